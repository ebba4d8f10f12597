package io.toritsugi.examples.dispute;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.examples.dispute.connector.Adjustment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of the dispute, in words. */
final class EffectsText {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Bilingual CREDIT = new Bilingual("Credits in the billing system: %s", "請求システムでの減額: %s");
    private static final Bilingual NOTE = new Bilingual("Notes in the CRM: %s", "CRMのメモ: %s");
    private static final Bilingual CALLBACK =
            new Bilingual("Satisfaction callback: due %s, dialled %s, %s", "満足度確認のお電話: 期限 %s、発信 %s、%s");
    private static final Bilingual EXCEPTION =
            new Bilingual("Policy exception: mails to billing: %s, acknowledged %s", "特例の報告: 請求部門へのメール %s 通、確認 %s");

    private static final Bilingual IN_TIME = new Bilingual("in time", "期限内");
    private static final Bilingual LATE = new Bilingual("late", "期限超過");

    private final Locale language;

    EffectsText(Locale language) {
        this.language = language;
    }

    List<String> lines(Aftermath aftermath, List<Adjustment> credits, int notes, int mails) {
        return List.of(
                line(
                        CREDIT,
                        credits.stream()
                                .map(credit -> credit.amount() + " " + credit.currency())
                                .toList()),
                line(NOTE, notes),
                line(
                        CALLBACK,
                        time(aftermath.callback().deadlines().finishBy()),
                        time(aftermath.callback().firstDialledAt()),
                        (aftermath.callback().inTime().orElse(false) ? IN_TIME : LATE).in(language)),
                line(EXCEPTION, mails, time(aftermath.exception().acknowledgedAt())));
    }

    private String line(Bilingual words, Object... values) {
        return String.format(language, words.in(language), values);
    }

    private static String time(Optional<Instant> time) {
        return time.map(at -> at.atZone(TOKYO).toOffsetDateTime().toString()).orElse("-");
    }
}
