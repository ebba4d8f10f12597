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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as it is folded: nullable inside, for every event copies it. The deadline is that of the offer while it is
 * offered, and of the wrap-up in wrap-up.
 */
record EngagementState(
        Subject subject,
        State state,
        Instant since,
        @Nullable Instant deadline,
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
                WrapUpPlan.OPEN,
                NOBODY);
    }

    static EngagementState connected(LegConnected connected, Instant at, int units) {
        return new EngagementState(Subject.of(connected, units), State.CONNECTED, at, null, WrapUpPlan.OPEN, NOBODY);
    }

    /** A leg of which nothing was seen before. */
    static EngagementState unseen(RoutableId routable, LegId leg, State state, Instant at) {
        return new EngagementState(Subject.of(routable, leg), state, at, null, WrapUpPlan.OPEN, NOBODY);
    }

    EngagementState moved(State next, Instant at) {
        return new EngagementState(subject, next, at, null, plan, supervisors);
    }

    EngagementState connectedBy(LegConnected connected, Instant at) {
        return new EngagementState(subject.connectedBy(connected), State.CONNECTED, at, null, plan, supervisors);
    }

    /** What was held at the end is the most that the wrap-up can hold. */
    EngagementState endedAt(Instant at) {
        return new EngagementState(subject.holding(unitsHeld()), State.ENDED, at, null, plan, NOBODY);
    }

    EngagementState wrappingUp(WrapUpTerms held, Instant at) {
        Instant limit = held.limit().map(length -> Deadlines.after(at, length)).orElse(null);
        return new EngagementState(subject, State.WRAP_UP, at, limit, new WrapUpPlan(true, held), supervisors);
    }

    EngagementState settled(Optional<WrapUpTerms> settled) {
        return new EngagementState(
                subject, state, since, deadline, new WrapUpPlan(true, settled.orElse(null)), supervisors);
    }

    EngagementState extended(Duration by) {
        @Nullable Instant limit = limitAt();
        return limit == null
                ? this
                : new EngagementState(subject, state, since, Deadlines.after(limit, by), plan, supervisors);
    }

    EngagementState supervisedBy(AgentId supervisor, @Nullable Supervision supervision) {
        SortedMap<AgentId, Supervision> changed = new TreeMap<>(supervisors);
        if (supervision == null) {
            changed.remove(supervisor);
        } else {
            changed.put(supervisor, supervision);
        }
        return new EngagementState(subject, state, since, deadline, plan, Collections.unmodifiableSortedMap(changed));
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
        return state == State.WRAP_UP ? deadline : null;
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
