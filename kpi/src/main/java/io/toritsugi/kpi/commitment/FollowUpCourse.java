package io.toritsugi.kpi.commitment;

import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.followup.FollowUpAssigned;
import io.toritsugi.core.event.followup.FollowUpCancelled;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpDone;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.event.followup.FollowUpMoved;
import io.toritsugi.core.event.followup.progress.CallbackAttempted;
import io.toritsugi.core.event.followup.progress.CallbackDialled;
import io.toritsugi.core.event.followup.progress.FollowUpEscalated;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of a follow-up as long as it is not counted. */
final class FollowUpCourse {
    private final Instant made;
    private final FollowUpTask task;
    private FollowUpOwner owner;
    private Optional<Instant> due;
    private int attempts;
    private boolean reached;
    private Optional<Instant> firstDialled = Optional.empty();
    private Optional<AgentId> agent = Optional.empty();

    FollowUpCourse(Instant made, FollowUpCreated created) {
        this.made = made;
        this.task = created.task();
        this.owner = created.owner();
        this.due = created.deadlines().finishBy();
    }

    boolean handOff() {
        return task instanceof FollowUpTask.HandOff;
    }

    boolean callback() {
        return task instanceof FollowUpTask.Callback;
    }

    void tell(Instant at, FollowUpEvent told) {
        if (told instanceof FollowUpMoved moved) {
            due = moved.deadlines().finishBy();
        } else if (told instanceof FollowUpAssigned assigned) {
            owner = assigned.owner();
        } else if (told instanceof FollowUpEscalated escalated) {
            owner = escalated.owner().orElse(owner);
        } else if (told instanceof CallbackDialled dialled) {
            attempts++;
            if (firstDialled.isEmpty()) {
                firstDialled = Optional.of(at);
                agent = Optional.of(dialled.agent());
            }
        } else if (told instanceof CallbackAttempted attempted) {
            reached |= attempted.result() == AttemptResult.REACHED;
        }
    }

    /** {@return a hand-off that was taken over, or ended without that} */
    UnitFacts handOff(Instant end, boolean acknowledged, Optional<Duration> business) {
        UnitFacts.Builder unit = unit(CountedUnit.COMMITMENT, end)
                .value(StandardMeasure.HAND_OFFS, 1)
                .value(StandardMeasure.HAND_OFFS_ACKNOWLEDGED, acknowledged ? 1 : 0)
                .value(StandardMeasure.TIME_TO_ACKNOWLEDGE, acknowledged ? millis(end) : 0);
        if (acknowledged) {
            business.ifPresent(open -> unit.value(StandardMeasure.HAND_OFFS_WITH_KNOWN_HOURS, 1)
                    .value(StandardMeasure.BUSINESS_TIME_TO_ACKNOWLEDGE, open.toMillis())
                    .sample(Distribution.HAND_OFF_TURNAROUND, open.toMillis()));
        }
        return unit.build();
    }

    /** {@return a callback that has ended} */
    UnitFacts callback(Instant end, FollowUpEvent ending) {
        boolean withdrawn = ending instanceof FollowUpCancelled
                && due.filter(at -> !end.isBefore(at)).isEmpty();
        boolean onTime = firstDialled.isPresent()
                && due.filter(at -> !firstDialled.get().isBefore(at)).isEmpty();
        UnitFacts.Builder unit = unit(CountedUnit.CALLBACK, end)
                .dimension(Dimension.AGENT, agent.map(AgentId::value))
                .value(StandardMeasure.CALLBACKS_REQUESTED, 1);
        if (!withdrawn) {
            unit.value(StandardMeasure.CALLBACKS_DUE, 1)
                    .value(StandardMeasure.CALLBACKS_DIALLED, firstDialled.isPresent() ? 1 : 0)
                    .value(StandardMeasure.CALLBACKS_ON_TIME, onTime ? 1 : 0)
                    .value(StandardMeasure.CALLBACKS_REACHED, reached ? 1 : 0)
                    .value(StandardMeasure.CALLBACKS_BRIDGED, reached ? 1 : 0)
                    .value(StandardMeasure.CALLBACKS_RESOLVED, reached && ending instanceof FollowUpDone ? 1 : 0)
                    .value(StandardMeasure.CALLBACK_ATTEMPTS, attempts)
                    .value(
                            StandardMeasure.CALLBACK_WAIT,
                            firstDialled.map(this::millis).orElse(0L));
        }
        return unit.build();
    }

    Instant made() {
        return made;
    }

    private UnitFacts.Builder unit(CountedUnit kind, Instant end) {
        return UnitFacts.builder(kind, made)
                .moment(Moment.BEGAN, Optional.of(made))
                .moment(Moment.ENDED, Optional.of(end))
                .moment(Moment.COMPLETED, Optional.of(end))
                .moment(Moment.JUDGED, Optional.of(end))
                .dimension(Dimension.QUEUE, owner.queue().map(QueueId::value))
                .dimension(
                        Dimension.CHANNEL,
                        task instanceof FollowUpTask.Callback callback
                                ? Optional.of(callback.channel().id())
                                : Optional.empty());
    }

    private long millis(Instant to) {
        return Math.max(0, Duration.between(made, to).toMillis());
    }
}
