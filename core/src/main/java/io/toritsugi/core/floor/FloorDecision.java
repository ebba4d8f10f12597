package io.toritsugi.core.floor;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.ContactRejection;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Visit;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One decision while it is made: the events so far, the floor after them, and the first refusal. */
final class FloorDecision {
    private final AgentMachine agents;
    private final ContactMachine contacts;
    private final FloorFold fold;
    private final WrapUpPolicy wrapUps;
    private final List<Dated> events = new ArrayList<>();
    private final Instant at;
    private FloorState state;
    private @Nullable Rejection rejection;

    FloorDecision(
            AgentMachine agents,
            ContactMachine contacts,
            FloorFold fold,
            WrapUpPolicy wrapUps,
            FloorState state,
            Instant at) {
        this.agents = agents;
        this.contacts = contacts;
        this.fold = fold;
        this.wrapUps = wrapUps;
        this.state = state;
        this.at = at;
    }

    FloorState state() {
        return state;
    }

    Instant at() {
        return at;
    }

    boolean refused() {
        return rejection != null;
    }

    void refuse(Rejection refusal) {
        if (rejection == null) {
            rejection = refusal;
        }
    }

    Either<Rejection, List<Dated>> result() {
        return rejection == null ? Either.right(List.copyOf(events)) : Either.left(rejection);
    }

    /** Lets everything happen that is due, each at its own instant and in order. */
    void fireWhatIsDue() {
        while (!state.dues().isEmpty() && !state.dues().head().at().isAfter(at)) {
            Due due = state.dues().head();
            Instant instant = state.last() != null && due.at().isBefore(state.last()) ? state.last() : due.at();
            @Nullable Agent before = due.agent() == null ? null : state.agent(due.agent());
            for (Dated dated : whatIsDue(due, instant)) {
                append(dated);
            }
            boolean stillDue = due.equals(state.dues().headOption().getOrNull());
            // One offer taken back of several that lapse for him at this instant leaves the others due.
            if (stillDue && (due.agent() == null || state.agent(due.agent()).equals(before))) {
                throw new IllegalStateException("What is due did not happen: " + due);
            }
        }
    }

    /** Lets something happen to an agent, and to the contacts that this touches. */
    void happen(AgentCommand command) {
        if (refused()) {
            return;
        }
        Agent agent = state.agent(command.agent());
        Either<AgentRejection, List<Dated>> decided = agents.decide(agent, command, at);
        if (decided.isLeft()) {
            refuse(decided.getLeft());
            return;
        }
        boolean repairing = command instanceof AgentCommand.Reconcile;
        for (Dated dated : decided.get()) {
            // A repair frees the agent even of what the contact does not know, or knows to be over.
            if (!repairing || brokenBy(dated).isEmpty()) {
                appendChecked(dated);
            }
        }
    }

    /** Lets something happen to a contact, and to the agent whom it names: either may refuse. */
    void happen(ContactEvent event) {
        happen(event, Optional.empty());
    }

    private void happen(ContactEvent event, Optional<WrapUpTerms> given) {
        ContactEvent complete = Completion.of(event, state.contact(event.routable()));
        Dated dated = Dated.of(at, complete);
        Optional<ContactRejection> broken = brokenBy(dated);
        if (broken.isPresent()) {
            refuse(broken.get());
            return;
        }
        Interaction contact = state.contact(complete.routable());
        Handover.rejection(state, complete).ifPresent(this::refuse);
        Handover.supervisionEndedBy(state, contact, complete).ifPresent(this::happen);
        Optional<AgentId> agent = AgentMachine.agentOf(complete);
        if (agent.isPresent()) {
            happen(new AgentCommand.Contact(agent.get(), complete, given.or(() -> wrapUp(complete))));
        } else if (!refused()) {
            append(dated);
        }
        if (complete instanceof TransferCompleted completed) {
            planWrapUp(contact, completed);
        }
    }

