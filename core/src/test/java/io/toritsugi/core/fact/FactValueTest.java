package io.toritsugi.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactValueTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"3, 3.0, true", "0, 0E+5, true", "-1, 1, false", "1E+2, 100, true"})
    void numbersAreEqualIfTheyAreNumerically(BigDecimal one, BigDecimal other, boolean equal) {
        assertEqual(FactValue.of(one), FactValue.of(other), equal);
        assertEqual(FactValue.of(Map.of("de", one)), FactValue.of(Map.of("de", other)), equal);
        assertEqual(new Money(one, "EUR"), new Money(other, "EUR"), equal);
    }

    private static void assertEqual(FactValue one, FactValue other, boolean equal) {
        assertThat(one.equals(other)).isEqualTo(equal);
        if (equal) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    @Test
    void moneyOfAnotherCurrencyIsOtherMoney() {
        assertThat(Money.of("1", "EUR")).isNotEqualTo(Money.of("1", "JPY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "E1R"})
    void aCurrencyIsThreeCapitalLetters(String currency) {
        assertThatThrownBy(() -> Money.of("1", currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three capital letters")
                .hasMessageContaining("\"" + currency + "\"");
    }
}
