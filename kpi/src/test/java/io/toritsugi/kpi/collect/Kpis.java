package io.toritsugi.kpi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Collects and looks up, as tests need it. */
public final class Kpis {
    public static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneId.of("Asia/Jerusalem")).build();

    private Kpis() {}

    static KpiCollector collector(Dimension... dimensions) {
        return KpiCollector.of(
                SETTINGS,
                StandardDefinitions.catalogue(),
                List.of(dimensions).stream().map(Grouping::by).toList());
    }

    static KpiResults of(Iterable<ContactHistory> histories, Dimension... dimensions) {
        KpiCollector collector = collector(dimensions);
        histories.forEach(history -> collector.acceptAll(history.events()));
        return collector.result();
    }

    static KpiGroup total(ContactHistory... histories) {
        return of(List.of(histories)).groups().get(0);
    }

    public static KpiGroup group(KpiResults results, String dimension, String value) {
        return results.groups().stream()
                .filter(group -> group.dimensions().equals(Map.of(dimension, value)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no group " + dimension + "=" + value));
    }

    public static KpiValue value(KpiGroup group, String id) {
        return group.find(id).orElseThrow(() -> new AssertionError("no " + id));
    }

    static void assertValue(KpiGroup group, String id, String expected) {
        assertThat(value(group, id).value()).as(id).contains(new BigDecimal(expected));
    }

    static void assertRatio(KpiGroup group, String id, String numerator, String denominator) {
        assertThat(value(group, id).numerator()).as(id).contains(new BigDecimal(numerator));
        assertThat(value(group, id).denominator()).as(id).contains(new BigDecimal(denominator));
    }

    static void assertUndefined(KpiGroup group, String id) {
        assertThat(value(group, id).value()).as(id).isEmpty();
    }
}
