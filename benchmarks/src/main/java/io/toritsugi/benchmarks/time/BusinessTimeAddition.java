package io.toritsugi.benchmarks.time;

import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.core.time.holiday.JapaneseHolidays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to add business hours, few and many?
 *
 * <p>{@code calendar} asks a calendar that knows its blocks, {@code newCalendar} one that has to work them out, {@code dayWalk} adds slot
 * by slot. All say the same.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler BusinessTimeAddition</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BusinessTimeAddition {
    private static final Instant FROM = Instant.parse("2026-11-20T01:00:00Z");

    /** How many business hours are added; 10,000 are five years. */
    @Param({"1", "100", "10000"})
    public int hours;

    private final BusinessHours week = BusinessHours.builder()
            .zone(ZoneId.of("Asia/Tokyo"))
            .addWeek(WeeklySlots.of(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    BusinessSlot.of(LocalTime.of(13, 0), LocalTime.of(18, 0))))
            .addHolidays(JapaneseHolidays.ID)
            .build();
    private final BusinessCalendar known = BusinessCalendar.of(week, HolidayCalendars.standard());
    private final DayWalk walk = new DayWalk(JapaneseHolidays.standard());

    /** Makes the benchmark; called by JMH. */
    public BusinessTimeAddition() {}

    /** Makes sure that all say the same. */
    @Setup
    public void check() {
        Optional<Instant> expected = Optional.of(dayWalk());
        if (!calendar().equals(expected) || !newCalendar().equals(expected)) {
            throw new IllegalStateException("Sums must be the same, were " + calendar() + " and " + expected);
        }
    }

    /** {@return the sum by a calendar that has been asked before} */
    @Benchmark
    public Optional<Instant> calendar() {
        return known.plus(FROM, Duration.ofHours(hours));
    }

    /** {@return the sum by a calendar that has just been made} */
    @Benchmark
    public Optional<Instant> newCalendar() {
        return BusinessCalendar.of(week, HolidayCalendars.standard()).plus(FROM, Duration.ofHours(hours));
    }

    /** {@return the sum day by day} */
    @Benchmark
    public Instant dayWalk() {
        return walk.plus(FROM, Duration.ofHours(hours));
    }
}
