package io.toritsugi.core.agent;

import io.toritsugi.core.contact.Channel;
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

/** An engagement as it is folded: nullable inside, for every event copies it. */
record EngagementState(
        RoutableId routable,
        @Nullable OfferId knownOffer,
        @Nullable VisitId knownVisit,
        @Nullable LegId knownLeg,
        State state,
        Instant since,
        @Nullable Channel knownChannel,
        int units,
        LegRole role,
        @Nullable Instant lapsesAt,
        boolean wrapUpSettled,
        @Nullable WrapUpTerms terms,
        @Nullable Instant limitAt,
        SortedMap<AgentId, Supervision> supervisors)
        implements Engagement {

    private static final SortedMap<AgentId, Supervision> NOBODY = Collections.unmodifiableSortedMap(new TreeMap<>());

    static EngagementState offered(Offered offered, Instant at, int units) {
        return new EngagementState(
                offered.routable(),
                offered.offer(),
                offered.visit(),
                null,
                State.OFFERED,
                at,
                offered.channel().orElse(null),
                units,
                LegRole.PRIMARY,
                offered.expiresAt().orElse(null),
                false,
                null,
                null,
                NOBODY);
    }

    static EngagementState connected(LegConnected connected, Instant at, int units) {
        return new EngagementState(
                connected.routable(),
                connected.offer().orElse(null),
                connected.visit().orElse(null),
                connected.leg(),
                State.CONNECTED,
                at,
                connected.channel().orElse(null),
                units,
                connected.role(),
                null,
                false,
                null,
                null,
                NOBODY);
    }

    /** A wrap-up of which nothing else was seen. */
    static EngagementState ended(RoutableId routable, LegId leg, Instant at) {
        return new EngagementState(
                routable, null, null, leg, State.ENDED, at, null, 0, LegRole.PRIMARY, null, false, null, null, NOBODY);
    }

    EngagementState moved(State next, Instant at) {
        return with(knownLeg, next, at, units, role, null, wrapUpSettled, terms, null, supervisors);
    }

    EngagementState connectedBy(LegConnected connected, Instant at) {
        return with(
                connected.leg(),
                State.CONNECTED,
                at,
                units,
                connected.role(),
                null,
                wrapUpSettled,
                terms,
                null,
                supervisors);
    }

    /** What was held at the end is the most that the wrap-up can hold. */
    EngagementState endedAt(Instant at) {
        return with(knownLeg, State.ENDED, at, unitsHeld(), role, null, wrapUpSettled, terms, null, NOBODY);
    }

    EngagementState wrappingUp(WrapUpTerms held, Instant at) {
        Instant limit = held.limit().map(length -> later(at, length)).orElse(null);
        return with(knownLeg, State.WRAP_UP, at, units, role, null, true, held, limit, supervisors);
    }

    EngagementState settled(Optional<WrapUpTerms> settled) {
        return with(knownLeg, state, since, units, role, lapsesAt, true, settled.orElse(null), limitAt, supervisors);
    }

    EngagementState extended(Duration by) {
        Instant limit = limitAt == null ? null : later(limitAt, by);
        return with(knownLeg, state, since, units, role, lapsesAt, wrapUpSettled, terms, limit, supervisors);
    }

    /** A fold never fails: what lies beyond all times is the end of time. */
    private static Instant later(Instant at, Duration by) {
        return by.compareTo(Duration.between(at, Instant.MAX)) > 0 ? Instant.MAX : at.plus(by);
    }

    EngagementState supervisedBy(AgentId supervisor, @Nullable Supervision supervision) {
        SortedMap<AgentId, Supervision> changed = new TreeMap<>(supervisors);
        if (supervision == null) {
            changed.remove(supervisor);
        } else {
            changed.put(supervisor, supervision);
        }
        return with(
                knownLeg,
                state,
                since,
                units,
                role,
                lapsesAt,
                wrapUpSettled,
                terms,
                limitAt,
                Collections.unmodifiableSortedMap(changed));
    }

    private EngagementState with(
            @Nullable LegId newLeg,
            State newState,
            Instant newSince,
            int newUnits,
            LegRole newRole,
            @Nullable Instant newLapse,
            boolean newSettled,
            @Nullable WrapUpTerms newTerms,
            @Nullable Instant newLimit,
            SortedMap<AgentId, Supervision> newSupervisors) {
        return new EngagementState(
                routable,
                knownOffer,
                knownVisit,
                newLeg,
                newState,
                newSince,
                knownChannel,
                newUnits,
                newRole,
                newLapse,
                newSettled,
                newTerms,
                newLimit,
                newSupervisors);
    }

    @Override
    public Optional<OfferId> offer() {
        return Optional.ofNullable(knownOffer);
    }

    @Override
    public Optional<VisitId> visit() {
        return Optional.ofNullable(knownVisit);
    }

    @Override
    public Optional<LegId> leg() {
        return Optional.ofNullable(knownLeg);
    }

    @Override
    public Optional<Channel> channel() {
        return Optional.ofNullable(knownChannel);
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(lapsesAt);
    }

    @Override
    public Optional<WrapUpTerms> wrapUp() {
        return Optional.ofNullable(terms);
    }

    @Override
    public Optional<Instant> wrapUpDeadline() {
        return Optional.ofNullable(limitAt);
    }

    @Override
    public Optional<String> channelId() {
        return knownChannel == null ? Optional.empty() : Optional.of(knownChannel.id());
    }

    @Override
    public int unitsHeld() {
        return switch (state) {
            case OFFERED, ACCEPTED, CONNECTED, HELD -> units;
            case WRAP_UP -> terms == null ? units : Math.min(units, terms.unitsHeld());
            default -> 0;
        };
    }

    @Override
    public boolean takesPlace() {
        return live() || unitsHeld() > 0;
    }

    @Override
    public boolean live() {
        return state.work() && state != State.WRAP_UP && role != LegRole.SUPERVISING;
    }
}
