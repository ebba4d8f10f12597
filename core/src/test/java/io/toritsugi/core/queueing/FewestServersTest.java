package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;

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
