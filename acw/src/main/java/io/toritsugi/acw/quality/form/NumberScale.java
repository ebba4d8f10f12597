package io.toritsugi.acw.quality.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A scale of numbers, such as how often a customer was interrupted. A number that lies in no range is no answer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = NumberScale.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = NumberScale.Builder.class)
@JsonTypeName("number")
@JsonSubTypes({})
public sealed interface NumberScale extends Scale permits ImmutableNumberScale {
    /** {@return the ranges, from the least on; none overlaps with another} */
    List<NumberRange> ranges();

    @Override
    default List<NumberRange> grades() {
        return ranges();
    }

    /**
     * {@return the range in which a number lies}
     *
     * @param number any number
     */
    default Optional<NumberRange> range(BigDecimal number) {
        return ranges().stream().filter(range -> range.contains(number)).findFirst();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link NumberScale}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableNumberScale.Builder {
        Builder() {}
    }
}
