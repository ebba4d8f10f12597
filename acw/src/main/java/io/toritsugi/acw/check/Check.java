package io.toritsugi.acw.check;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A check of a template: it fails when its condition holds, or when a shipped check finds something.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Check.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Check.Builder.class)
public sealed interface Check permits ImmutableCheck {
    /** {@return its name, which no other check of the template has} */
    String id();

    /** {@return what happens if it fails} */
    Severity severity();

    /** {@return when it fails; unknown is no; absent for a shipped check} */
    Optional<Condition> failsWhen();

    /** {@return which shipped check it is; absent if it has a condition} */
    Optional<ShippedCheck> shipped();

    /** {@return what a person reads if it fails} */
    Texts message();

    /** {@return whether a failure that blocks can be overridden with a reason; not unless said} */
    @Value.Default
    default boolean overridable() {
        return false;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (failsWhen().isPresent() == shipped().isPresent()) {
            throw new IllegalArgumentException("Check must have either failsWhen or shipped, check " + id() + " had "
                    + (shipped().isPresent() ? "both" : "neither"));
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Check}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCheck.Builder {
        Builder() {}
    }
}
