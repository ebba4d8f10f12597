package io.toritsugi.kpi.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left to do. */
class BacklogTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final List<Duration> DAY_AND_WEEK = List.of(Duration.ofDays(1), Duration.ofDays(7));

    private static Instant ago(Duration age) {
        return NOON.minus(age);
    }

    /** An hour, a day to the millisecond, six days, a week, a year; and one that begins in a minute. */
    @Test
    void anAgeGroupEndsWhereTheNextBegins() {
        Backlog backlog = Backlog.of(
                List.of(
                        ago(Duration.ofHours(1)),
                        ago(Duration.ofDays(1)),
                        ago(Duration.ofDays(6)),
                        ago(Duration.ofDays(7)),
                        ago(Duration.ofDays(365)),
                        NOON.plusSeconds(60)),
                NOON,
                DAY_AND_WEEK);

        assertThat(backlog).isEqualTo(new Backlog(DAY_AND_WEEK, List.of(2L, 2L, 2L)));
        assertThat(backlog.total()).isEqualTo(6);
        assertThat(backlog.plus(backlog).open()).containsExactly(4L, 4L, 4L);
        assertThat(Backlog.of(List.of(), NOON, List.of()).open()).containsExactly(0L);
    }

    @Test
    void whatIsNoBacklogIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backlog.of(List.of(), NOON, List.of(Duration.ofDays(1), Duration.ofHours(24))))
                .withMessageContaining("must grow");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backlog.of(List.of(), NOON, List.of(Duration.ZERO)))
                .withMessageContaining("more than zero");
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(DAY_AND_WEEK, List.of(1L, 2L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(List.of(), List.of(-1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Backlog(List.of(), List.of(1L)).plus(new Backlog(DAY_AND_WEEK, List.of(1L, 2L, 3L))))
                .withMessageContaining("to be added");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
    void aFlowHasNoNegativeParts(long arrived, long closed, long cancelled) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BacklogFlow(arrived, closed, cancelled));
    }

    @Test
    void moreCannotLeaveThanThereIs() {
        assertThat(new BacklogFlow(1, 2, 1).after(2)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BacklogFlow(1, 2, 1).after(1))
                .withMessage("BacklogFlow must leave 0 or more open, left -1 of 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new BacklogFlow(5, 0, 0).after(-1));
    }

    /** Work comes and goes at random: the backlog counted at each instant is that of the flows until then. */
    @Property
    void theBacklogIsWhatFlowedInLessWhatFlowedOut(@ForAll Random random) {
        List<Instant> open = new ArrayList<>();
        BacklogFlow all = new BacklogFlow(0, 0, 0);
        long before = 0;
        for (int hour = 0; hour < 50; hour++) {
            BacklogFlow flow = hour(open, NOON.plus(Duration.ofHours(hour)), random);
            Backlog now = Backlog.of(open, NOON.plus(Duration.ofHours(hour + 1)), DAY_AND_WEEK);

            assertThat(now.total()).isEqualTo(flow.after(before)).isEqualTo(before + flow.growth());
            before = now.total();
            all = all.plus(flow);
        }
        assertThat(all.after(0)).isEqualTo(before);
    }

    private static BacklogFlow hour(List<Instant> open, Instant from, Random random) {
        int arrived = random.nextInt(4);
        for (int i = 0; i < arrived; i++) {
            open.add(from.plusSeconds(random.nextInt(3_600)));
        }
        int closed = leave(open, random);
        return new BacklogFlow(arrived, closed, leave(open, random));
    }

    private static int leave(List<Instant> open, Random random) {
        int leaving = Math.min(open.size(), random.nextInt(3));
        for (int i = 0; i < leaving; i++) {
            open.remove(random.nextInt(open.size()));
        }
        return leaving;
    }
}
