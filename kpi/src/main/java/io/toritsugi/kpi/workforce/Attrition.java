package io.toritsugi.kpi.workforce;

import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.organization.Organization;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * How many left, of how many, in a time.
 *
 * <p>The mean headcount is that of all days, not of the first and the last alone. Several parts of a centre are merged by adding
 * leavers and days of agents. Immutable and thread-safe.
 *
 * @param leavers how many left; 0 or more
 * @param agentDays for how many days agents were employed, all together; 0 or more
 * @param days how many days the time has; 1 or more
 * @since 0.1
 */
public record Attrition(long leavers, long agentDays, long days) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final long DAYS_OF_A_YEAR = 365;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public Attrition {
        if (leavers < 0 || agentDays < 0 || days < 1) {
            throw new IllegalArgumentException(
                    "Attrition must have leavers and agentDays of 0 or more in days of 1 or more," + " was " + leavers
                            + ", " + agentDays + " and " + days);
        }
    }

    /**
     * {@return the attrition of a centre, whatever the reason}
     *
     * @param organization the centre
     * @param firstDay the first day that counts
     * @param lastDay the last day that counts
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static Attrition of(Organization organization, LocalDate firstDay, LocalDate lastDay) {
        return of(organization, firstDay, lastDay, reason -> true);
    }

    /**
     * {@return the attrition of a centre by some reasons} Who moves to another employer of the centre without a day between does not
     * leave.
     *
     * @param organization the centre
     * @param firstDay the first day that counts
     * @param lastDay the last day that counts
     * @param reasons which reasons count, such as resigning alone; it is asked about an unknown reason as well
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static Attrition of(
            Organization organization,
            LocalDate firstDay,
            LocalDate lastDay,
            Predicate<Optional<LeavingReason>> reasons) {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "Attrition.lastDay must not be before firstDay " + firstDay + ", was " + lastDay);
        }
        SortedSet<AgentId> left = organization.workforce().left(firstDay, lastDay);
        long leavers = 0;
        long agentDays = 0;
        for (AgentProfile agent : organization.agents()) {
            boolean counts = left.contains(agent.id()) && reasons.test(reasonOf(agent, firstDay, lastDay));
            leavers += counts ? 1 : 0;
            for (Employment employment : agent.employments()) {
                agentDays += daysWithin(employment, firstDay, lastDay);
            }
        }
        return new Attrition(leavers, agentDays, ChronoUnit.DAYS.between(firstDay, lastDay) + 1);
    }

    private static Optional<LeavingReason> reasonOf(AgentProfile agent, LocalDate firstDay, LocalDate lastDay) {
        return agent.employments().stream()
                .filter(employment -> employment
                        .lastDay()
                        .filter(last -> !last.isBefore(firstDay) && !last.isAfter(lastDay))
                        .isPresent())
                .reduce((earlier, later) -> later.firstDay().isAfter(earlier.firstDay()) ? later : earlier)
                .flatMap(Employment::reason);
    }

    private static long daysWithin(Employment employment, LocalDate firstDay, LocalDate lastDay) {
        LocalDate from = employment.firstDay().isAfter(firstDay) ? employment.firstDay() : firstDay;
        LocalDate to = employment.lastDay().filter(lastDay::isAfter).orElse(lastDay);
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** {@return how many were employed on a day, in the mean} */
    public BigDecimal meanHeadcount() {
        return BigDecimal.valueOf(agentDays).divide(BigDecimal.valueOf(days), DIGITS);
    }

    /** {@return leavers ÷ mean headcount; empty if nobody was employed} */
    public Optional<BigDecimal> rate() {
        return perAgentDay(days);
    }

    /** {@return what the rate would be in 365 days: leavers × 365 ÷ days of agents; empty if nobody was employed} */
    public Optional<BigDecimal> annualRate() {
        return perAgentDay(DAYS_OF_A_YEAR);
    }

    private Optional<BigDecimal> perAgentDay(long times) {
        return agentDays == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(Math.multiplyExact(leavers, times))
                        .divide(BigDecimal.valueOf(agentDays), DIGITS));
    }

    /**
     * {@return the attrition of two parts of a centre together}
     *
     * @param other that of another part in the same time
     * @throws IllegalArgumentException if the times have not as many days
     */
    public Attrition plus(Attrition other) {
        if (days != other.days) {
            throw new IllegalArgumentException("Attrition.days must be " + days + " to be added, was " + other.days);
        }
        return new Attrition(leavers + other.leavers, agentDays + other.agentDays, days);
    }
}
