package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.definition.Attribution;
import java.time.Instant;
import java.util.List;

/**
 * Which figures may change still.
 *
 * @param open the contacts that are not over
 * @param late the contacts that are over and wait for latecomers
 * @param watermark nothing that happened earlier will be told any more
 */
record Finality(ContactStarts open, ContactStarts late, Instant watermark) {
    /** {@return how final a group is whose time ends then} */
    Standing of(Attribution attribution, Grouping grouping, List<String> values, Instant end) {
        long censored = open.in(attribution, grouping, values, end);
        boolean provisional = censored > 0 || end.isAfter(watermark) || late.in(attribution, grouping, values, end) > 0;
        return new Standing(provisional, censored);
    }

    /**
     * How final a figure is.
     *
     * @param provisional whether it may change still
     * @param censored how many contacts are not over
     */
    record Standing(boolean provisional, long censored) {
        /** Of a figure about what is told and nothing else. */
        static final Standing FINAL = new Standing(false, 0);
    }
}
