package io.toritsugi.kpi.commitment;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.promise.PromiseBroken;
import io.toritsugi.core.event.promise.PromiseCancelled;
import io.toritsugi.core.event.promise.PromiseEvent;
import io.toritsugi.core.event.promise.PromiseKept;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.event.promise.PromiseRenegotiated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds which promises to customers were kept, from their events.
 *
 * <p>A promise counts once it is decided: when it is kept in time, or when it breaks. It counts where it was due, by the time that was agreed
 * last, with the agent who gave it; so give its units to a {@link io.toritsugi.kpi.collect.KpiCollector} of their own with {@code
 * StandardDefinitions.records}. What is kept late stays broken, and what was withdrawn counts nowhere.
 *
 * <p>Total: no sequence of events makes it fail. Those of one promise are told in order. Memory: the promises that are not decided. Not
 * thread-safe.
 *
 * @since 0.1
 */
public final class PromiseUnits {
    private final Consumer<? super UnitFacts> consumer;
    private final Map<PromiseId, Course> open = new HashMap<>();

    /**
     * Makes one that has seen nothing yet.
     *
     * @param consumer gets a unit for every promise when it is decided
     */
    public PromiseUnits(Consumer<? super UnitFacts> consumer) {
        this.consumer = Objects.requireNonNull(consumer, "PromiseUnits.consumer");
    }

    /**
     * Takes in what happened.
     *
     * @param event any event; those that are not about promises are passed over
     */
    public void accept(Dated event) {
        if (event.event() instanceof PromiseMade made) {
            open.putIfAbsent(made.promise(), new Course(event.occurredAt(), made.dueAt(), made.agent()));
        } else if (event.event() instanceof PromiseEvent told && open.containsKey(told.promise())) {
            tell(told);
        }
    }

    private void tell(PromiseEvent told) {
        if (told instanceof PromiseRenegotiated other) {
            open.computeIfPresent(told.promise(), (id, course) -> course.dueAt(other.dueAt()));
        } else if (told instanceof PromiseKept || told instanceof PromiseBroken) {
            Course course = Objects.requireNonNull(open.remove(told.promise()));
            consumer.accept(course.unit(told instanceof PromiseKept));
        } else if (told instanceof PromiseCancelled) {
            open.remove(told.promise());
        }
    }

    /** {@return how many promises are not decided; no figure has them} */
    public int open() {
        return open.size();
    }

    /** What is remembered of a promise. */
    private record Course(Instant made, Instant due, Optional<AgentId> agent) {
        Course dueAt(Instant other) {
            return new Course(made, other, agent);
        }

        UnitFacts unit(boolean kept) {
            return UnitFacts.builder(CountedUnit.COMMITMENT, made)
                    .moment(Moment.BEGAN, Optional.of(made))
                    .moment(Moment.ENDED, Optional.of(due))
                    .moment(Moment.COMPLETED, Optional.of(due))
                    .moment(Moment.JUDGED, Optional.of(due))
                    .dimension(Dimension.AGENT, agent.map(AgentId::value))
                    .value(StandardMeasure.PROMISES_DUE, 1)
                    .value(StandardMeasure.PROMISES_KEPT, kept ? 1 : 0)
                    .build();
        }
    }
}
