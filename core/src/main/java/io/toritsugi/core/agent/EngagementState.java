package io.toritsugi.core.agent;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as it is folded: nullable inside, for every event copies it. The deadline is that of the offer while it is
 * offered, and of the wrap-up in wrap-up; while that is paused, it is where the limit lay when the clock was stopped, and more
 * time that it got since then.
 */
record EngagementState(
        Subject subject,
        State state,
        Instant since,
        @Nullable Instant deadline,
        @Nullable WrapUpPause pause,
        WrapUpPlan plan,
        SortedMap<AgentId, Supervision> supervisors)
        implements Engagement {

    private static final SortedMap<AgentId, Supervision> NOBODY = Collections.unmodifiableSortedMap(new TreeMap<>());

    static EngagementState offered(Offered offered, Instant at, int units) {
        return new EngagementState(
                Subject.of(offered, units),
                State.OFFERED,
                at,
                offered.expiresAt().orElse(null),
                null,
                WrapUpPlan.OPEN,
                NOBODY);
    }

    static EngagementState connected(LegConnected connected, Instant at, int units) {
        return new EngagementState(
                Subject.of(connected, units), State.CONNECTED, at, null, null, WrapUpPlan.OPEN, NOBODY);
    }

    /** A leg of which nothing was seen before. */
    static EngagementState unseen(RoutableId routable, LegId leg, State state, Instant at) {
        return new EngagementState(Subject.of(routable, leg), state, at, null, null, WrapUpPlan.OPEN, NOBODY);
    }

    EngagementState moved(State next, Instant at) {
        return new EngagementState(subject, next, at, null, null, plan, supervisors);
    }

    EngagementState connectedBy(LegConnected connected, Instant at) {
        return new EngagementState(subject.connectedBy(connected), State.CONNECTED, at, null, null, plan, supervisors);
    }

    /** What was held at the end is the most that the wrap-up can hold. */
    EngagementState endedAt(Instant at) {
        return new EngagementState(subject.holding(unitsHeld()), State.ENDED, at, null, null, plan, NOBODY);
    }

    EngagementState wrappingUp(WrapUpTerms held, Instant at) {
        Instant limit = held.limit().map(length -> Deadlines.after(at, length)).orElse(null);
        return new EngagementState(subject, State.WRAP_UP, at, limit, null, new WrapUpPlan(true, held), supervisors);
    }

    EngagementState settled(Optional<WrapUpTerms> settled) {
        return new EngagementState(
                subject, state, since, deadline, pause, new WrapUpPlan(true, settled.orElse(null)), supervisors);
    }

    EngagementState extended(Duration by) {
        return limited() ? clock(Deadlines.after(Objects.requireNonNull(deadline), by), pause) : this;
    }

    /** A clock that stands still already does so until the instant that was said last. */
    EngagementState paused(Instant at, Instant until) {
        return limited() ? clock(deadline, new WrapUpPause(pause == null ? at : pause.since(), until)) : this;
    }

    EngagementState resumed(Instant at) {
        return pause == null || deadline == null ? this : clock(pause.moved(deadline, at), null);
    }

    private boolean limited() {
        return state == State.WRAP_UP && deadline != null;
    }

    private EngagementState clock(@Nullable Instant limit, @Nullable WrapUpPause stopped) {
        return new EngagementState(subject, state, since, limit, stopped, plan, supervisors);
    }

    EngagementState supervisedBy(AgentId supervisor, @Nullable Supervision supervision) {
        SortedMap<AgentId, Supervision> changed = new TreeMap<>(supervisors);
        if (supervision == null) {
            changed.remove(supervisor);
        } else {
            changed.put(supervisor, supervision);
        }
        return new EngagementState(
                subject, state, since, deadline, pause, plan, Collections.unmodifiableSortedMap(changed));
    }

    @Nullable
    OfferId knownOffer() {
        return subject.offer();
    }

    @Nullable
    LegId knownLeg() {
        return subject.leg();
    }

    int units() {
        return subject.units();
    }

    @Nullable
    Instant lapsesAt() {
        return state == State.OFFERED ? deadline : null;
    }

    @Nullable
    Instant limitAt() {
        if (state != State.WRAP_UP || deadline == null) {
            return null;
        }
        return pause == null ? deadline : pause.moved(deadline, pause.until());
    }

    /** {@return when the next thing happens to it by itself} */
    @Nullable
    Instant dueAt() {
        return pause == null ? deadline : pause.until();
    }

    boolean wrapUpSettled() {
        return plan.settled();
    }

    @Override
    public RoutableId routable() {
        return subject.routable();
    }

    @Override
    public LegRole role() {
        return subject.role();
    }

    @Override
    public Optional<OfferId> offer() {
        return Optional.ofNullable(subject.offer());
    }

    @Override
    public Optional<VisitId> visit() {
        return Optional.ofNullable(subject.visit());
    }

    @Override
    public Optional<LegId> leg() {
        return Optional.ofNullable(subject.leg());
    }

    @Override
    public Optional<Channel> channel() {
        return Optional.ofNullable(subject.channel());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(lapsesAt());
    }

    @Override
    public Optional<WrapUpTerms> wrapUp() {
        return Optional.ofNullable(plan.terms());
    }

    @Override
    public Optional<Instant> wrapUpDeadline() {
        return Optional.ofNullable(limitAt());
    }

    @Override
    public Optional<Instant> wrapUpPausedAt() {
        return Optional.ofNullable(pause).map(WrapUpPause::since);
    }

    @Override
    public Optional<Instant> wrapUpPausedUntil() {
        return Optional.ofNullable(pause).map(WrapUpPause::until);
    }

    @Override
    public Optional<String> channelId() {
        return subject.channel() == null
                ? Optional.empty()
                : Optional.of(subject.channel().id());
    }

    @Override
    public int unitsHeld() {
        return switch (state) {
            case OFFERED, ACCEPTED, CONNECTED, HELD -> units();
            case WRAP_UP ->
                plan.terms() == null ? units() : Math.min(units(), plan.terms().unitsHeld());
            default -> 0;
        };
    }

    @Override
    public boolean takesPlace() {
        return live() || unitsHeld() > 0;
    }

    @Override
    public boolean live() {
        return state.work() && state != State.WRAP_UP && role() != LegRole.SUPERVISING;
    }
}
