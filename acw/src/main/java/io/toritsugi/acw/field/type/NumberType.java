package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A field that takes a number.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = NumberType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = NumberType.Builder.class)
@JsonTypeName("number")
@JsonSubTypes({})
public sealed interface NumberType extends FieldType permits ImmutableNumberType {
    /** {@return the least, inclusive} */
    Optional<BigDecimal> min();

    /** {@return the greatest, inclusive} */
    Optional<BigDecimal> max();

    /** {@return the most digits behind the point, 0 to 20; none unless said: whole numbers} */
    @Value.Default
    default int scale() {
        return 0;
    }

    @Override
    default FactType factType() {
        return FactType.NUMBER;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link NumberType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableNumberType.Builder {
        Builder() {}
    }
}
