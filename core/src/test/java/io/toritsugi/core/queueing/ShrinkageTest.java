package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkageTest {
    @ParameterizedTest
    @CsvSource({
        "14, 0.3,   20",
        "15, 0.30,  22",
        "0,  0.3,   0",
        "14, 0,     14",
        "7,  0.9,   70", // 71 in binary arithmetic
        "1,  0.999, 1000",
        "2147483647, 0, 2147483647"
    })
    void positionsAreServersByWhatShrinkageLeaves(int servers, String shrinkage, int positions) {
        assertThat(Shrinkage.of(shrinkage).positions(servers)).isEqualTo(positions);
    }

    @Property
    void positionsAreTheFewestOfWhichTheServersAreLeft(
            @ForAll @IntRange(max = 100_000) int servers,
            @ForAll @BigRange(min = "0", max = "0.99") @Scale(3) BigDecimal share) {
        int positions = new Shrinkage(share).positions(servers);
        BigDecimal left = BigDecimal.ONE.subtract(share);
        assertThat(left.multiply(BigDecimal.valueOf(positions))).isGreaterThanOrEqualTo(BigDecimal.valueOf(servers));
        assertThat(left.multiply(BigDecimal.valueOf(positions - 1L))).isLessThan(BigDecimal.valueOf(servers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1", "30"})
    void aShareThatLeavesNobodyIsRefused(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.of(share))
                .withMessage("Shrinkage.share must be 0 or more and less than 1, was " + share);
    }

    @Test
    void positionsThatNobodyCanCountAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.of("0.5").positions(2_000_000_000))
                .withMessage("servers must need at most 2147483647 positions, was 2000000000, which need 4000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.of("0.5").positions(-1))
                .withMessage("servers must be 0 or more, was -1");
    }

    @Test
    void twoAreEqualIfTheNumericalSharesAre() {
        assertThat(Shrinkage.of("0.30")).isEqualTo(Shrinkage.of("0.3")).hasSameHashCodeAs(Shrinkage.of("0.3"));
    }
}
