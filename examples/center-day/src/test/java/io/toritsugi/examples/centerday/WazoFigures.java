package io.toritsugi.examples.centerday;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Wazo's figures under Wazo's names. */
final class WazoFigures {
    static final List<String> COUNTERS = List.of(
            "answered",
            "abandoned",
            "total",
            "full",
            "closed",
            "joinempty",
            "leaveempty",
            "divert_ca_ratio",
            "divert_waittime",
            "timeout");

    static final KpiCatalogue CATALOGUE = KpiCatalogue.of(Stream.of(
                    Stream.of(
                            ratio("qos", KpiUnit.RATIO, List.of(StandardMeasure.ANSWERED_WITHIN_TARGET), "answered"),
                            ratio(
                                    "answered_rate",
                                    KpiUnit.RATIO,
                                    List.of(counter("answered")),
                                    "answered",
                                    "abandoned",
                                    "full",
                                    "leaveempty",
                                    "joinempty",
                                    "timeout"),
                            ratio(
                                    "average_waiting_time",
                                    KpiUnit.SECONDS,
                                    List.of(StandardMeasure.WAIT_OF_ANSWERED, StandardMeasure.WAIT_OF_ABANDONED),
                                    "answered",
                                    "abandoned",
                                    "leaveempty",
                                    "timeout"),
                            sum("blocking", KpiUnit.COUNT, counter("joinempty"), counter("leaveempty")),
                            sum(
                                    "saturated",
                                    KpiUnit.COUNT,
                                    counter("full"),
                                    counter("divert_ca_ratio"),
                                    counter("divert_waittime")),
                            sum("answered-within", KpiUnit.COUNT, StandardMeasure.ANSWERED_WITHIN_TARGET),
                            sum("abandoned-within", KpiUnit.COUNT, StandardMeasure.ABANDONED_WITHIN_TARGET),
                            sum("conversation_time", KpiUnit.SECONDS, StandardMeasure.TALK),
                            sum("login_time", KpiUnit.SECONDS, StandardMeasure.SESSION_TIME),
                            sum("pause_time", KpiUnit.SECONDS, StandardMeasure.TIME_AWAY_PLANNED),
                            sum("wrapup_time", KpiUnit.SECONDS, StandardMeasure.TIME_WRAPPING_UP)),
                    COUNTERS.stream().map(name -> sum(name, KpiUnit.COUNT, counter(name))),
                    Stream.of(sum("answered-by-agent", KpiUnit.COUNT, StandardMeasure.ANSWERED)))
            .flatMap(definitions -> definitions)
            .toList());

    private WazoFigures() {}

    static HostMeasure counter(String name) {
        return HostMeasure.count("wazo.counted-" + name.replace("_", "-"), CountedUnit.QUEUE_VISIT);
    }

    static String idOf(String figure) {
        return "wazo." + figure.replace("_", "-");
    }

    private static KpiDefinition ratio(String id, KpiUnit unit, List<Measure> numerator, String... counters) {
        List<Measure> denominator = new ArrayList<>();
        for (String name : counters) {
            denominator.add(counter(name));
        }
        return definition(id, new Formula.Ratio(numerator, denominator, List.of()), unit, CountedUnit.QUEUE_VISIT);
    }

    private static KpiDefinition sum(String id, KpiUnit unit, Measure... measures) {
        return definition(id, new Formula.Sum(List.of(measures)), unit, measures[0].unit());
    }

    private static KpiDefinition definition(String id, Formula formula, KpiUnit unit, CountedUnit counted) {
        return KpiDefinition.builder()
                .id(idOf(id))
                .name(new Bilingual(id, id))
                .description(new Bilingual(id, id))
                .formula(formula)
                .formulaText(id)
                .unit(unit)
                .countedUnit(counted)
                .source("Wazo, call-centre statistics")
                .build();
    }
}
