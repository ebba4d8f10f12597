package io.toritsugi.kpi.agenttime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    /** unanswered.io, concurrent handle time: 27,500 s of sessions in 23,400 s; 27,500 ÷ 23,400 = 1.1752. */
    @Test
    void theConcurrencyOfUnansweredIo() {
        Concurrency concurrency = new Concurrency(Duration.ofSeconds(27_500), Duration.ofSeconds(23_400), 50);

        assertThat(concurrency.concurrency().orElseThrow().round(new MathContext(3, RoundingMode.DOWN)))
                .isEqualTo("1.17");
        assertThat(concurrency.sessionAht().orElseThrow()).isEqualByComparingTo("550");
        assertThat(concurrency.workloadAht().orElseThrow()).isEqualByComparingTo("468");
    }

    /** callcentrehelper.com: 30 chats, two at a time, in 120 minutes: 4 minutes of work, 8 of session, and nowhere 2. */
    @Test
    void thirtyChatsTwoAtATimeInTwoHoursCostFourMinutesEach() {
        Concurrency concurrency = new Concurrency(Duration.ofHours(4), Duration.ofHours(2), 30);

        assertThat(concurrency.workloadAht().orElseThrow()).isEqualByComparingTo("240");
        assertThat(concurrency.sessionAht().orElseThrow()).isEqualByComparingTo("480");
        assertThat(concurrency.concurrency().orElseThrow()).isEqualByComparingTo("2");
    }

    /** Chats 9:00 to 9:20 and 9:10 to 9:30, and one from 10:00 to 10:10: sum 50, union 40. */
    @Test
    void isFoundFromEvents() {
        TimeTotals totals = AgentDay.of("a1")
                .ready("08:00")
                .connected("09:00", "i1")
                .connected("09:10", "i2")
                .hungUp("09:20", "i1")
                .hungUp("09:30", "i2")
                .connected("10:00", "i3")
                .hungUp("10:10", "i3")
                .totalsUntil("12:00");

        assertThat(Concurrency.of(totals))
                .isEqualTo(new Concurrency(Duration.ofMinutes(50), Duration.ofMinutes(40), 3));
    }

    @Test
    void withoutSessionsNothingIsDefined() {
        Concurrency concurrency = Concurrency.of(new TimeTotals());

        assertThat(concurrency.concurrency()).isEmpty();
        assertThat(concurrency.sessionAht()).isEmpty();
        assertThat(concurrency.workloadAht()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Concurrency(Duration.ofSeconds(1), Duration.ofSeconds(2), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Concurrency(Duration.ofSeconds(1), Duration.ofSeconds(-1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concurrency(Duration.ZERO, Duration.ZERO, -1));
    }

    @Property
    void sessionAhtIsWorkloadAhtTimesConcurrency(
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long engaged,
            @ForAll @LongRange(max = 1_000_000_000L) long more,
            @ForAll @LongRange(min = 1, max = 100_000) long sessions) {
        Concurrency concurrency =
                new Concurrency(Duration.ofMillis(engaged + more), Duration.ofMillis(engaged), sessions);
        BigDecimal aht = concurrency.sessionAht().orElseThrow();
        BigDecimal product = concurrency
                .workloadAht()
                .orElseThrow()
                .multiply(concurrency.concurrency().orElseThrow());

        assertThat(product.subtract(aht).abs()).isLessThanOrEqualTo(aht.movePointLeft(15));
    }
}
