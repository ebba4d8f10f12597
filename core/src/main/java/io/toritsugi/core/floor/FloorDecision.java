package io.toritsugi.core.floor;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
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
            for (Dated dated : whatIsDue(due, instant)) {
                append(dated);
            }
            if (due.equals(state.dues().headOption().getOrNull())) {
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
        for (Dated dated : decided.get()) {
            appendChecked(dated);
        }
    }

    /** Lets something happen to a contact, and to the agent whom it names: either may refuse. */
    void happen(ContactEvent event) {
        ContactEvent complete = Completion.of(event, state.contact(event.routable()));
        Dated dated = Dated.of(at, complete);
        Optional<ContactRejection> broken = contacts.check(state.contact(event.routable()), dated);
        if (broken.isPresent()) {
            refuse(broken.get());
            return;
        }
        Optional<AgentId> agent = AgentMachine.agentOf(complete);
        if (agent.isPresent()) {
            happen(new AgentCommand.Contact(agent.get(), complete, wrapUp(complete)));
        } else {
            append(dated);
        }
    }

    void happen(ContactCommand command) {
        if (command instanceof ContactCommand.Happened happened) {
            plan(state.contact(happened.event().routable()), command);
        } else if (command instanceof ContactCommand.HangUp hangUp) {
            plan(state.contact(RoutableId.of(hangUp.interaction())), command);
        }
    }

    private void plan(Interaction contact, ContactCommand command) {
        for (ContactEvent event : contacts.plan(contact, command)) {
            if (!refused()) {
                happen(event);
            }
        }
    }

    private List<Dated> whatIsDue(Due due, Instant instant) {
        if (due.agent() != null) {
            return agents.decide(state.agent(due.agent()), new AgentCommand.Tick(due.agent()), instant)
                    .get();
        }
        Interaction contact = due.contact() == null ? Interaction.unknown() : state.contact(due.contact());
        return contacts.decide(contact, new ContactCommand.Tick(), instant).get();
    }

    private Optional<WrapUpTerms> wrapUp(Event event) {
        if (!(event instanceof LegEnded ended)) {
            return Optional.empty();
        }
        Interaction contact = state.contact(ended.routable());
        Optional<Visit> answered =
                contact.findLeg(ended.leg()).flatMap(Leg::visit).flatMap(contact::findVisit);
        return wrapUps.termsFor(
                answered.flatMap(Visit::queue),
                Completion.channelOf(contact, ended.routable()).map(channel -> channel.id()));
    }

    private void appendChecked(Dated dated) {
        if (dated.event() instanceof ContactEvent event) {
            contacts.check(state.contact(event.routable()), dated).ifPresent(this::refuse);
        }
        if (!refused()) {
            append(dated);
        }
    }

    private void append(Dated dated) {
        events.add(dated);
        state = fold.fold(state, dated);
    }
}
