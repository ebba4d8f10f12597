package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Planned;
import io.toritsugi.core.plan.PlannedSpan;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.plan.actual.Schedules;
import io.toritsugi.core.queueing.Shrinkage;
import io.toritsugi.kpi.staffing.StaffingRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether schedules plan as many agents as it takes, interval by interval.
 *
 * <p>What counts is time in which an agent is planned to take contacts, productively, overtime included. Breaks, meals and training
 * do not, nor any exception, nor productive work for which he is not ready. Who is there for a part of an interval counts for that
 * part, exactly: two who take turns are one agent. {@link CoverAgainst} tells what becomes of shrinkage.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ShiftCover {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private final StaffingPlan plan;
    private final CoverAgainst against;
    private final List<IntervalCover> intervals;

    private ShiftCover(StaffingPlan plan, CoverAgainst against, List<IntervalCover> intervals) {
        this.plan = plan;
        this.against = against;
        this.intervals = intervals;
    }

    /**
     * {@return how the schedules of everybody cover a plan}
     *
     * @param plan how many agents it takes
     * @param schedules who is planned, and when
     * @param against with what they are compared
     */
    public static ShiftCover of(StaffingPlan plan, Schedules schedules, CoverAgainst against) {
        return of(plan, schedules, agent -> true, against);
    }

    /**
     * {@return how the schedules of a group cover a plan}
     *
     * <p>Who belongs to the groups of two plans, counts fully in either.
     *
     * @param plan how many agents of the group it takes
     * @param schedules who is planned, and when
     * @param group who belongs to it, such as those who have a skill
     * @param against with what they are compared
     */
    public static ShiftCover of(
            StaffingPlan plan, Schedules schedules, Predicate<AgentId> group, CoverAgainst against) {
        Objects.requireNonNull(against, "ShiftCover.against");
        List<IntervalRequirement> rows = plan.intervals();
        Duration[] covered = new Duration[rows.size()];
        Arrays.fill(covered, Duration.ZERO);
        schedules.all().forEach((agent, schedule) -> {
            if (group.test(agent)) {
                add(schedule, rows, covered);
            }
        });
        return new ShiftCover(
                plan,
                against,
                IntStream.range(0, rows.size())
                        .mapToObj(index -> cover(plan.rule(), rows.get(index), against, covered[index]))
                        .toList());
    }

    private static void add(Schedule schedule, List<IntervalRequirement> rows, Duration[] covered) {
        int row = 0;
        for (PlannedSpan span :
                schedule.between(rows.get(0).from(), rows.get(rows.size() - 1).to())) {
            if (!counts(span.planned())) {
                continue;
            }
            while (row < rows.size() && !rows.get(row).to().isAfter(span.from())) {
                row++;
            }
            for (int next = row; next < rows.size() && rows.get(next).from().isBefore(span.to()); next++) {
                covered[next] = covered[next].plus(common(span, rows.get(next)));
            }
        }
    }

    private static boolean counts(Planned planned) {
        return planned instanceof Planned.Work work
                && work.productive()
                && work.activity().takesContacts();
    }

    private static Duration common(PlannedSpan span, IntervalRequirement row) {
        Instant from = span.from().isAfter(row.from()) ? span.from() : row.from();
        Instant to = span.to().isBefore(row.to()) ? span.to() : row.to();
        return Duration.between(from, to);
    }

    private static IntervalCover cover(
            StaffingRule rule, IntervalRequirement requirement, CoverAgainst against, Duration covered) {
        Duration atWork = against == CoverAgainst.AGENTS ? covered : left(covered, rule.shrinkage());
        int agents = Math.toIntExact(atWork.dividedBy(requirement.length()));
        return new IntervalCover(
                requirement,
                against,
                covered,
                atWork,
                rule.predicted(requirement.load().load(), agents));
    }

    private static Duration left(Duration time, Shrinkage shrinkage) {
        BigDecimal nanos = BigDecimal.valueOf(time.getSeconds())
                .movePointRight(9)
                .add(BigDecimal.valueOf(time.getNano()))
                .multiply(BigDecimal.ONE.subtract(shrinkage.share()));
        BigInteger[] parts =
                nanos.setScale(0, RoundingMode.FLOOR).toBigIntegerExact().divideAndRemainder(NANOS);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    /** {@return the plan that is to be covered} */
    public StaffingPlan plan() {
        return plan;
    }

    /** {@return with what of the plan the schedules are compared} */
    public CoverAgainst against() {
        return against;
    }

    /** {@return the cover of each interval of the plan, in its order; unmodifiable, not empty} */
    public List<IntervalCover> intervals() {
        return intervals;
    }

    /** {@return the agent time that is covered, in all intervals} */
    public Duration covered() {
        return Rows.sum(intervals, IntervalCover::covered);
    }

    /** {@return the agent time that is covered beyond what it takes, in the intervals that have too much; zero or more} */
    public Duration overstaffed() {
        return Rows.overstaffed(intervals.stream().map(IntervalCover::balance));
    }

    /** {@return the agent time that is missing, in the intervals that are short; zero or more} */
    public Duration understaffed() {
        return Rows.understaffed(intervals.stream().map(IntervalCover::balance));
    }

    /** {@return the intervals that are short, in order of time; unmodifiable} */
    public List<IntervalCover> shortIntervals() {
        return intervals.stream().filter(IntervalCover::isShort).toList();
    }

    /** {@return the interval that misses the most agent time, the first of those that do; empty if none is short} */
    public Optional<IntervalCover> worst() {
        return Rows.worst(shortIntervals(), IntervalCover::balance);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShiftCover that
                && plan.equals(that.plan)
                && against == that.against
                && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, against, intervals);
    }

    @Override
    public String toString() {
        return "ShiftCover of " + intervals.size() + " intervals, " + overstaffed() + " too much, " + understaffed()
                + " too little";
    }
}
