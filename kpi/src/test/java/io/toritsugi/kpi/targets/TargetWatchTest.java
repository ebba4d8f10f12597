package io.toritsugi.kpi.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When figures are not what they should be. */
class TargetWatchTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final KpiTarget LEVEL = KpiTarget.of(
                    "level", "service-level.negative", TargetSide.AT_LEAST, new BigDecimal("0.8"))
            .recoveringAt(new BigDecimal("0.85"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0.80 0.79 0.78 0.84 0.85 0.79, missed at 0.79; recovered at 0.85; missed at 0.79",
        "0.80 0.81 0.80, ''", // the limit is enough
        "0.79 0.80 0.79 0.80 0.79, missed at 0.79", // trembling about the limit rings once
        "0.79 - 0.79 0.90, missed at 0.79; recovered at 0.90" // undefined changes nothing
    })
    void m74AMissedTargetIsMissedUntilItRecovers(String figures, String changes) {
        TargetWatch watch = new TargetWatch(List.of(LEVEL));
        List<String> found = new ArrayList<>();
        for (String figure : figures.split(" ", -1)) {
            watch.look(List.of(total(LEVEL.kpi(), figure, 100)), NOON)
                    .forEach(change -> found.add((change.missed() ? "missed at " : "recovered at ") + figure));
        }

        assertThat(String.join("; ", found)).isEqualTo(changes);
        assertThat(watch.missed().isEmpty()).isEqualTo(!changes.endsWith("missed at 0.79"));
    }

    @Test
    void aShareThatShouldBeSmallIsMissedWhenItIsLarge() {
        KpiTarget target = KpiTarget.of("abandoned", "abandonment-rate", TargetSide.AT_MOST, new BigDecimal("0.05"));
        TargetWatch watch = new TargetWatch(List.of(target));

        assertThat(watch.look(List.of(total("abandonment-rate", "0.05", 10)), NOON))
                .isEmpty();
        assertThat(watch.look(List.of(total("abandonment-rate", "0.06", 10)), NOON))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.target()).isEqualTo(target);
                    assertThat(change.figure().value()).contains(new BigDecimal("0.06"));
                    assertThat(change.at()).isEqualTo(NOON);
                });
        assertThat(watch.look(List.of(total("abandonment-rate", "0.05", 10)), NOON))
                .hasSize(1);
    }

    @Test
    void tooFewUnitsSayNothing() {
        TargetWatch watch = new TargetWatch(List.of(LEVEL.fromUnits(30)));

        assertThat(watch.look(List.of(total(LEVEL.kpi(), "0.1", 29)), NOON)).isEmpty();
        assertThat(watch.look(List.of(total(LEVEL.kpi(), "0.1", 30)), NOON)).hasSize(1);
    }

    @Test
    void aTargetIsOfOneGroup() {
        KpiTarget sales = LEVEL.in(Map.of("queue", "sales"));
        TargetWatch watch = new TargetWatch(List.of(sales));

        assertThat(watch.look(List.of(total(LEVEL.kpi(), "0.1", 100)), NOON)).isEmpty();
        assertThat(watch.look(List.of(group(Map.of("queue", "sales"), LEVEL.kpi(), "0.1", 100)), NOON))
                .hasSize(1);
    }

    @Test
    void anIdIsThereOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetWatch(List.of(LEVEL, LEVEL)))
                .withMessageContaining("level");
    }

    @Test
    void aRecoveryLiesBeyondTheLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEVEL.recoveringAt(new BigDecimal("0.79")))
                .withMessageContaining("0.79");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEVEL.fromUnits(0))
                .withMessageContaining("leastUnits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiTarget.of(" ", "asa", TargetSide.AT_MOST, BigDecimal.TEN))
                .withMessageContaining("KpiTarget.id");
    }

    private static KpiGroup total(String kpi, String figure, long n) {
        return group(Map.of(), kpi, figure, n);
    }

    private static KpiGroup group(Map<String, String> dimensions, String kpi, String figure, long n) {
        Optional<BigDecimal> value = figure.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(figure));
        return KpiGroup.builder()
                .putAllDimensions(dimensions)
                .putValues(
                        kpi,
                        KpiValue.builder()
                                .value(value)
                                .unit(KpiUnit.RATIO)
                                .n(n)
                                .definition(kpi + "/1")
                                .build())
                .build();
    }
}
