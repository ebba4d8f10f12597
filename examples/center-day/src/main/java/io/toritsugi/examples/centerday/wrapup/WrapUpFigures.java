package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.documentation.WrapUpFacts;
import io.toritsugi.core.value.Bilingual;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the wrap-ups with one template came to. Not thread-safe. */
final class WrapUpFigures {
    private final Bilingual label;
    private final List<Duration> times = new ArrayList<>();
    private long required;
    private long requiredFilled;
    private long truncated;
    private long defaultCodes;

    WrapUpFigures(Template template) {
        this.label = new Bilingual(
                template.label().in(Locale.ENGLISH), template.label().in(Locale.JAPANESE));
    }

    void add(Document document) {
        Duration time = Duration.between(
                document.clockStartedAt().orElseThrow(), document.clockEndedAt().orElseThrow());
        WrapUpFacts facts = document.documented().map(WrapUpDocumented::facts).orElseThrow();
        times.add(time);
        required += facts.fieldsRequired();
        requiredFilled += facts.requiredFilled();
        truncated += facts.truncated() ? 1 : 0;
        defaultCodes += facts.defaultCodeUsed() ? 1 : 0;
    }

    Bilingual label() {
        return label;
    }

    int count() {
        return times.size();
    }

    /** The least time that this share of the wrap-ups did not exceed: nearest rank, 1 to 100 percent. */
    Duration percentile(int percent) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((percent * sorted.size() + 99) / 100 - 1);
    }

    /** The required fields that were filled in, of those that were shown; empty if none were. */
    Optional<BigDecimal> completeness() {
        return required == 0 ? Optional.empty() : Optional.of(share(requiredFilled, required));
    }

    BigDecimal truncatedShare() {
        return share(truncated, times.size());
    }

    BigDecimal defaultCodeShare() {
        return share(defaultCodes, times.size());
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}
