package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** What is counted in business time, and what comes outside of it. */
final class BusinessTimeDefinitions {
    private BusinessTimeDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                Rates.of(
                        CountedUnit.INTERACTION,
                        "outside-hours-rate",
                        new Bilingual("Outside-hours rate", "営業時間外率"),
                        new Bilingual(
                                "The share of contacts that began while business was closed, of those whose opening times are known.",
                                "営業時間が分かる応対のうち、営業時間外に始まったものの割合。"),
                        new Formula.Ratio(
                                List.of(StandardMeasure.ARRIVED_OUTSIDE_HOURS),
                                List.of(StandardMeasure.ARRIVED_WITH_KNOWN_HOURS),
                                List.of()),
                        "contacts that began outside hours ÷ contacts with known hours",
                        "Toritsugi"),
                ReplyDefinitions.mean(
                        CountedUnit.INTERACTION,
                        "first-response.business",
                        new Bilingual("First response time, business hours", "初回応答時間（営業時間）"),
                        new Bilingual(
                                "The mean business time from the beginning of a contact to the first message that a person sent to the"
                                        + " customer: closed hours do not count.",
                                "応対の開始から、担当者が最初に返信するまでの営業時間の平均。営業時間外は数えません。"),
                        StandardMeasure.BUSINESS_TIME_TO_FIRST_REPLY,
                        StandardMeasure.FIRST_REPLIES_WITH_KNOWN_HOURS,
                        "Σ business time (beginning, first reply) ÷ contacts with a first reply",
                        "Zendesk, first reply time in business hours"),
                ReplyDefinitions.mean(
                        CountedUnit.INTERACTION,
                        "first-response.since-reopening.business",
                        new Bilingual("First response time, restarted, business hours", "初回応答時間（再開後・営業時間）"),
                        new Bilingual(
                                "The same, but of a contact that was reopened, the business time from its last reopening to the first"
                                        + " reply after it.",
                                "初回応答時間（営業時間）と同じですが、再開された応対では、最後の再開からの営業時間を数えます。"),
                        StandardMeasure.BUSINESS_TIME_TO_LATEST_FIRST_REPLY,
                        StandardMeasure.LATEST_FIRST_REPLIES_WITH_KNOWN_HOURS,
                        "Σ business time (beginning or last reopening, first reply) ÷ contacts with such a reply",
                        "Chatwoot, first response time in business hours after pull request 12058"),
                ReplyDefinitions.mean(
                        CountedUnit.INTERACTION,
                        "first-response.since-dialogue.business",
                        new Bilingual("First response time of agents, business hours", "初回応答時間（ボット後・営業時間）"),
                        new Bilingual(
                                "The same, but of a contact that a menu or bot served first, the business time from the end of that"
                                        + " dialogue.",
                                "初回応答時間（営業時間）と同じですが、メニューやボットが先に応対した場合は、その対話の終了からの営業時間を数えます。"),
                        StandardMeasure.BUSINESS_TIME_TO_FIRST_REPLY_OF_AGENTS,
                        StandardMeasure.FIRST_REPLIES_WITH_KNOWN_HOURS,
                        "Σ business time (end of the last dialogue, first reply) ÷ contacts with a first reply",
                        "Chatwoot, first response time in business hours after the hand-off of a bot"),
                ReplyDefinitions.mean(
                        CountedUnit.INTERACTION,
                        "reply-time.business",
                        new Bilingual("Reply time, business hours", "平均返信時間（営業時間）"),
                        new Bilingual(
                                "The mean business time that customers waited for a reply, first ones included: a question of the night"
                                        + " waits from the opening on.",
                                "顧客が返信を待った営業時間の平均。初回も含みます。夜間の問い合わせは、営業開始から数えます。"),
                        StandardMeasure.BUSINESS_TIME_TO_REPLY,
                        StandardMeasure.REPLIES_WITH_KNOWN_HOURS,
                        "Σ business time of waits for a reply ÷ replies",
                        "Zendesk, reply time in business hours"),
                ReplyDefinitions.mean(
                        CountedUnit.QUEUE_VISIT,
                        "asa.business",
                        new Bilingual("Average speed of answer, business hours", "平均応答時間（営業時間）"),
                        new Bilingual(
                                "The mean business time that answered visits waited in their queue, for channels whose contacts wait"
                                        + " overnight.",
                                "応答された待ち呼が、キューで待った営業時間の平均。夜をまたいで待つチャネルに使います。"),
                        StandardMeasure.BUSINESS_WAIT_OF_ANSWERED,
                        StandardMeasure.ANSWERED_WITH_KNOWN_HOURS,
                        "Σ business time of waits of answered visits ÷ those visits",
                        "Toritsugi"));
    }
}
