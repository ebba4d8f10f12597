package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbers of servers that are found, against formulas with 34 digits. A limit that is nearer to a model than its rounding would be
 * no fair question; none of these is.
 */
class ExactFewestServersTest {
    private static final Duration HANDLE_TIME = Duration.ofMinutes(5);
    private static final double[] SHARES = {0.3, 0.1, 0.03, 0.01, 0.001, 1e-6};
    private static final double[] LOADS = {0.15, 1, 9.5, 63.9, 64, 201.7, 100_000 / 12.0};
    private static final double[] LOADS_OF_A_CAMPAIGN = {
        0.1003, 0.3, 2.2, 5.1, 20.7, 33.3, 50.3, 64.5, 65.3, 80.7, 101.3, 151.3, 401.7, 701.3, 1000.5, 2000.3, 3333.3,
        5001.7, 12_000.3, 20_000.7
    };

    static DoubleStream loads() {
        return Integer.getInteger("toritsugi.tries", 100) > 1000
                ? DoubleStream.concat(DoubleStream.of(LOADS), DoubleStream.of(LOADS_OF_A_CAMPAIGN))
                : DoubleStream.of(LOADS);
    }

    @ParameterizedTest
    @MethodSource("loads")
    void theyAreExact(double erlangs) {
        Load load = new Load(erlangs, HANDLE_TIME);
        ExactErlang exact = new ExactErlang(erlangs, (int) (erlangs + 8 * Math.sqrt(erlangs)) + 40);
        for (double share : SHARES) {
            assertFewest(ErlangB.fewestServers(load, share), servers -> exact.blocking(servers) <= share);
            for (int seconds : new int[] {0, 20, 120}) {
                ServiceTarget target = ServiceTarget.of(1 - share, Duration.ofSeconds(seconds));
                assertFewest(
                        ErlangC.fewestServers(load, target),
                        servers -> servers > erlangs
                                && exact.waitingOfThePatient(servers)
                                                * StrictMath.exp((erlangs - servers) * seconds / 300.0)
                                        <= 1 - target.serviceLevel());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("loads")
    void theyAreExactForCustomersWhoHangUp(double erlangs) {
        Load load = new Load(erlangs, HANDLE_TIME);
        ExactErlang exact = new ExactErlang(erlangs, (int) (erlangs + 8 * Math.sqrt(erlangs)) + 40);
        for (double share : SHARES) {
            for (int patience : new int[] {75, 200, 1200}) {
                assertFewest(
                        ErlangA.fewestServers(load, Duration.ofSeconds(patience), share),
                        servers -> exact.abandonment(servers, 300.0 / patience) <= share);
            }
        }
    }

    private static void assertFewest(int found, IntPredicate enough) {
        assertThat(found).matches(enough::test);
        assertThat(found).matches(servers -> servers == 0 || !enough.test(servers - 1));
    }
}
