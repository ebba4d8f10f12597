package io.toritsugi.core.plan.actual;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.agent.StatusReason;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agent does at some time: his {@link Activity}, without the instant since when, so that two can be compared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what he does
 * @param reason why, as {@link Activity#reason} says; otherwise empty
 * @since 0.1
 */
public record Actual(Activity.Kind kind, Optional<StatusReason> reason) {
    /** Checks that both parts are there. */
    public Actual {
        Objects.requireNonNull(kind, "Actual.kind");
        Objects.requireNonNull(reason, "Actual.reason");
    }

    static Actual of(Activity activity) {
        return new Actual(activity.kind(), activity.reason());
    }
}
