package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.CoolDownEnded;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.routing.RoutingRejection;
import io.toritsugi.routing.RoutingRule;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.RoutingDue;
import io.toritsugi.routing.internal.fold.DomainFold;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.search.Touched;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One decision while it is made: the events so far, the domain after them, and the first refusal. */
public final class RoutingDecision {
    private final Compiled.Lookup rules;
    private final DomainFold fold;
    private final List<Dated> events = new ArrayList<>();
    private final List<DomainState> states = new ArrayList<>();
    private final Touched touched;
    private final Map<VisitId, Set<QueueId>> moved = new HashMap<>();
    private final Set<VisitId> overfull = new LinkedHashSet<>();
    private final Instant until;
    private Instant clock;
    private DomainState state;
    private @Nullable Rejection rejection;

    /**
     * Begins a decision.
     *
     * @param settled whether nothing that waits could be offered to anybody when the domain was last decided about
     */
    public RoutingDecision(Compiled.Lookup rules, DomainFold fold, DomainState state, Instant until, boolean settled) {
        this.touched = settled ? Touched.nothing() : Touched.everything();
        this.rules = rules;
        this.fold = fold;
        this.state = state;
        this.until = until;
        this.clock = until;
    }

    public DomainState state() {
        return state;
    }

    /** {@return how many events there are so far} */
    int happened() {
        return events.size();
    }

    /** {@return the domain after each of the events} */
    public List<DomainState> states() {
        return List.copyOf(states);
    }

    /** {@return who came into a full queue, in that order, and leaves it again unless he is offered at once; may be changed} */
    Set<VisitId> overfull() {
        return overfull;
    }

    /** {@return to whom something happened since nothing could be offered} */
    Touched touched() {
        return touched;
    }

    public Instant at() {
        return clock;
    }

    public Compiled.Lookup rules() {
        return rules;
    }

    @Nullable
    public Compiled current() {
        return rules.find(state.configured());
    }

    public boolean refused() {
        return rejection != null;
    }

    public void refuse(RoutingRule rule, String subject) {
        refuse(new RoutingRejection(rule, subject));
    }

    public void refuse(Rejection refusal) {
        if (rejection == null) {
            rejection = refusal;
        }
    }

    public Either<Rejection, List<Dated>> result() {
        return rejection == null ? Either.right(List.copyOf(events)) : Either.left(rejection);
    }

    /** Lets an instant hold for what is decided next; never one before what has happened. */
    public void turnClockTo(Instant instant) {
        Instant last = state.last();
        Instant next = last != null && instant.isBefore(last) ? last : instant;
        if (!next.equals(clock)) {
            moved.clear();
        }
        clock = next;
    }

    /**
     * {@return whether a visit has not been in a queue at this very instant, neither before nor after it was moved} Whoever asks
     * moves it there: so a circle of moves ends.
     */
    boolean entersAnew(Waiting waiting, QueueId queue) {
        Set<QueueId> been = moved.computeIfAbsent(waiting.visit(), visit -> new HashSet<>());
        been.add(waiting.queue());
        return been.add(queue);
    }

    /**
     * Lets everything happen that is due, each at its own instant and in order.
     *
     * @param matching whether agents are offered what waits meanwhile
     */
    public void fireWhatIsDue(boolean matching) {
        Optional<Instant> next = nextDeadline();
        while (!refused() && next.isPresent() && !next.get().isAfter(until)) {
            int before = events.size();
            turnClockTo(next.get());
            touchWhatIsDue();
            fire(next.get(), matching);
            Settling.settle(this, matching);
            if (events.size() == before) {
                throw new IllegalStateException("What is due did not happen: " + next.get());
            }
            next = nextDeadline();
        }
        turnClockTo(until);
    }

    /** What is due at one instant settles together, whatever of it comes first. */
    private void touchWhatIsDue() {
        for (RoutingDue due : state.dues().takeWhile(each -> !each.at().isAfter(clock))) {
            state.bySequence().get(due.sequence()).forEach(touched::add);
        }
    }

