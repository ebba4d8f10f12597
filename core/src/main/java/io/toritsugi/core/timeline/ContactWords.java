package io.toritsugi.core.timeline;

import io.toritsugi.core.event.conversation.AttemptMade;
import io.toritsugi.core.event.conversation.ConsentRecorded;
import io.toritsugi.core.event.conversation.DisclosureMade;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.MeasureRecorded;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;

/** What is told of contacts as a whole, and of what is said and recorded in them. */
final class ContactWords {
    private ContactWords() {}

    static void addTo(WordTable table) {
        contact(table);
        rest(table);
    }

    private static void contact(WordTable table) {
        table.add(
                InteractionCreated.class,
                InteractionCreated.TYPE,
                "The contact began.",
                "応対が始まりました。",
                event -> About.NOTHING.detail(event.channel().id()).queue(event.queue()));
        table.add(
                CustomerIdentified.class,
                CustomerIdentified.TYPE,
                "The customer was identified.",
                "顧客を特定しました。",
                event -> About.NOTHING);
        table.add(
                ReasonRecorded.class,
                ReasonRecorded.TYPE,
                "A reason was recorded.",
                "用件を記録しました。",
                event -> About.NOTHING.detail(event.reason()).leg(event.leg()));
        table.add(
                FactRecorded.class,
                FactRecorded.TYPE,
                "A fact was recorded.",
                "情報を記録しました。",
                event -> About.NOTHING.detail(event.key()).leg(event.leg()));
        table.add(
                InteractionLinked.class,
                InteractionLinked.TYPE,
                "The contact was linked to a matter.",
                "応対を案件に関連付けました。",
                event -> About.NOTHING.detail(event.basis()));
        table.add(
                Classified.class,
                Classified.TYPE,
                "The contact was classified.",
                "応対を分類しました。",
                event -> About.NOTHING.detail(event.kind().name()).leg(event.leg()));
        table.add(
                InteractionResolved.class,
                InteractionResolved.TYPE,
                "The outcome was recorded.",
                "結果を記録しました。",
                event -> About.NOTHING.detail(event.outcome().name()));
        table.add(
                InteractionReopened.class,
                InteractionReopened.TYPE,
                "The contact was reopened.",
                "応対を再開しました。",
                event -> About.NOTHING);
        table.add(
                InteractionEnded.class,
                InteractionEnded.TYPE,
                "The contact ended.",
                "応対が終了しました。",
                event -> About.NOTHING.detail(event.mechanism().name()));
    }

    private static void rest(WordTable table) {
        table.add(
                MessageReceived.class,
                MessageReceived.TYPE,
                "A message came.",
                "メッセージを受信しました。",
                event -> About.NOTHING.detail(event.author().name()).leg(event.leg()));
        table.add(
                MessageSent.class,
                MessageSent.TYPE,
                "A message was sent.",
                "メッセージを送信しました。",
                event -> About.NOTHING
                        .detail(event.author().name())
                        .leg(event.leg())
                        .agent(event.agent()));
        table.add(
                MeasureRecorded.class,
                MeasureRecorded.TYPE,
                "A measurement was recorded.",
                "測定値を記録しました。",
                event -> About.NOTHING.detail(event.name()));
        table.add(
                AttemptMade.class,
                AttemptMade.TYPE,
                "The customer was called.",
                "顧客に発信しました。",
                event -> About.NOTHING.detail(event.result().name()).agent(event.agent()));
        table.add(
                ConsentRecorded.class,
                ConsentRecorded.TYPE,
                "A consent was recorded.",
                "同意を記録しました。",
                event -> About.NOTHING
                        .detail(event.given() ? "given" : "refused")
                        .leg(event.leg()));
        table.add(
                DisclosureMade.class,
                DisclosureMade.TYPE,
                "A disclosure was made.",
                "告知を行いました。",
                event -> About.NOTHING.detail(event.kind()).leg(event.leg()));
        table.add(
                WrapUpPlanned.class,
                WrapUpPlanned.TYPE,
                "After-call work was planned.",
                "後処理を予定しました。",
                event -> About.NOTHING);
        table.add(
                WrapUpStarted.class,
                WrapUpStarted.TYPE,
                "After-call work began.",
                "後処理が始まりました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                WrapUpExtended.class,
                WrapUpExtended.TYPE,
                "After-call work got more time.",
                "後処理を延長しました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
        table.add(
                WrapUpPaused.class,
                WrapUpPaused.TYPE,
                "After-call work was paused.",
                "後処理を一時停止しました。",
                event -> About.NOTHING);
        table.add(
                WrapUpResumed.class,
                WrapUpResumed.TYPE,
                "After-call work went on.",
                "後処理を再開しました。",
                event -> About.NOTHING);
        table.add(
                WrapUpEnded.class,
                WrapUpEnded.TYPE,
                "After-call work ended.",
                "後処理が終わりました。",
                event -> About.NOTHING
                        .detail(event.cause().name())
                        .leg(event.leg())
                        .agent(event.agent()));
        table.add(
                WrapUpDocumented.class,
                WrapUpDocumented.TYPE,
                "The contact was documented.",
                "応対内容を記録しました。",
                event -> About.NOTHING.leg(event.leg()).agent(event.agent()));
    }
}
