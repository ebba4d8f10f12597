package io.toritsugi.core.timeline;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.BotReplied;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.MenuStepTaken;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;

/** What is told of dialogues, waits, offers and legs. */
final class ServiceWords {
    private ServiceWords() {}

    static void addTo(WordTable table) {
        dialogues(table);
        queues(table);
        legs(table);
    }

    private static void dialogues(WordTable table) {
        table.add(
                SelfServiceEntered.class,
                SelfServiceEntered.TYPE,
                "A menu began.",
                "自動応答が始まりました。",
                event -> About.NOTHING.detail(event.kind().name()).leg(event.leg()));
        table.add(
                MenuStepTaken.class,
                MenuStepTaken.TYPE,
                "A choice was made in a menu.",
                "自動応答で選択しました。",
                event -> About.NOTHING.leg(event.leg()));
        table.add(
                SelfServiceLeft.class,
                SelfServiceLeft.TYPE,
                "A menu ended.",
                "自動応答が終わりました。",
                event -> About.NOTHING.detail(event.outcome().name()).leg(event.leg()));
        table.add(
                BotLegStarted.class,
                BotLegStarted.TYPE,
                "A dialogue with a bot began.",
                "ボットとの対話が始まりました。",
                event -> About.NOTHING.detail(event.bot()).leg(event.leg()));
        table.add(
                BotReplied.class,
                BotReplied.TYPE,
                "A bot replied.",
                "ボットが返信しました。",
                event -> About.NOTHING.detail(event.intent()).leg(event.leg()));
        table.add(
                BotLegEnded.class,
                BotLegEnded.TYPE,
                "A dialogue with a bot ended.",
                "ボットとの対話が終わりました。",
                event -> About.NOTHING.detail(event.outcome().name()).leg(event.leg()));
        table.add(
                HandoverRequested.class,
                HandoverRequested.TYPE,
                "A handover to a person was requested.",
                "担当者への引き継ぎを依頼しました。",
                event -> About.NOTHING.detail(event.reason()).leg(event.leg()).queue(event.queue()));
    }

    private static void queues(WordTable table) {
        table.add(
                Queued.class,
                Queued.TYPE,
                "The contact entered a queue.",
                "待ち列に入りました。",
                event -> About.NOTHING.queue(event.queue()));
        table.add(
                VisitMoved.class,
                VisitMoved.TYPE,
                "The contact moved to another queue.",
                "別の待ち列に移りました。",
                event -> About.NOTHING.queue(event.queue()));
        table.add(
                VisitReprioritised.class,
                VisitReprioritised.TYPE,
                "The priority changed.",
                "優先度が変わりました。",
                event -> About.NOTHING);
        table.add(
                Dequeued.class,
                Dequeued.TYPE,
                "The contact left the queue.",
                "待ち列を離れました。",
                event -> About.NOTHING.detail(event.cause().name()).queue(event.toQueue()));
        table.add(
                Offered.class,
                Offered.TYPE,
                "The contact was offered to an agent.",
                "担当者にオファーしました。",
                event -> About.NOTHING.agent(event.agent()));
        table.add(
                OfferAccepted.class,
                OfferAccepted.TYPE,
                "An offer was accepted.",
                "オファーを受諾しました。",
                event -> About.NOTHING.agent(event.agent()));
        table.add(
                OfferDeclined.class,
                OfferDeclined.TYPE,
                "An offer was declined.",
                "オファーを辞退しました。",
                event -> About.NOTHING.agent(event.agent()));
        table.add(
                OfferExpired.class,
                OfferExpired.TYPE,
                "An offer expired.",
                "オファーが時間切れになりました。",
                event -> About.NOTHING.agent(event.agent()));
        table.add(
                OfferRevoked.class,
                OfferRevoked.TYPE,
                "An offer was revoked.",
                "オファーを取り消しました。",
                event -> About.NOTHING.agent(event.agent()));
        table.add(
                OfferUnreachable.class,
                OfferUnreachable.TYPE,
                "An offer did not reach the agent.",
                "オファーが担当者に届きませんでした。",
                event -> About.NOTHING.agent(event.agent()));
    }

    private static void legs(WordTable table) {
        table.add(
                LegConnected.class,
                LegConnected.TYPE,
                "Somebody was connected.",
                "つながりました。",
                event -> About.NOTHING
                        .detail(event.role().name())
                        .leg(event.leg())
                        .agent(event.agent()));
        table.add(
                LegHeld.class,
                LegHeld.TYPE,
                "The customer was put on hold.",
                "保留にしました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                LegResumed.class,
                LegResumed.TYPE,
                "The hold ended.",
                "保留を解除しました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                LegParked.class,
                LegParked.TYPE,
                "The contact was parked.",
                "応対を退避しました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                LegUnparked.class,
                LegUnparked.TYPE,
                "The contact was taken up again.",
                "退避した応対を再開しました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                TransferStarted.class,
                TransferStarted.TYPE,
                "A transfer began.",
                "転送を始めました。",
                event -> About.NOTHING
                        .detail(event.kind().name())
                        .leg(event.leg())
                        .queue(event.toQueue())
                        .agent(event.agent()));
        table.add(
                TransferCompleted.class,
                TransferCompleted.TYPE,
                "A transfer was completed.",
                "転送が完了しました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                TransferFailed.class,
                TransferFailed.TYPE,
                "A transfer failed.",
                "転送に失敗しました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                LegEnded.class,
                LegEnded.TYPE,
                "Somebody left.",
                "切断しました。",
                event -> About.NOTHING
                        .detail(event.mechanism().name())
                        .leg(event.leg())
                        .agent(event.agent()));
    }
}