    private void fire(Instant due, boolean matching) {
        Optional<Instant> ofFloor = fold.machine(state).nextDeadline(state.floor());
        if (ofFloor.filter(due::equals).isPresent()) {
            happen(new FloorCommand.Tick());
        } else {
            RoutingDue first = state.dues().head();
            if (first.queue() != null) {
                fire(first.queue(), matching);
            } else if (first.agent() != null) {
                fire(first.agent());
            } else if (first.leg() != null) {
                Parking.bringBack(this, first.leg());
            } else {
                VisitDeadlines.fire(
                        this,
                        state.byVisit()
                                .get(state.bySequence().get(first.sequence()).get())
                                .get());
            }
        }
    }

    private void fire(AgentId agent) {
        @Nullable Instant cool = state.momentsOf(agent).coolUntil();
        if (cool != null && !cool.isAfter(clock)) {
            happen(CoolDownEnded.builder().agent(agent).build());
        } else {
            ShiftClock.fire(this, agent);
        }
    }

    private void fire(QueueId queue, boolean matching) {
        @Nullable Instant change = state.queue(queue).hoursChange();
        if (change != null && !change.isAfter(clock)) {
            QueueClock.fire(this, queue);
        } else {
            Gathering.end(this, queue, matching);
        }
    }

    private Optional<Instant> nextDeadline() {
        return nextDeadline(state, fold);
    }

    public static Optional<Instant> nextDeadline(DomainState state, DomainFold fold) {
        Optional<Instant> ofFloor = fold.machine(state).nextDeadline(state.floor());
        Optional<Instant> ofRouting =
                state.dues().headOption().map(RoutingDue::at).toJavaOptional();
        return ofFloor.isPresent() && ofRouting.isPresent()
                ? Optional.of(ofFloor.get().isAfter(ofRouting.get()) ? ofRouting.get() : ofFloor.get())
                : ofFloor.or(() -> ofRouting);
    }

    /** Lets something happen to a contact, and to the agent whom it names: either may refuse. */
    public void happenToContact(ContactEvent event) {
        happen(FloorCommand.of(new ContactCommand.Happened(event)));
    }

    /** Lets something happen to agents and contacts: they may refuse. */
    public void happen(FloorCommand command) {
        if (!refused()) {
            attempt(command).ifPresent(this::refuse);
        }
    }

    /** {@return whether an offer could be made} */
    boolean offer(Offered offered) {
        return happens(offered);
    }

    /** {@return whether something could happen to a contact and to the agent whom it names; if either refuses, nothing does} */
    boolean happens(ContactEvent event) {
        return attempt(FloorCommand.of(new ContactCommand.Happened(event))).isEmpty();
    }

    /**
     * Lets something happen to a contact that the router itself decides. What was observed may stand against it; then it is
     * recorded all the same, for otherwise nothing would ever happen again.
     */
    void follow(ContactEvent event) {
        if (!refused() && !happens(event)) {
            append(Dated.of(clock, event));
        }
    }

    private Optional<Rejection> attempt(FloorCommand command) {
        Either<Rejection, List<Dated>> decided = fold.machine(state).decide(state.floor(), command, clock);
        if (decided.isLeft()) {
            return Optional.of(decided.getLeft());
        }
        // The floor decided them together: what follows from the first must not come between it and the others.
        List<DomainState> befores = new ArrayList<>();
        for (Dated dated : decided.get()) {
            befores.add(state);
            append(dated);
        }
        for (int i = 0; i < befores.size(); i++) {
            Consequences.of(this, befores.get(i), decided.get().get(i).event());
            Sharing.account(this, befores.get(0), decided.get().get(i).event());
        }
        return Optional.empty();
    }

    /** Lets something happen that concerns routing alone. */
    public void happen(Event event) {
        if (!refused()) {
            append(Dated.of(clock, event));
        }
    }

    private void append(Dated dated) {
        DomainState before = state;
        events.add(dated);
        state = fold.fold(state, dated);
        states.add(state);
        touched.add(dated.event(), state);
        Asking.next(before, state, dated.event()).ifPresent(touched::add);
    }
}
