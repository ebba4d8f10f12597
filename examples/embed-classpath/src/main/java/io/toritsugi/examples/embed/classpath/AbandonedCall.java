package io.toritsugi.examples.embed.classpath;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A call that is created, queued and abandoned, with what was decided of it. */
final class AbandonedCall {
    private static final InteractionId CALL = InteractionId.of("call-1");

    private final ContactMachine machine = new ContactMachine();
    private final List<Dated> events = new ArrayList<>();
    private Interaction state = machine.initial();

    private AbandonedCall() {}

    static AbandonedCall play() {
        AbandonedCall call = new AbandonedCall();
        call.happened(
                InteractionCreated.builder()
                        .interaction(CALL)
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .build(),
                Instant.parse("2026-04-01T00:00:00Z"));
        call.happened(
                Queued.builder()
                        .routable(RoutableId.of(CALL))
                        .visit(VisitId.of("visit-1"))
                        .queue(QueueId.of("sales"))
                        .build(),
                Instant.parse("2026-04-01T00:00:20Z"));
        call.decide(
                new ContactCommand.HangUp(CALL, Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT),
                Instant.parse("2026-04-01T00:03:00Z"));
        return call;
    }

    List<Dated> events() {
        return List.copyOf(events);
    }

    String summary() {
        return "closed=" + state.closed() + " oddities=" + state.oddities();
    }

    private void happened(ContactEvent event, Instant now) {
        decide(new ContactCommand.Happened(event), now);
    }

    private void decide(ContactCommand command, Instant now) {
        List<Dated> decided = machine.decide(state, command, now)
                .getOrElseThrow(rejection -> new IllegalStateException(rejection.message()));
        state = machine.replay(state, decided);
        events.addAll(decided);
    }
}
