package io.toritsugi.core.event.agent;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * Why an agent is not ready, or left: a reason code with what it means for pay and plan.
 *
 * <p>Reason codes are the host's data. An event carries the whole reason, so that a later change of the code changes nothing
 * that was. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = StatusReason.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = StatusReason.Builder.class)
public sealed interface StatusReason permits ImmutableStatusReason {
    /** {@return the code, such as {@code "lunch"}: not blank} */
    String code();

    /** {@return what sort of reason it is} */
    ReasonClass reasonClass();

    /** {@return whether the time is paid; true unless said} */
    @Value.Default
    default boolean paid() {
        return true;
    }

    /** {@return whether it stands in the plan by its nature, as a lunch does and a fault does not; false unless said} */
    @Value.Default
    default boolean planned() {
        return false;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (code().isBlank()) {
            throw new IllegalArgumentException("StatusReason.code must not be blank");
        }
    }

    /**
     * {@return the reason with this code: paid, and not planned}
     *
     * @param code the code; not blank
     * @param reasonClass what sort of reason it is
     */
    static StatusReason of(String code, ReasonClass reasonClass) {
        return builder().code(code).reasonClass(reasonClass).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StatusReason}; setting a part twice fails, as does leaving out code or class. Not thread-safe. */
    final class Builder extends ImmutableStatusReason.Builder {
        Builder() {}
    }
}
