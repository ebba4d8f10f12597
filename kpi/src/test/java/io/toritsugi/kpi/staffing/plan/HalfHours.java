package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.queueing.ServiceTarget;
import io.toritsugi.kpi.staffing.StaffingGoal;
import io.toritsugi.kpi.staffing.StaffingRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Half hours from nine o'clock on the first of April 2026, of calls of three minutes, 80 % of which should be answered within
 * 20 s.
 *
 * <p>By hand, C being the waiting probability of Erlang C, and the service level 1 - C exp(-(n - a) / 9):
 *
 * <pre>
 * 100 calls, 10 erlangs: 14 agents, as pyworkforce has it (0.888)
 *  10 calls, 1 erlang:    2 agents have C = 1/3, 0.702;  3 agents have C = 1/11, 0.927
 *   5 calls, 0.5 erlangs: 1 agent has C = 0.5, 0.527;    2 agents have C = 0.1, 0.915
 * </pre>
 */
final class HalfHours {
    static final Duration HALF_HOUR = Duration.ofMinutes(30);
    static final Duration HANDLE_TIME = Duration.ofMinutes(3);
    static final StaffingRule RULE = StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.8, Duration.ofSeconds(20))));

    private HalfHours() {}

    static Instant clock(String time) {
        return Instant.parse("2026-04-01T" + time + ":00Z");
    }

    static Instant start(int index) {
        return clock("09:00").plus(HALF_HOUR.multipliedBy(index));
    }

    static IntervalLoad load(int index, long calls) {
        return new IntervalLoad(start(index), start(index + 1), BigDecimal.valueOf(calls), HANDLE_TIME);
    }

    static List<IntervalLoad> loads(List<Integer> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(index -> load(index, calls.get(index)))
                .toList();
    }

    static StaffingPlan plan(Integer... calls) {
        return StaffingPlan.of(RULE, loads(List.of(calls)));
    }
}
