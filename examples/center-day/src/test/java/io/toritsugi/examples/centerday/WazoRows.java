package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the rows of the tables are here. */
final class WazoRows {
    private WazoRows() {}

    static List<String> call(JsonNode row, int number, Map<String, String> agents) {
        Instant at = QueueLogCases.instant(row.get("time").asString());
        String call = "call-" + number;
        String queue = row.path("queue_id").asString("1");
        long wait = row.path("waittime").asLong(0);
        long talk = row.path("talktime").asLong(0);
        String agent = agents.getOrDefault(row.path("agent_id").asString("none"), "somebody");
        String entered = QueueLogCases.line(at, call, queue, "NONE", "ENTERQUEUE", "", "", "1");
        return switch (row.path("status").asString("answered")) {
            case "answered" ->
                List.of(
                        entered,
                        QueueLogCases.line(
                                at.plusSeconds(wait), call, queue, agent, "CONNECT", "" + wait, call + "a", "0"),
                        QueueLogCases.line(
                                at.plusSeconds(wait + talk),
                                call,
                                queue,
                                agent,
                                "COMPLETEAGENT",
                                "" + wait,
                                "" + talk,
                                "1"));
            case "abandoned" ->
                List.of(
                        entered,
                        QueueLogCases.line(at.plusSeconds(wait), call, queue, "NONE", "ABANDON", "1", "1", "" + wait));
            default -> throw new AssertionError("unknown status of " + row);
        };
    }

    static UnitFacts queueCounters(JsonNode row) {
        UnitFacts.Builder unit = UnitFacts.at(
                        CountedUnit.QUEUE_VISIT,
                        QueueLogCases.instant(row.get("time").asString()))
                .dimension(Dimension.QUEUE, Optional.of(row.path("queue_id").asString("1")));
        WazoFigures.COUNTERS.forEach(
                name -> unit.value(WazoFigures.counter(name), row.path(name).asLong(0)));
        return unit.build();
    }

    static UnitFacts agentTimes(JsonNode row, Map<String, String> agents) {
        return UnitFacts.at(
                        CountedUnit.AGENT_TIME,
                        QueueLogCases.instant(row.get("time").asString()))
                .dimension(
                        Dimension.AGENT,
                        Optional.ofNullable(agents.get(row.get("agent_id").asString())))
                .value(StandardMeasure.SESSION_TIME, millis(row, "login_time"))
                .value(StandardMeasure.TIME_AWAY_PLANNED, millis(row, "pause_time"))
                .value(StandardMeasure.TIME_WRAPPING_UP, millis(row, "wrapup_time"))
                .build();
    }

    private static long millis(JsonNode row, String name) {
        return LocalTime.parse(row.get(name).asString()).toSecondOfDay() * 1000L;
    }
}
