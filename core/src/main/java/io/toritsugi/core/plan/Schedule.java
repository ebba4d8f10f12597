package io.toritsugi.core.plan;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * All that is planned for one agent: the plans of several periods, put together.
 *
 * <p>Where two shifts touch, the work goes on. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Schedule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Schedule.Builder.class)
public sealed interface Schedule permits ImmutableSchedule {
    /** {@return the agent} */
    AgentId agent();

    /** {@return the plans, in order of time, none overlapping another; between them nothing is planned} */
    List<Plan> plans();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        Ranges.requireOrdered("Schedule.plans", plans());
    }

    /**
     * {@return what is planned at an instant}
     *
     * @param at the instant
     */
    default Planned plannedAt(Instant at) {
        return PlannedSteps.planned(plans(), at);
    }

    /**
     * {@return what is planned between two instants: spans in order, without gap or overlap, and no two neighbours alike;
     * empty if the instants are the same}
     *
     * @param from where the first span begins; inclusive
     * @param to where the last one ends; exclusive
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    default List<PlannedSpan> between(Instant from, Instant to) {
        return PlannedSteps.between(plans(), from, to);
    }

    /**
     * {@return how much is planned between two instants}
     *
     * @param from where counting begins; inclusive
     * @param to where it ends; exclusive
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    default PlannedTimes times(Instant from, Instant to) {
        return PlannedTimes.of(between(from, to));
    }

    /**
     * {@return when the agent leaves work that is planned at an instant: the end of his shift, or of what follows on directly,
     * or the beginning of an exception that takes him from work; empty if he should not be at work at that instant}
     *
     * <p>Breaks are no end. This is the shift-end that a router can see.
     *
     * @param at the instant
     */
    default Optional<Instant> shiftEnd(Instant at) {
        return PlannedSteps.shiftEnd(plans(), at);
    }

    /**
     * {@return the {@link #shiftEnd} of the work that is planned at an instant, or else of the next; after the instant; empty
     * if no more work is planned}
     *
     * @param at the instant
     */
    default Optional<Instant> nextShiftEnd(Instant at) {
        return PlannedSteps.nextWork(plans(), at).flatMap(this::shiftEnd);
    }

    /**
     * {@return how long the agent stays from an instant on: until his {@link #shiftEnd}, zero if he should not be at work;
     * empty if nothing is planned for that instant, neither work nor rest}
     *
     * @param at the instant
     */
    default Optional<Duration> timeLeft(Instant at) {
        return plannedAt(at).kind() == Planned.Kind.UNPLANNED
                ? Optional.empty()
                : Optional.of(shiftEnd(at).map(end -> Duration.between(at, end)).orElse(Duration.ZERO));
    }

    /**
     * {@return this schedule with another plan: it replaces what was planned in its period, save plans of a higher version}
     *
     * <p>Plans of different versions may so come in any order.
     *
     * @param plan the plan that came
     */
    default Schedule replanned(Plan plan) {
        List<Plan> plans = new ArrayList<>();
        Instant open = plan.from();
        for (Plan other : plans()) {
            if (other.version() > plan.version()) {
                plan.part(open, other.from()).ifPresent(plans::add);
                plans.add(other);
                open = Ranges.later(open, other.to());
            } else {
                other.part(other.from(), plan.from()).ifPresent(plans::add);
                other.part(plan.to(), other.to()).ifPresent(plans::add);
            }
        }
        plan.part(open, plan.to()).ifPresent(plans::add);
        plans.sort(Comparator.comparing(Plan::from));
        return builder().agent(agent()).addAllPlans(plans).build();
    }

    /**
     * {@return a schedule in which nothing is planned}
     *
     * @param agent the agent
     */
    static Schedule unplanned(AgentId agent) {
        return builder().agent(agent).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Schedule}; the agent is needed. Not thread-safe. */
    final class Builder extends ImmutableSchedule.Builder {
        Builder() {}
    }
}