    /** Whoever got the contact by a transfer has more than advised on it. */
    private void planWrapUp(Interaction contact, TransferCompleted completed) {
        Optional<Leg> receiver = Handover.receiver(state, contact, completed);
        if (receiver.isEmpty()) {
            return;
        }
        Leg leg = receiver.get();
        Optional<VisitId> visit =
                leg.visit().or(() -> contact.findLeg(completed.leg()).flatMap(Leg::visit));
        Optional<WrapUpTerms> terms = termsFor(contact, completed.routable(), visit);
        if (terms.isPresent()) {
            happen(new AgentCommand.PlanWrapUp(leg.agent().orElseThrow(), leg.id(), terms));
        }
    }

    void happen(ContactCommand command) {
        if (command instanceof ContactCommand.Happened happened) {
            plan(state.contact(happened.event().routable()), command, Optional.empty());
        } else if (command instanceof ContactCommand.HangUp hangUp) {
            plan(state.contact(RoutableId.of(hangUp.interaction())), command, Optional.empty());
        }
    }

    /** Lets something happen in a contact of this very agent, by the terms that he has for it. */
    void happenInContact(AgentCommand.Contact command) {
        Interaction contact = state.contact(command.event().routable());
        Optional<AgentId> named = AgentMachine.agentOf(Completion.of(command.event(), contact));
        if (named.isPresent() && !named.get().equals(command.agent())) {
            refuse(new AgentRejection(
                    AgentRule.OTHER_AGENT,
                    command.agent(),
                    command.event().type(),
                    named.get().value()));
            return;
        }
        plan(contact, new ContactCommand.Happened(command.event()), command.wrapUp());
    }

    private void plan(Interaction contact, ContactCommand command, Optional<WrapUpTerms> given) {
        for (ContactEvent event : contacts.plan(contact, command)) {
            if (!refused()) {
                happen(event, given);
            }
        }
    }

    private List<Dated> whatIsDue(Due due, Instant instant) {
        if (due.agent() != null) {
            Optional<Dated> taken = takenByAnother(state.agent(due.agent()), instant);
            if (taken.isPresent()) {
                return List.of(taken.get());
            }
            return agents.decide(state.agent(due.agent()), new AgentCommand.Tick(due.agent()), instant)
                    .get();
        }
        Interaction contact = due.contact() == null ? Interaction.unknown() : state.contact(due.contact());
        return contacts.decide(contact, new ContactCommand.Tick(), instant).get();
    }

    /** What lapses while another has taken the visit was not missed: its contact takes it back. */
    private Optional<Dated> takenByAnother(Agent agent, Instant instant) {
        for (Engagement engagement : agent.engagements()) {
            if (engagement
                    .expiresAt()
                    .filter(expiry -> !expiry.isAfter(instant))
                    .isPresent()) {
                Interaction contact = state.contact(engagement.routable());
                Optional<Dated> revoked = contacts.decide(contact, new ContactCommand.Tick(), instant).get().stream()
                        .filter(dated -> dated.event() instanceof OfferRevoked offer
                                && engagement
                                        .offer()
                                        .filter(offer.offer()::equals)
                                        .isPresent())
                        .findFirst();
                if (revoked.isPresent()) {
                    return revoked;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<WrapUpTerms> wrapUp(Event event) {
        if (!(event instanceof LegEnded ended)) {
            return Optional.empty();
        }
        Interaction contact = state.contact(ended.routable());
        return termsFor(contact, ended.routable(), contact.findLeg(ended.leg()).flatMap(Leg::visit));
    }

    private Optional<WrapUpTerms> termsFor(Interaction contact, RoutableId routable, Optional<VisitId> answered) {
        return wrapUps.termsFor(
                answered.flatMap(contact::findVisit).flatMap(Visit::queue),
                Completion.channelOf(contact, routable).map(Channel::id));
    }

    private Optional<ContactRejection> brokenBy(Dated dated) {
        return dated.event() instanceof ContactEvent event
                ? contacts.check(state.contact(event.routable()), dated)
                : Optional.empty();
    }

    private void appendChecked(Dated dated) {
        brokenBy(dated).ifPresent(this::refuse);
        if (!refused()) {
            append(dated);
        }
    }

    private void append(Dated dated) {
        events.add(dated);
        state = fold.fold(state, dated);
    }
}
