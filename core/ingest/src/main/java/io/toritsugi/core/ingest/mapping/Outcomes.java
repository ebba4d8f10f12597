package io.toritsugi.core.ingest.mapping;

import io.toritsugi.core.event.queue.DequeueCause;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The outcomes that the records of a file are translated to.
 *
 * <p>Every reason why a wait ends, such as {@code answered}, {@code abandoned}, {@code flowed-out}, {@code timed-out},
 * {@code callback-requested}, {@code closed} or {@code full}, and three more. Capitals do not matter, nor does an underscore
 * in the place of a hyphen. Stateless.
 *
 * @since 0.1
 */
public final class Outcomes {
    /** The customer gave up in the menu: there was no wait, whatever else the record says. */
    public static final String ABANDONED_IN_IVR = "abandoned-in-ivr";

    /** The customer got in the menu what he wanted. */
    public static final String CONTAINED = "contained";

    /** The record counts for nothing. */
    public static final String IGNORED = "ignored";

    private Outcomes() {}

    /** {@return the names of all outcomes, lower case with hyphens} */
    public static List<String> names() {
        return Stream.concat(
                        Stream.of(DequeueCause.values())
                                .map(cause ->
                                        cause.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        Stream.of(ABANDONED_IN_IVR, CONTAINED, IGNORED))
                .toList();
    }
}
