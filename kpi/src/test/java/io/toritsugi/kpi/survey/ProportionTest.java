package io.toritsugi.kpi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /**
     * Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I: the score method without correction for
     * continuity, at 95 %.
     */
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void newcombe(long part, long of, double low, double high) {
        ConfidenceInterval interval =
                new Proportion(part, of).wilson(Confidence.PERCENT_95).orElseThrow();

        assertThat(interval.low().doubleValue()).isCloseTo(low, within(0.00005));
        assertThat(interval.high().doubleValue()).isCloseTo(high, within(0.00005));
    }

    /** The normal approximation gives 1 to 1 of ten of ten, as if it were certain. */
    @Test
    void allOfFewIsNotCertain() {
        ConfidenceInterval interval =
                new Proportion(10, 10).wilson(Confidence.PERCENT_95).orElseThrow();

        assertThat(interval.low().doubleValue()).isCloseTo(0.7225, within(0.00005));
        assertThat(interval.high()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void isExactWhereItCanBe() {
        assertThat(new Proportion(1, 3).value()).hasValue(new BigDecimal("0.33333333333333333"));
        assertThat(new Proportion(0, 0).value()).isEmpty();
    }

    @Test
    void morePartsThanTheWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(3, 2))
                .withMessage("Proportion.part must be from 0 to 2, was 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    }
}
