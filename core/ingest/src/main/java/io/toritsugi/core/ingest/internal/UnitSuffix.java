package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that the name of a column ends with, such as {@code (sec)} or {@code _ms}. */
final class UnitSuffix {
    private static final String UNITS =
            "(s|sec|secs|seconds?|秒|秒数|ms|msecs?|millis|milliseconds?|ミリ秒|m|mins?|minutes?|分|hh:mm:ss|h:mm:ss|mm:ss)";
    private static final Pattern SUFFIX =
            Pattern.compile("(?:\\s*[(\\[]\\s*" + UNITS + "\\s*[)\\]]|[_ -]" + UNITS + ")$");

    private UnitSuffix() {}

    private static Matcher matcher(String column) {
        String folded =
                Normalizer.normalize(column, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return SUFFIX.matcher(folded);
    }

    /** The name without the unit. */
    static String stripped(String column) {
        return matcher(column).replaceFirst("");
    }

    /** The unit, where the name says one; hours, minutes and seconds are told by the cells. */
    static Optional<DurationUnit> unit(String column) {
        Matcher suffix = matcher(column);
        if (!suffix.find()) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(suffix.group(1)).orElseGet(() -> suffix.group(2));
        if (unit.contains(":")) {
            return Optional.empty();
        }
        if (unit.startsWith("ms") || unit.startsWith("milli") || unit.startsWith("ミリ")) {
            return Optional.of(DurationUnit.MILLISECONDS);
        }
        return Optional.of(unit.startsWith("m") || unit.equals("分") ? DurationUnit.MINUTES : DurationUnit.SECONDS);
    }
}
