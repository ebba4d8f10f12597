package io.toritsugi.kpi.commitment;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.followup.FollowUpCancelled;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpDone;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.event.followup.FollowUpExpired;
import io.toritsugi.core.event.followup.FollowUpFailed;
import io.toritsugi.core.event.followup.progress.HandOffAcknowledged;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Finds how hand-offs were taken over and how customers were called back, from the events of follow-ups.
 *
 * <p>A hand-off counts when it is acknowledged, or when it ends without that; a callback when it ends: one that was cancelled before it was due
 * was asked for, but never due. An agent who dials himself speaks to whom he reaches, so customers who are reached are bridged too. The units
 * go to a {@link io.toritsugi.kpi.collect.KpiCollector} of their own with {@code StandardDefinitions.records}; their queue is that of the
 * owner, and their agent the first who dialled. Follow-ups of other kinds are passed over.
 *
 * <p>Total: no sequence of events makes it fail. Those of one follow-up are told in order. Memory: the hand-offs and callbacks that are not
 * counted yet. Not thread-safe.
 *
 * @since 0.1
 */
public final class FollowUpUnits {
    private final OpeningTimes hours;
    private final Consumer<? super UnitFacts> consumer;
    private final Map<WorkItemId, FollowUpCourse> open = new HashMap<>();

    /**
     * Makes one that has seen nothing yet.
     *
     * @param hours when work is done; the business time of hand-offs is counted by those of {@link Channel#WORK_ITEM}
     * @param consumer gets a unit for every hand-off and callback when it counts
     */
    public FollowUpUnits(OpeningTimes hours, Consumer<? super UnitFacts> consumer) {
        this.hours = Objects.requireNonNull(hours, "FollowUpUnits.hours");
        this.consumer = Objects.requireNonNull(consumer, "FollowUpUnits.consumer");
    }

    /**
     * Takes in what happened.
     *
     * @param event any event; those that are not about follow-ups are passed over
     */
    public void accept(Dated event) {
        if (event.event() instanceof FollowUpCreated created) {
            FollowUpCourse course = new FollowUpCourse(event.occurredAt(), created);
            if (course.handOff() || course.callback()) {
                open.putIfAbsent(created.followUp(), course);
            }
        } else if (event.event() instanceof FollowUpEvent told) {
            FollowUpCourse course = open.get(told.followUp());
            if (course != null) {
                tell(course, event.occurredAt(), told);
            }
        }
    }

    private void tell(FollowUpCourse course, Instant at, FollowUpEvent told) {
        course.tell(at, told);
        boolean acknowledged = told instanceof HandOffAcknowledged;
        if (!acknowledged && !isEnd(told)) {
            return;
        }
        open.remove(told.followUp());
        consumer.accept(
                course.callback()
                        ? course.callback(at, told)
                        : course.handOff(at, acknowledged, hours.between(Channel.WORK_ITEM, course.made(), at)));
    }

    private static boolean isEnd(FollowUpEvent told) {
        return told instanceof FollowUpDone
                || told instanceof FollowUpFailed
                || told instanceof FollowUpCancelled
                || told instanceof FollowUpExpired;
    }

    /** {@return how many hand-offs and callbacks no figure has yet} */
    public int open() {
        return open.size();
    }
}
