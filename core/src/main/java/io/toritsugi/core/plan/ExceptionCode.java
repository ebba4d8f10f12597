package io.toritsugi.core.plan;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * Why something else holds than the shifts say: an exception code with what it means for pay and presence.
 *
 * <p>Exception codes are the host's data. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExceptionCode.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExceptionCode.Builder.class)
public sealed interface ExceptionCode permits ImmutableExceptionCode {
    /**
     * The sorts of exceptions.
     *
     * @since 0.1
     */
    enum Kind {
        /** He is ill. */
        SICK,
        /** He has leave. */
        LEAVE,
        /** The equipment of the centre failed: he is there and cannot work. */
        OUTAGE,
        /** Somebody let him off. */
        EXCUSED,
        /** None of these. */
        OTHER
    }

    /** {@return the code, such as {@code "child-care-leave"}: not blank} */
    String code();

    /** {@return what sort of exception it is} */
    Kind kind();

    /** {@return whether time that would have been paid still is; true unless said} */
    @Value.Default
    default boolean paid() {
        return true;
    }

    /** {@return whether he is at work meanwhile, and so does not leave when it begins; unless said, just in an outage} */
    @Value.Default
    default boolean atWork() {
        return kind() == Kind.OUTAGE;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (code().isBlank()) {
            throw new IllegalArgumentException("ExceptionCode.code must not be blank");
        }
    }

    /**
     * {@return the exception with this code: paid}
     *
     * @param code the code; not blank
     * @param kind what sort of exception
     */
    static ExceptionCode of(String code, Kind kind) {
        return builder().code(code).kind(kind).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ExceptionCode}; setting a part twice fails, as does leaving out code or kind. Not thread-safe. */
    final class Builder extends ImmutableExceptionCode.Builder {
        Builder() {}
    }
}
