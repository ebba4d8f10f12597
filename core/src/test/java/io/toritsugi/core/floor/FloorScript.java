package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A floor to which one thing happens after another, with its clock and its stream. */
final class FloorScript {
    private final FloorMachine machine;
    private final List<Dated> stream = new ArrayList<>();
    private Floor floor;
    private Instant now = NINE;

    FloorScript(FloorMachine machine) {
        this.machine = machine;
        this.floor = machine.initial();
    }

    static FloorScript on(FloorSettings settings) {
        return new FloorScript(FloorMachine.of(settings, Permissions.everything()));
    }

    static FloorScript standard() {
        return on(FloorSettings.standard());
    }

    static FloorScript wrappingUp(WrapUpPolicy policy) {
        return on(FloorSettings.builder().wrapUps(policy).build());
    }

    /** Sets the clock to so many seconds after nine. */
    FloorScript at(long seconds) {
        now = FloorCommands.at(seconds);
        return this;
    }

    /** Lets these things happen; none is refused. */
    FloorScript then(FloorCommand... commands) {
        for (FloorCommand command : commands) {
            events(command);
        }
        return this;
    }

    /** Lets something happen, and says what that gave. */
    List<Event> events(FloorCommand command) {
        return dated(command).stream().map(Dated::event).toList();
    }

    List<Dated> dated(FloorCommand command) {
        Either<Rejection, List<Dated>> decided = machine.decide(floor, command, now);
        assertThat(decided.isRight())
                .as(() -> command + " was refused: " + decided.getLeft().message())
                .isTrue();
        stream.addAll(decided.get());
        floor = machine.replay(floor, decided.get());
        return decided.get();
    }

    List<String> types(FloorCommand command) {
        return events(command).stream().map(Event::type).toList();
    }

    /** Wants something that is refused, and says why; afterwards everything is as it was. */
    Rejection refused(FloorCommand command) {
        List<Dated> dueBefore = machine.decide(floor, tick(), now).get();
        Either<Rejection, List<Dated>> decided = machine.decide(floor, command, now);
        assertThat(decided.isLeft())
                .as(() -> command + " gave " + decided.get())
                .isTrue();
        assertThat(machine.decide(floor, tick(), now).get()).isEqualTo(dueBefore);
        assertThat(machine.replay(machine.initial(), stream)).isEqualTo(floor);
        return decided.getLeft();
    }

    /** Folds something that was only observed. */
    FloorScript observed(Event event) {
        Dated dated = Dated.of(now, event);
        stream.add(dated);
        floor = machine.evolve(floor, dated);
        return this;
    }

    FloorMachine machine() {
        return machine;
    }

    Floor floor() {
        return floor;
    }

    List<Dated> stream() {
        return List.copyOf(stream);
    }

    Agent agent(String name) {
        return floor.agent(id(name));
    }

    Interaction contact(String name) {
        return floor.findContact(routable(name)).orElseThrow();
    }

    Offer offer(String contact, String offer) {
        return contact(contact).findOffer(OfferId.of(offer)).orElseThrow();
    }

    Leg leg(String contact, String leg) {
        return contact(contact).findLeg(LegId.of(leg)).orElseThrow();
    }

    /** What the agent does with his only engagement. */
    Engagement.State doing(String name) {
        assertThat(agent(name).engagements()).hasSize(1);
        return agent(name).engagements().get(0).state();
    }

    boolean free(String name) {
        return agent(name).engagements().isEmpty();
    }
}
