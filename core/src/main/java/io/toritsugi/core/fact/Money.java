package io.toritsugi.core.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in one currency. Two are equal if currency and numerical amount are.
 *
 * <p>Amounts of different currencies are never converted. Immutable and thread-safe.
 *
 * @param amount any number of the currency's main unit
 * @param currency the ISO 4217 code: three capital letters
 * @since 0.1
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) implements FactValue {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code currency} is not three capital letters
     */
    public Money {
        Objects.requireNonNull(amount, "Money.amount");
        Objects.requireNonNull(currency, "Money.currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "Money.currency must be three capital letters, was \"" + currency + "\"");
        }
    }

    /**
     * {@return this amount of money}
     *
     * @param amount any number of the currency's main unit, such as {@code "12.50"}
     * @param currency the ISO 4217 code
     * @throws IllegalArgumentException if a part is not allowed
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @JsonCreator
    static Money read(
            @JsonProperty(value = "amount", required = true) BigDecimal amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        return new Money(amount, currency);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && currency.equals(that.currency) && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * currency.hashCode() + amount.stripTrailingZeros().hashCode();
    }
}
