package io.toritsugi.acw.quality.form;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A range of numbers, and what an answer within is worth.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = NumberRange.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = NumberRange.Builder.class)
public sealed interface NumberRange extends Grade permits ImmutableNumberRange {
    /** {@return the least number, inclusive; absent if there is none} */
    Optional<BigDecimal> from();

    /** {@return where the range ends, exclusive; absent if it does not} */
    Optional<BigDecimal> to();

    @Override
    BigDecimal points();

    /** {@return what it finds wrong; nothing unless said} */
    @Override
    @Value.Default
    default Fault fault() {
        return Fault.NONE;
    }

    @Override
    Optional<BigDecimal> autoFailAt();

    /**
     * {@return whether a number lies within}
     *
     * @param number any number
     */
    default boolean contains(BigDecimal number) {
        return from().filter(least -> number.compareTo(least) < 0).isEmpty()
                && to().filter(end -> number.compareTo(end) >= 0).isEmpty();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link NumberRange}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableNumberRange.Builder {
        Builder() {}
    }
}
