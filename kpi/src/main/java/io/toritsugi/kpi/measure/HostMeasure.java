package io.toritsugi.kpi.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host's own measure, which a {@link UnitSource} or the host itself adds to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id two or more words of small letters and digits, with - and at least one dot between them: {@code "acme.silence"};
 *     the first is the host's, so that no measure of another one is called so
 * @param kind what sort of quantity it is
 * @param unit what is counted
 * @param moment when what it measures happens, in the life of the unit
 * @since 0.1
 */
public record HostMeasure(String id, MeasureKind kind, CountedUnit unit, Moment moment) implements Measure {
    private static final Pattern TEXT = Pattern.compile("([^:]+):([A-Z_]+):([A-Z_]+):([A-Z_]+)");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is written otherwise
     */
    public HostMeasure {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+")) {
            throw new IllegalArgumentException(
                    "HostMeasure.id must be two or more words of small letters, digits and single hyphens, with dots"
                            + " between them, was \"" + id + "\"");
        }
        Objects.requireNonNull(kind, "HostMeasure.kind");
        Objects.requireNonNull(unit, "HostMeasure.unit");
        Objects.requireNonNull(moment, "HostMeasure.moment");
    }

    /**
     * {@return a number of things, which are there when the unit is over}
     *
     * @param id the id, such as {@code "acme.upsells"}
     * @param unit what is counted
     */
    public static HostMeasure count(String id, CountedUnit unit) {
        return new HostMeasure(id, MeasureKind.COUNT, unit, Moment.ENDED);
    }

    /**
     * {@return a sum of durations, which are known when the unit is over}
     *
     * @param id the id, such as {@code "acme.silence"}
     * @param unit what is counted
     */
    public static HostMeasure duration(String id, CountedUnit unit) {
        return new HostMeasure(id, MeasureKind.DURATION, unit, Moment.ENDED);
    }

    /** {@return the parts with a colon between them, such as {@code "acme.silence:DURATION:AGENT_LEG:ENDED"}} */
    @Override
    public String text() {
        return id + ":" + kind + ":" + unit + ":" + moment;
    }

    static HostMeasure read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Measure must be one of the SDK, or id:kind:unit:moment of a host's own, was \"" + text + "\"");
        }
        return new HostMeasure(
                parts.group(1),
                part(MeasureKind.class, parts.group(2)),
                part(CountedUnit.class, parts.group(3)),
                part(Moment.class, parts.group(4)));
    }

    private static <E extends Enum<E>> E part(Class<E> type, String name) {
        return EnumSet.allOf(type).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName()
                        + " of a host's own measure must be" + " one of " + EnumSet.allOf(type) + ", was " + name));
    }

    /** A number that nobody counts is made of itself; what sums are made of, only the host knows. */
    @Override
    public List<Measure> countedBy() {
        return kind == MeasureKind.COUNT ? List.of(this) : List.of();
    }

    @Override
    public String toString() {
        return text();
    }
}
