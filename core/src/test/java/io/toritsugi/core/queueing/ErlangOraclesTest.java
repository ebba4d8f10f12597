package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others computed, each to the digits that they gave. */
class ErlangOraclesTest {
    private static final Duration HANDLE_TIME = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Load TEN = Load.of(100, Duration.ofMinutes(30), HANDLE_TIME);
    private static final double GRID = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "B, 1,  1,  0.5",
        "B, 1,  2,  0.2",
        "B, 4,  8,  0.0304200582",
        "B, 10, 10, 0.214582343",
        "B, 10, 12, 0.119739188",
        "B, 10, 15, 0.036496945",
        "B, 10, 16, 0.0223019",
        "B, 10, 17, 0.0129489",
        "B, 10, 20, 0.001869050",
        "C, 4,  8,  0.0590439947",
        "C, 10, 11, 0.682118205",
        "C, 10, 12, 0.449388224",
        "C, 10, 13, 0.285270453",
        "C, 10, 14, 0.174131934",
        "C, 10, 14, 0.17413193",
        "C, 10, 15, 0.102042367",
        "C, 10, 15, 0.1020424"
    })
    void allBusy(String model, double erlangs, int servers, BigDecimal expected) {
        Load load = new Load(erlangs, HANDLE_TIME);
        assertDigits(
                model.equals("B")
                        ? ErlangB.of(load, servers).blocking()
                        : ErlangC.of(load, servers).waitingProbability(),
                expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14, PT20S,   0.88835002, 0.7142857",
        "15, PT20S,   0.9414528,  0.666667",
        "15, PT19.8S, 0.941127,   0.666667" // a third of a minute, rounded
    })
    void serviceLevelOfThePatient(int servers, Duration within, BigDecimal level, BigDecimal occupancy) {
        assertDigits(ErlangC.of(TEN, servers).serviceLevel(within), level);
        assertDigits(ErlangC.of(TEN, servers).occupancy(), occupancy);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 0.14526,  0.013984, 0.704297, 0.069919, 0.916792, 0.918714",
        "13, 0.225797, 0.024963, 0.750028, 0.124816, 0.858178, 0.860831"
    })
    void theImpatient(
            int servers,
            BigDecimal waiting,
            BigDecimal abandonment,
            BigDecimal occupancy,
            BigDecimal meanWaitInMinutes,
            BigDecimal served,
            BigDecimal virtual) {
        ErlangA model = ErlangA.of(TEN, servers, PATIENCE);
        Duration within = Duration.ofSeconds(20);
        assertDigits(model.waitingProbability(), waiting);
        assertDigits(model.abandonmentProbability(), abandonment);
        assertDigits(model.occupancy(), occupancy);
        assertDigits(model.meanWait().toNanos() / 60e9, meanWaitInMinutes);
        assertDigits(model.serviceLevel(ServiceLevelReading.SERVED_WITHIN, within), served);
        assertDigits(model.serviceLevel(ServiceLevelReading.VIRTUAL_WAIT_WITHIN, within), virtual);
    }

    @Test
    void fewestServersThatBlockAtMostTwoPercent() {
        assertThat(ErlangB.fewestServers(TEN, 0.02)).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({"0.85, 14, 20", "0.70, 15, 22"})
    void fewestServersForATargetAndThePositionsForThem(double maximumOccupancy, int servers, int positions) {
        ServiceTarget target = ServiceTarget.of(0.8, Duration.ofSeconds(20)).withMaximumOccupancy(maximumOccupancy);
        assertThat(ErlangC.fewestServers(TEN, target)).isEqualTo(servers);
        assertThat(Shrinkage.of("0.3").positions(servers)).isEqualTo(positions);
    }

    @Test
    void publishedFigures() {
        JsonNode published = expected().get("published");
        assertThat(published).hasSize(3);
        for (JsonNode one : published) {
            JsonNode input = one.get("input");
            JsonNode expected = one.get("expected");
            if (one.get("model").asString().equals("Erlang B")) {
                Load load = new Load(input.get("a").asDouble(), HANDLE_TIME);
                assertThat(ErlangB.of(load, input.get("c").asInt()).blocking())
                        .isCloseTo(expected.get("blocking").asDouble(), within(GRID));
            } else {
                assertPlan(input, expected);
            }
        }
    }

    private static void assertPlan(JsonNode input, JsonNode expected) {
        Load load = Load.of(
                input.get("transactions").asLong(), minutes(input.get("interval_min")), minutes(input.get("aht_min")));
        Duration within = minutes(input.get("asa_min"));
        int servers = ErlangC.fewestServers(
                load,
                ServiceTarget.of(input.get("service_level").asDouble(), within)
                        .withMaximumOccupancy(input.get("max_occupancy").asDouble()));
        ErlangC model = ErlangC.of(load, servers);
        assertThat(servers).isEqualTo(expected.get("raw_positions").asInt());
        assertThat(new Shrinkage(input.get("shrinkage").decimalValue()).positions(servers))
                .isEqualTo(expected.get("positions").asInt());
        assertDigits(
                model.serviceLevel(within), expected.get("service_level_3dp").decimalValue());
        assertDigits(model.occupancy(), expected.get("occupancy_3dp").decimalValue());
        assertDigits(
                model.waitingProbability(),
                expected.get("waiting_probability_3dp").decimalValue());
    }

    @Test
    void computedGrid() {
        JsonNode grid = expected().get("computed_grid");
        assertThat(grid).hasSizeGreaterThanOrEqualTo(7);
        for (JsonNode point : grid) {
            Duration handleTime = Duration.ofMinutes(100);
            Load load = new Load(point.get("a").asDouble(), handleTime);
            int servers = point.get("c").asInt();
            Duration within = times(handleTime, point.get("T"));
            assertThat(ErlangB.of(load, servers).blocking())
                    .isCloseTo(point.get("erlang_b").asDouble(), within(GRID));
            ErlangC patient = ErlangC.of(load, servers);
            assertThat(patient.waitingProbability())
                    .isCloseTo(point.get("erlang_c").asDouble(), within(GRID));
            assertThat(inUnitsOf(handleTime, patient.meanWait().orElseThrow()))
                    .isCloseTo(point.get("c_mean_wait").asDouble(), within(GRID));
            assertThat(patient.serviceLevel(within))
                    .isCloseTo(point.get("c_service_level").asDouble(), within(GRID));
            Duration patience = Duration.ofMillis(BigDecimal.valueOf(handleTime.toMillis())
                    .divide(point.get("theta").decimalValue())
                    .longValueExact());
            assertImpatient(ErlangA.of(load, servers, patience), point.get("erlang_a"));
        }
    }

    private static void assertImpatient(ErlangA model, JsonNode expected) {
        Stream.of(
                        new Figure("p_wait", model.waitingProbability()),
                        new Figure("p_abandon", model.abandonmentProbability()),
                        new Figure("mean_wait_all", inUnitsOf(model.load().meanHandleTime(), model.meanWait())),
                        new Figure("occupancy", model.occupancy()),
                        new Figure("mean_queue", model.meanQueueLength()))
                .forEach(figure -> assertThat(figure.value())
                        .as(figure.name())
                        .isCloseTo(expected.get(figure.name()).asDouble(), within(GRID)));
    }

    private record Figure(String name, double value) {}

    private static void assertDigits(double actual, BigDecimal expected) {
        assertThat(actual)
                .isCloseTo(
                        expected.doubleValue(),
                        within(BigDecimal.valueOf(6, expected.scale() + 1).doubleValue()));
    }

    private static Duration minutes(JsonNode minutes) {
        return times(Duration.ofMinutes(1), minutes);
    }

    private static Duration times(Duration unit, JsonNode count) {
        return Duration.ofMillis(count.decimalValue()
                .multiply(BigDecimal.valueOf(unit.toMillis()))
                .longValueExact());
    }

    private static double inUnitsOf(Duration unit, Duration time) {
        return (double) time.toNanos() / unit.toNanos();
    }

    private static JsonNode expected() {
        Optional<Path> file = Optional.ofNullable(System.getProperty("toritsugi.data"))
                .map(Path::of)
                .or(() -> upwards("shared/data"))
                .map(data -> data.resolve("erlang/expected.json"))
                .filter(Files::isReadable);
        assumeTrue(file.isPresent(), "the Erlang values are not here; -Dtoritsugi.data=FOLDER says where");
        return JsonMapper.shared().readTree(file.orElseThrow().toFile());
    }

    private static Optional<Path> upwards(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), from -> from != null, Path::getParent)
                .map(from -> from.resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}
