package io.toritsugi.routing.internal.waiting;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.OfferRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long an agent is not offered a visit again: until an instant, until he becomes ready anew, or while the visit lasts. */
public record Excluded(Exclusion kind, @Nullable Instant until) {
    static final Excluded UNTIL_READY = new Excluded(Exclusion.UNTIL_READY, null);
    static final Excluded FOR_THE_VISIT = new Excluded(Exclusion.FOR_THE_VISIT, null);

    /** {@return what a rule says of an agent whose offer fails now; null if he is not excluded} */
    public static @Nullable Excluded by(OfferRule rule, Instant now) {
        return switch (rule.exclusion()) {
            case NONE -> null;
            case FOR_A_TIME ->
                new Excluded(
                        Exclusion.FOR_A_TIME,
                        Deadlines.after(now, rule.exclusionTime().orElseThrow()));
            case UNTIL_READY -> UNTIL_READY;
            case FOR_THE_VISIT -> FOR_THE_VISIT;
        };
    }
}
