package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The searches against looking at one number of servers after another. */
class FewestServersTest {
    private static final Duration HANDLE_TIME = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);

    @Property
    void forABlocking(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 80) double erlangs,
            @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 1) double blocking) {
        Load load = new Load(erlangs, HANDLE_TIME);
        assertThat(ErlangB.fewestServers(load, blocking))
                .isEqualTo(first(servers -> ErlangB.of(load, servers).blocking() <= blocking));
    }

    @Property
    void ofThePatient(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 80) double erlangs,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.999) double level,
            @ForAll @IntRange(max = 600) int seconds,
            @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 1) double occupancy) {
        Load load = new Load(erlangs, HANDLE_TIME);
        Duration within = Duration.ofSeconds(seconds);
        ServiceTarget target = ServiceTarget.of(level, within);
        assertThat(ErlangC.fewestServers(load, target))
                .isEqualTo(first(servers -> ErlangC.of(load, servers).isStable()
                        && ErlangC.of(load, servers).serviceLevel(within) >= level));
        assertThat(ErlangC.fewestServers(load, target.withMaximumOccupancy(occupancy)))
                .isEqualTo(first(servers -> ErlangC.of(load, servers).isStable()
                        && ErlangC.of(load, servers).serviceLevel(within) >= level
                        && ErlangC.of(load, servers).occupancy() <= occupancy));
    }

    @Property
    void ofTheImpatient(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 40) double erlangs,
            @ForAll @IntRange(min = 1, max = 3600) int patience,
            @ForAll ServiceLevelReading reading,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.999) double level,
            @ForAll @IntRange(max = 600) int seconds,
            @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 1) double occupancy) {
        Load load = new Load(erlangs, HANDLE_TIME);
        Duration meanPatience = Duration.ofSeconds(patience);
        Duration within = Duration.ofSeconds(seconds);
        ServiceTarget target = ServiceTarget.of(level, within);
        assertThat(ErlangA.fewestServers(load, meanPatience, reading, target))
                .isEqualTo(first(
                        servers -> ErlangA.of(load, servers, meanPatience).serviceLevel(reading, within) >= level));
        assertThat(ErlangA.fewestServers(load, meanPatience, reading, target.withMaximumOccupancy(occupancy)))
                .isEqualTo(
                        first(servers -> ErlangA.of(load, servers, meanPatience).serviceLevel(reading, within) >= level
                                && ErlangA.of(load, servers, meanPatience).occupancy() <= occupancy));
    }

    @Property
    void ofTheImpatientForAnAbandonment(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 40) double erlangs,
            @ForAll @IntRange(min = 1, max = 3600) int patience,
            @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 1) double abandonment) {
        Load load = new Load(erlangs, HANDLE_TIME);
        Duration meanPatience = Duration.ofSeconds(patience);
        assertThat(ErlangA.fewestServers(load, meanPatience, abandonment))
                .isEqualTo(first(
                        servers -> ErlangA.of(load, servers, meanPatience).abandonmentProbability() <= abandonment));
    }

    /** More servers never do worse, so one fewer that does not do tells that none fewer does. */
    @Property
    void ofLargeTeams(
            @ForAll @Scale(6) @DoubleRange(min = 60, max = 3000) double erlangs,
            @ForAll @IntRange(min = 1, max = 3600) int patience,
            @ForAll ServiceLevelReading reading,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.999) double level,
            @ForAll @IntRange(max = 600) int seconds,
            @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 1) double occupancy) {
        Load load = new Load(erlangs, HANDLE_TIME);
        Duration mean = Duration.ofSeconds(patience);
        Duration within = Duration.ofSeconds(seconds);
        ServiceTarget target = ServiceTarget.of(level, within).withMaximumOccupancy(occupancy);
        assertFewest(
                ErlangC.fewestServers(load, target),
                servers -> ErlangC.of(load, servers).serviceLevel(within) >= level
                        && ErlangC.of(load, servers).isStable()
                        && ErlangC.of(load, servers).occupancy() <= occupancy);
        assertFewest(
                ErlangA.fewestServers(load, mean, reading, target),
                servers -> ErlangA.of(load, servers, mean).serviceLevel(reading, within) >= level
                        && ErlangA.of(load, servers, mean).occupancy() <= occupancy);
        assertFewest(
                ErlangB.fewestServers(load, 1 - level),
                servers -> ErlangB.of(load, servers).blocking() <= 1 - level);
        assertFewest(
                ErlangA.fewestServers(load, mean, 1 - level),
                servers -> ErlangA.of(load, servers, mean).abandonmentProbability() <= 1 - level);
    }

    /** Where a search asks the closed forms, the model itself says the same, up to the doubt that they declare. */
    @Property
    void theClosedFormsAreTheModel(
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 3000) double erlangs,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 1.5) double ratio,
            @ForAll @IntRange(min = 1, max = 3600) int patience,
            @ForAll ServiceLevelReading reading,
            @ForAll @IntRange(max = 600) int seconds) {
        Load load = new Load(erlangs, HANDLE_TIME);
        int servers = (int) Math.ceil(erlangs * ratio);
        ErlangA model = ErlangA.of(load, servers, Duration.ofSeconds(patience));
        ImpatientShares shares = new ImpatientShares(ErlangB.of(load, servers), 180.0 / patience);
        double level = shares.serviceLevel(reading, seconds / 180.0);
        if (!Double.isNaN(shares.abandonment())) {
            assertThat(shares.abandonment())
                    .isCloseTo(model.abandonmentProbability(), within(shares.doubtOfAbandonment()));
            assertThat(shares.occupancy()).isCloseTo(model.occupancy(), within(ImpatientShares.DOUBT_OF_SHARES));
        }
        if (!Double.isNaN(level)) {
            assertThat(level)
                    .isCloseTo(
                            model.serviceLevel(reading, Duration.ofSeconds(seconds)),
                            within(ImpatientShares.DOUBT_OF_SHARES));
        }
    }

    @Test
    void extremeLimitsAreFoundToo() {
        Load load = new Load(1000, HANDLE_TIME);
        assertFewest(
                ErlangB.fewestServers(load, Double.MIN_VALUE),
                servers -> ErlangB.of(load, servers).blocking() <= Double.MIN_VALUE);
        assertThat(ErlangB.fewestServers(load, 1)).isZero();
        assertThat(ErlangA.fewestServers(load, PATIENCE, 1)).isZero();
        assertThat(ErlangA.fewestServers(load, PATIENCE, 1e-300)).isBetween(1000, 10_000);
        assertThat(ErlangC.fewestServers(load, ServiceTarget.of(0, TWENTY_SECONDS)))
                .isEqualTo(1001);
        assertThat(ErlangC.fewestServers(load, ServiceTarget.of(Math.nextDown(1.0), Duration.ZERO)))
                .isBetween(1200, 1400);
        assertThat(ErlangC.fewestServers(
                        load, ServiceTarget.of(0, TWENTY_SECONDS).withMaximumOccupancy(0.01)))
                .isEqualTo(100_000);
    }

    private static void assertFewest(int found, IntPredicate enough) {
        assertThat(found).matches(enough::test);
        assertThat(found).matches(servers -> servers == 0 || !enough.test(servers - 1));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.5, 20", "7, 0.7, 10", "7, 0.07, 100", "3, 0.3, 10"})
    void exactlyTheMaximumOccupancyIsAllowed(double erlangs, double occupancy, int servers) {
        ServiceTarget target = ServiceTarget.of(0, Duration.ZERO).withMaximumOccupancy(occupancy);
        assertThat(ErlangC.fewestServers(new Load(erlangs, HANDLE_TIME), target))
                .isEqualTo(servers);
    }

    @Test
    void exactlyTheTargetIsEnough() {
        Load load = new Load(10, HANDLE_TIME);
        for (ServiceLevelReading reading : ServiceLevelReading.values()) {
            ErlangA model = ErlangA.of(load, 12, PATIENCE);
            ServiceTarget target = ServiceTarget.of(model.serviceLevel(reading, TWENTY_SECONDS), TWENTY_SECONDS);
            assertThat(ErlangA.fewestServers(load, PATIENCE, reading, target)).isEqualTo(12);
            assertThat(ErlangA.fewestServers(load, PATIENCE, reading, target.withMaximumOccupancy(model.occupancy())))
                    .isEqualTo(12);
        }
        ErlangC patient = ErlangC.of(load, 12);
        assertThat(ErlangC.fewestServers(load, ServiceTarget.of(patient.serviceLevel(TWENTY_SECONDS), TWENTY_SECONDS)))
                .isEqualTo(12);
        assertThat(ErlangB.fewestServers(load, ErlangB.of(load, 12).blocking())).isEqualTo(12);
    }

    @Test
    void largeTeamsAreFoundToo() {
        Load load = new Load(100_000, HANDLE_TIME);
        ServiceTarget target = ServiceTarget.of(0.8, TWENTY_SECONDS);
        int patient = ErlangC.fewestServers(load, target);
        assertThat(ErlangC.of(load, patient).serviceLevel(TWENTY_SECONDS)).isGreaterThanOrEqualTo(0.8);
        assertThat(ErlangC.of(load, patient - 1).serviceLevel(TWENTY_SECONDS)).isLessThan(0.8);
        ServiceTarget calm = target.withMaximumOccupancy(0.9995);
        int impatient = ErlangA.fewestServers(load, PATIENCE, ServiceLevelReading.SERVED_WITHIN, calm);
        assertThat(ErlangA.of(load, impatient, PATIENCE).occupancy()).isLessThanOrEqualTo(0.9995);
        assertThat(ErlangA.of(load, impatient - 1, PATIENCE).occupancy()).isGreaterThan(0.9995);
        assertThat(ErlangB.of(load, ErlangB.fewestServers(load, 0.001)).blocking())
                .isLessThanOrEqualTo(0.001);
    }

    private static int first(IntPredicate enough) {
        return IntStream.iterate(0, servers -> servers + 1)
                .filter(enough)
                .findFirst()
                .orElseThrow();
    }
}
