package io.toritsugi.kpi.agenttime;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static BigDecimal figure(AgentDay day, String id) {
        return day.valueUntil("23:00", id).value().orElseThrow();
    }

    private static AgentDay twoAtATime(int chats, int minutesEach) {
        AgentDay day = AgentDay.of("a1").ready("08:00");
        for (int chat = 0; chat < chats; chat += 2) {
            int start = chat / 2 * minutesEach;
            day.connected(clock(start), "c" + chat)
                    .connected(clock(start), "c" + (chat + 1))
                    .hungUp(clock(start + minutesEach), "c" + chat)
                    .hungUp(clock(start + minutesEach), "c" + (chat + 1));
        }
        return day;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(9 + minute / 60, minute % 60);
    }

    /** unanswered.io, concurrent handle time: 27,500 s of sessions in 23,400 s; 27,500 ÷ 23,400 = 1.1752. */
    @Test
    void theConcurrencyOfUnansweredIo() {
        // 09:00:00 to 15:30:00 are 23,400 s; beside them a second session of 4,100 s, from 10:00:00 to 11:08:20.
        AgentDay day = AgentDay.of("a1")
                .connected("09:00", "c1")
                .connected("10:00", "c2")
                .hungUp("11:08:20", "c2")
                .hungUp("15:30", "c1");

        assertThat(day.valueUntil("23:00", "concurrency").numerator().orElseThrow())
                .isEqualByComparingTo("27500");
        assertThat(figure(day, "concurrency").round(new MathContext(3, RoundingMode.DOWN)))
                .isEqualTo("1.17");
        assertThat(figure(day, "session-aht")).isEqualByComparingTo("13750");
        assertThat(figure(day, "workload-aht")).isEqualByComparingTo("11700");
    }

    /** callcentrehelper.com: 30 chats, two at a time, in 120 minutes: 4 minutes of work, 8 of session, and nowhere 2. */
    @Test
    void thirtyChatsTwoAtATimeInTwoHoursCostFourMinutesEach() {
        AgentDay day = twoAtATime(30, 8);

        assertThat(figure(day, "workload-aht")).isEqualByComparingTo("240");
        assertThat(figure(day, "session-aht")).isEqualByComparingTo("480");
        assertThat(figure(day, "concurrency")).isEqualByComparingTo("2");
    }

    /** Chats 9:00 to 9:20 and 9:10 to 9:30, and one from 10:00 to 10:10: sum 50, union 40. */
    @Test
    void isFoundFromEvents() {
        GroupTotals totals = AgentDay.of("a1")
                .ready("08:00")
                .connected("09:00", "i1")
                .connected("09:10", "i2")
                .hungUp("09:20", "i1")
                .hungUp("09:30", "i2")
                .connected("10:00", "i3")
                .hungUp("10:10", "i3")
                .totalsUntil("12:00");

        assertThat(totals.sum(StandardMeasure.SESSION_TIME)).isEqualTo(50 * 60_000);
        assertThat(totals.sum(StandardMeasure.ENGAGED_TIME)).isEqualTo(40 * 60_000);
        assertThat(totals.sum(StandardMeasure.SESSIONS)).isEqualTo(3);
    }

    @Test
    void withoutSessionsNothingIsDefined() {
        AgentDay day = AgentDay.of("a1").ready("08:00");

        for (String id : List.of("concurrency", "session-aht", "workload-aht")) {
            assertThat(day.valueUntil("09:00", id).value()).isEmpty();
        }
    }

    @Property
    void sessionAhtIsWorkloadAhtTimesConcurrency(
            @ForAll @IntRange(min = 1, max = 10) int pairs, @ForAll @IntRange(min = 1, max = 60) int minutes) {
        AgentDay day = twoAtATime(2 * pairs, minutes);
        BigDecimal aht = figure(day, "session-aht");

        assertThat(figure(day, "workload-aht").multiply(figure(day, "concurrency")))
                .isEqualByComparingTo(aht);
    }
}
