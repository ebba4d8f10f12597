package io.toritsugi.examples.embed;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.PendingEvent;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call that is created, queued and abandoned, decided on the module path; each event goes through Jackson 3 and back.
 *
 * <pre>java -p examples/embed-modules/target/embed-modules.jar:examples/embed-modules/target/lib \
 *     -m io.toritsugi.examples.embed/io.toritsugi.examples.embed.Embed</pre>
 *
 * @since 0.1
 */
public final class Embed {
    private static final InteractionId CALL = InteractionId.of("call-1");

    private final ContactMachine machine = new ContactMachine();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private Interaction state = machine.initial();

    private Embed() {}

    /**
     * Runs the call, and prints the JSON of each event and then what became of the call.
     *
     * @param arguments none are read
     */
    public static void main(String[] arguments) {
        Embed host = new Embed();
        host.happened(call(), Instant.parse("2026-04-01T00:00:00Z"));
        host.happened(waits(), Instant.parse("2026-04-01T00:00:20Z"));
        host.decide(
                new ContactCommand.HangUp(CALL, Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT),
                Instant.parse("2026-04-01T00:03:00Z"));
        System.out.println("closed=" + host.state.closed() + " oddities=" + host.state.oddities());
        System.out.println("module=" + Embed.class.getModule().getName());
    }

    private static ContactEvent call() {
        return InteractionCreated.builder()
                .interaction(CALL)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build();
    }

    private static ContactEvent waits() {
        return Queued.builder()
                .routable(RoutableId.of(CALL))
                .visit(VisitId.of("visit-1"))
                .queue(QueueId.of("sales"))
                .build();
    }

    private void happened(ContactEvent event, Instant now) {
        decide(new ContactCommand.Happened(event), now);
    }

    private void decide(ContactCommand command, Instant now) {
        List<Dated> events = machine.decide(state, command, now)
                .getOrElseThrow(rejection -> new IllegalStateException(rejection.message()));
        state = machine.replay(state, events);
        events.forEach(this::throughJson);
    }

    private void throughJson(Dated decided) {
        PendingEvent event = PendingEvent.of(decided.occurredAt(), decided.event());
        String json = mapper.writeValueAsString(event);
        if (!mapper.readValue(json, PendingEvent.class).equals(event)) {
            throw new IllegalStateException("Read back another event than " + json);
        }
        System.out.println(json);
    }
}
