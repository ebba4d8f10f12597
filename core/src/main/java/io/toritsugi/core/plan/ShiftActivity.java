package io.toritsugi.core.plan;

import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an agent may be planned to do in a shift: to take contacts, or to be not ready for a reason.
 *
 * <p>Activities are the host's data. A plan carries the whole activity, so that a later change of it changes nothing that was.
 * Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ShiftActivity.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ShiftActivity.Builder.class)
public sealed interface ShiftActivity permits ImmutableShiftActivity {
    /** Taking contacts, of whatever kind: what is planned in a shift where it says nothing else. */
    ShiftActivity CONTACT_WORK = builder().code("contact-work").build();

    /** {@return its code, such as {@code "lunch"}: not blank} */
    String code();

    /** {@return the reason for which he is not ready meanwhile; absent: he takes contacts} */
    Optional<StatusReason> reason();

    /** {@return whether it counts as productive; unless said, just if he takes contacts} */
    @Value.Default
    default boolean productive() {
        return takesContacts();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (code().isBlank()) {
            throw new IllegalArgumentException("ShiftActivity.code must not be blank");
        }
    }

    /** {@return whether he takes contacts meanwhile} */
    default boolean takesContacts() {
        return reason().isEmpty();
    }

    /** {@return whether the time is paid, as its reason says; taking contacts is} */
    default boolean paid() {
        return reason().map(StatusReason::paid).orElse(true);
    }

    /**
     * {@return being not ready for this reason, under the code of the reason; not productive}
     *
     * @param reason why he is not ready
     */
    static ShiftActivity of(StatusReason reason) {
        return builder().code(reason.code()).reason(reason).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ShiftActivity}; setting a part twice fails, as does leaving out the code. Not thread-safe. */
    final class Builder extends ImmutableShiftActivity.Builder {
        Builder() {}
    }
}
