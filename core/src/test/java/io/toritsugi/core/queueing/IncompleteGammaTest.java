package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The uniform expansion and the recursions beside it, against 34 digits: a relative error of 1e-13 at most. */
class IncompleteGammaTest {
    private static final double PERCENT = 1e-11;
    private static final double SEAM = 1 + IncompleteGamma.WIDTH;
    private static final double OTHER_SEAM = 1 - IncompleteGamma.WIDTH;

    /** mpmath 1.3.0, {@code exp(z*z) * erfc(z)} with 40 digits; both sides of the seams at 0.46875 and 4. */
    @ParameterizedTest
    @CsvSource({
        "-20, 1.04429393795282879e+174",
        "-5, 144009798674.66104",
        "-4, 17772220.9040162876",
        "-0.5, 1.95236048918255709",
        "-0.46876, 1.85943113288129925",
        "-0.46875, 1.85940241687142215",
        "0, 1.0",
        "0.1, 0.896456979969126637",
        "0.46875, 0.632069689249556078",
        "0.46876, 0.63206433114931229",
        "1, 0.427583576155807004",
        "3.99, 0.137324040914229704",
        "4, 0.13699945762506139",
        "4.01, 0.136676367429949154",
        "10, 0.0561409927438225859",
        "1000000, 5.64189583547474192e-7"
    })
    void scaled(double z, double expected) {
        assertThat(ErrorFunction.scaledComplement(z, z * z)).isCloseTo(expected, withPercentage(PERCENT));
    }

    @Property
    void lowerIsItsSeries(
            @ForAll @DoubleRange(min = 0.01, max = 2500) double s,
            @ForAll @DoubleRange(min = 0, max = 1.5) double ratio) {
        double lower = IncompleteGamma.lower(s, s * ratio);
        if (Double.isNaN(lower)) {
            assertThat(IncompleteGamma.isUniform(s, s * ratio)).isFalse();
        } else {
            assertThat(lower)
                    .isCloseTo(
                            ExactErlang.lower(new BigDecimal(s), new BigDecimal(s * ratio))
                                    .doubleValue(),
                            withPercentage(PERCENT));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {47.99, 48, 1999.99, 2000, 20_000})
    void lowerAgreesOnBothSidesOfItsSeams(double s) {
        for (double x : new double[] {0.5 * s, OTHER_SEAM * s - 0.01, OTHER_SEAM * s + 0.01, s, SEAM * s - 0.01}) {
            assertThat(IncompleteGamma.lower(s, x))
                    .isCloseTo(
                            ExactErlang.lower(new BigDecimal(s), new BigDecimal(x))
                                    .doubleValue(),
                            withPercentage(PERCENT));
        }
        assertThat(IncompleteGamma.lower(s, 101 + 2 * s)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 5, 63.99, 64, 64.01, 100, 333.3})
    void blockingIsThatOfTheRecursionForEveryNumberOfServers(double erlangs) {
        Load load = load(erlangs);
        int most = (int) (erlangs * 1.5) + 40;
        ExactErlang exact = new ExactErlang(erlangs, most);
        for (int servers = 0; servers <= most; servers++) {
            ErlangB model = ErlangB.of(load, servers);
            assertThat(model.blocking()).isCloseTo(exact.blocking(servers), withPercentage(PERCENT));
            assertThat(model.servedShare() + model.blocking()).isCloseTo(1, withPercentage(PERCENT));
        }
    }

    @Property
    void blockingOfLargeTeamsIsThatOfTheRecursion(
            @ForAll @DoubleRange(min = 64, max = 600) double erlangs, @ForAll @IntRange(max = 900) int servers) {
        assertThat(ErlangB.of(load(erlangs), servers).blocking())
                .isCloseTo(new ExactErlang(erlangs, servers).blocking(servers), withPercentage(PERCENT));
    }

    @Test
    void whatIsTooSmallForADoubleIsZero() {
        Load load = load(20_000);
        assertThat(ErlangB.of(load, 40_000).blocking()).isZero();
        assertThat(ErlangB.of(load, Integer.MAX_VALUE).servedShare()).isEqualTo(1);
        assertThat(ErlangB.of(load(1e-300), 100_000).blocking()).isZero();
    }

    private static Load load(double erlangs) {
        return new Load(erlangs, Duration.ofMinutes(5));
    }
}
