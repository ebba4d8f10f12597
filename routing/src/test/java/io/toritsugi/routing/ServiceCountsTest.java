package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.internal.domain.ServiceCounts;
import io.toritsugi.routing.internal.domain.ServiceCounts.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceCountsTest {
    private static final Period TODAY = new Period(LocalDate.of(2026, 4, 1), Optional.of(Duration.ofSeconds(20)));
    private static final Period WITHOUT_TARGET = new Period(TODAY.day(), Optional.empty());

    private static ServiceCounts ending(ServiceCounts counts, DequeueCause cause, int seconds) {
        return counts.plus(cause, false, Optional.of(Duration.ofSeconds(seconds)));
    }

    /** Five were answered, three of them in time; three gave up, one of them in time. */
    private static ServiceCounts ofEight(Period period) {
        ServiceCounts counts = ServiceCounts.NONE.in(period);
        for (int wait : new int[] {0, 19, 20, 21, 300}) {
            counts = ending(counts, DequeueCause.ANSWERED, wait);
        }
        for (int wait : new int[] {20, 21, 22}) {
            counts = ending(counts, DequeueCause.ABANDONED, wait);
        }
        return counts;
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "contacts.answered,           5",
        "contacts.abandoned,          3",
        "service-level.positive,      50",
        "service-level.answered-only, 60",
        "service-level.negative,      37.5",
        "service-level.ignore-early,  42.8571428571428571", // 3 of 7, and no digit rounded up
    })
    void eachReadingHasItsOwnPart(String definition, BigDecimal value) {
        assertThat(ofEight(TODAY).find(definition))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(value));
    }

    @Test
    void nothingOfNothingIsNoPercentage() {
        ServiceCounts onlyAbandoned = ending(ServiceCounts.NONE.in(TODAY), DequeueCause.ABANDONED, 20);

        assertThat(ServiceCounts.NONE.in(TODAY).find("service-level.negative")).isEmpty();
        assertThat(onlyAbandoned.find("service-level.answered-only")).isEmpty();
        assertThat(onlyAbandoned.find("service-level.ignore-early")).isEmpty();
        assertThat(onlyAbandoned.find("service-level.positive"))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo("100"));
    }

    @Test
    void withoutATargetVisitsAreCountedAndNoLevelIsKnown() {
        assertThat(ofEight(WITHOUT_TARGET).find("contacts.answered")).contains(BigDecimal.valueOf(5));
        assertThat(ofEight(WITHOUT_TARGET).find("service-level.positive")).isEmpty();
    }

    @Test
    void anotherNameIsNothingThatIsCounted() {
        assertThat(ofEight(TODAY).find("service-level")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DequeueCause.class,
            names = {"ANSWERED", "PULLED", "ABANDONED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoLeftForAnotherReasonCountsNeitherForNorAgainstUnlessSomebodyHadAnsweredHim(DequeueCause cause) {
        assertThat(ending(ofEight(TODAY), cause, 5)).isEqualTo(ofEight(TODAY));
        assertThat(ofEight(TODAY)
                        .plus(cause, true, Optional.of(Duration.ofSeconds(5)))
                        .answeredWithinTarget())
                .isEqualTo(4);
    }

    @Test
    void whatAnAgentTookHimselfWasAnswered() {
        assertThat(ending(ofEight(TODAY), DequeueCause.PULLED, 5).answered()).isEqualTo(6);
    }

    @Test
    void aWaitThatNobodyKnowsWasNotWithinTheTarget() {
        ServiceCounts counts = ofEight(TODAY)
                .plus(DequeueCause.ANSWERED, false, Optional.empty())
                .plus(DequeueCause.ABANDONED, false, Optional.of(Duration.ofSeconds(-1)));

        assertThat(counts).isEqualTo(new ServiceCounts(TODAY, 6, 3, 4, 1));
    }

    @Test
    void anotherDayAndAnotherTargetBeginAnew() {
        Period tomorrow = new Period(TODAY.day().plusDays(1), TODAY.target());

        assertThat(ofEight(TODAY).in(TODAY)).isEqualTo(ofEight(TODAY));
        assertThat(ofEight(TODAY).in(tomorrow)).isEqualTo(new ServiceCounts(tomorrow, 0, 0, 0, 0));
        assertThat(ofEight(TODAY).in(WITHOUT_TARGET)).isEqualTo(new ServiceCounts(WITHOUT_TARGET, 0, 0, 0, 0));
    }

    @ParameterizedTest(name = "{0} is on {1} in Tokyo, on {2} in UTC")
    @CsvSource({
        "2026-04-01T14:59:59.999Z, 2026-04-01, 2026-04-01",
        "2026-04-01T15:00:00Z,     2026-04-02, 2026-04-01",
        "2026-04-02T00:00:00Z,     2026-04-02, 2026-04-02",
        "+1000000000-12-31T23:00:00Z, 9998-12-30, 9998-12-30", // no date is so late
        "-1000000000-01-01T00:00:00Z, 0001-01-02, 0001-01-02",
    })
    void aDayBeginsByTheHoursOfTheQueueOrElseByUtc(Instant at, LocalDate tokyo, LocalDate utc) {
        Queue.Builder queue = Queue.builder().id(QueueId.of("care")).target(Duration.ofSeconds(20));
        BusinessHours hours =
                BusinessHours.builder().zone(ZoneId.of("Asia/Tokyo")).build();

        assertThat(Period.of(queue.build(), at)).isEqualTo(new Period(utc, TODAY.target()));
        assertThat(Period.of(queue.hours(hours).build(), at)).isEqualTo(new Period(tokyo, TODAY.target()));
        assertThat(Period.of(null, at)).isEqualTo(new Period(utc, Optional.empty()));
    }

    @Property
    void noThresholdOfFourDecimalsIsCrossedByRounding(
            @ForAll @LongRange(max = 2_000_000) long within,
            @ForAll @LongRange(max = 2_000_000) long beyond,
            @ForAll @IntRange(max = 1_000_000) int tenThousandths) {
        ServiceCounts counts = new ServiceCounts(TODAY, within + beyond, within, 0, 0);
        BigDecimal threshold = BigDecimal.valueOf(tenThousandths, 4);

        assertThat(counts.find("service-level.negative").map(level -> level.compareTo(threshold)))
                .isEqualTo(
                        within + beyond == 0
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(100 * within)
                                        .compareTo(threshold.multiply(BigDecimal.valueOf(within + beyond)))));
    }
}
