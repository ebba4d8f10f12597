package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How long customers who write wait for a person; on the calendar, closed hours included. */
final class ReplyDefinitions {
    private ReplyDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                mean(
                        CountedUnit.INTERACTION,
                        "first-response.mean",
                        new Bilingual("First response time", "初回応答時間"),
                        new Bilingual(
                                "The mean time from the beginning of a contact to the first message that a person sent to the customer. Bots and automatic messages are no response; contacts without one are left out.",
                                "応対の開始から、担当者が最初に返信するまでの時間の平均。ボットや自動返信は返信とみなしません。未返信の応対は含みません。"),
                        StandardMeasure.TIME_TO_FIRST_REPLY,
                        StandardMeasure.FIRST_REPLIES,
                        "Σ (first reply − beginning) ÷ contacts with a first reply",
                        "Zendesk, first reply time: from creation to the first public comment of an agent"),
                mean(
                        CountedUnit.INTERACTION,
                        "first-response.since-reopening",
                        new Bilingual("First response time, restarted", "初回応答時間（再開後）"),
                        new Bilingual(
                                "The same, but of a contact that was reopened, the time from its last reopening to the first reply after it.",
                                "初回応答時間と同じですが、再開された応対では、最後の再開からの時間を数えます。"),
                        StandardMeasure.TIME_TO_LATEST_FIRST_REPLY,
                        StandardMeasure.LATEST_FIRST_REPLIES,
                        "Σ (first reply − beginning or last reopening) ÷ contacts with such a reply",
                        "Chatwoot, first response time after pull request 12058"),
                mean(
                        CountedUnit.INTERACTION,
                        "first-response.since-dialogue",
                        new Bilingual("First response time of agents", "初回応答時間（ボット後）"),
                        new Bilingual(
                                "The same, but of a contact that a menu or bot served first, the time from the end of that dialogue: what customers waited for agents.",
                                "初回応答時間と同じですが、メニューやボットが先に応対した場合は、その対話の終了からの時間を数えます。"),
                        StandardMeasure.TIME_TO_FIRST_REPLY_OF_AGENTS,
                        StandardMeasure.FIRST_REPLIES,
                        "Σ (first reply − end of the last dialogue before it) ÷ contacts with a first reply",
                        "Chatwoot, first response time after the hand-off of a bot"),
                mean(
                        CountedUnit.INTERACTION,
                        "first-response.since-assignment",
                        new Bilingual("First response time since assignment", "初回応答時間（割り当て後）"),
                        new Bilingual(
                                "The mean time from the moment at which the agent got the contact to the first reply. Replies whose leg is not known are left out.",
                                "担当者に割り当てられてから最初に返信するまでの時間の平均。割り当てが不明な返信は含みません。"),
                        StandardMeasure.TIME_FROM_LEG_TO_FIRST_REPLY,
                        StandardMeasure.FIRST_REPLIES_WITH_KNOWN_LEG,
                        "Σ (first reply − beginning of its leg) ÷ first replies whose leg is known",
                        "Zoho Desk, first response time of agents, from assignment"),
                mean(
                        CountedUnit.INTERACTION,
                        "reply-time.mean",
                        new Bilingual("Reply time", "平均返信時間"),
                        new Bilingual(
                                "The mean time that customers waited for a reply, first ones included. Who writes twice before he is answered waits since the first time.",
                                "顧客が返信を待った時間の平均。初回も含みます。返信前に続けて書き込まれた場合は、最初の書き込みから数えます。"),
                        StandardMeasure.TIME_TO_REPLY,
                        StandardMeasure.REPLIES,
                        "Σ wait for a reply ÷ replies",
                        "Chatwoot, reply time"),
                p90(),
                Rates.of(
                        CountedUnit.INTERACTION,
                        "unanswered-rate",
                        new Bilingual("Unanswered rate", "未返信率"),
                        new Bilingual(
                                "The share of contacts in which the customer wrote that ended while he waited for a reply: thanks and"
                                        + " goodbyes wait as well.",
                                "顧客が書き込んだ応対のうち、返信を待ったまま終了したものの割合。お礼や挨拶への未返信も含みます。"),
                        new Formula.Ratio(
                                List.of(StandardMeasure.UNANSWERED),
                                List.of(StandardMeasure.WRITTEN_CONTACTS),
                                List.of()),
                        "contacts that ended unanswered ÷ contacts in which the customer wrote",
                        "Toritsugi"));
    }

    private static KpiDefinition p90() {
        return KpiDefinition.builder()
                .id("first-response.p90")
                .name(new Bilingual("First response time, 90th percentile", "初回応答時間（90パーセンタイル）"))
                .description(new Bilingual(
                        "Nine in ten contacts with a first reply got it within this time.",
                        "初回の返信があった応対の9割は、この時間以内に返信されました。"))
                .formula(new Formula.Percentile(Distribution.FIRST_REPLY, 900))
                .formulaText("nearest rank of the times to the first reply, within 1 percent")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.INTERACTION)
                .source("Zendesk, first reply time percentiles")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }

    /** A mean that means nothing by agent, unless it is one of visits: they have an agent who answered. */
    static KpiDefinition mean(
            CountedUnit unit,
            String id,
            Bilingual name,
            Bilingual description,
            StandardMeasure sum,
            StandardMeasure count,
            String text,
            String source) {
        KpiDefinition.Builder definition = KpiDefinition.builder()
                .id(id)
                .name(name)
                .description(description)
                .formula(new Formula.Ratio(List.of(sum), List.of(count), List.of()))
                .formulaText(text)
                .unit(KpiUnit.SECONDS)
                .countedUnit(unit)
                .source(source);
        if (unit == CountedUnit.INTERACTION) {
            definition.addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT);
        }
        return definition.build();
    }
}
