package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A field that takes an amount of money.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = MoneyType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = MoneyType.Builder.class)
@JsonTypeName("money")
@JsonSubTypes({})
public sealed interface MoneyType extends FieldType permits ImmutableMoneyType {
    /** {@return the currencies that are taken, by ISO 4217 code; empty: any} */
    @Value.NaturalOrder
    SortedSet<String> currencies();

    /** {@return the least amount, inclusive, whatever the currency} */
    Optional<BigDecimal> min();

    /** {@return the greatest amount, inclusive, whatever the currency} */
    Optional<BigDecimal> max();

    @Override
    default FactType factType() {
        return FactType.MONEY;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MoneyType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableMoneyType.Builder {
        Builder() {}
    }
}
