package io.toritsugi.kpi.testkit;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.measure.UnitSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A source of a host: how much is written in contacts that are over, and how long they lasted. */
class UnitSourceContractTest implements UnitSourceContract {
    private static final HostMeasure MESSAGES = HostMeasure.count("acme.messages", CountedUnit.INTERACTION);
    private static final HostMeasure LENGTH = HostMeasure.duration("acme.length", CountedUnit.INTERACTION);
    private static final Instant NINE = Instant.parse("2026-04-01T09:00:00Z");

    @Override
    public UnitSource source() {
        return new UnitSource() {
            @Override
            public Set<HostMeasure> measures() {
                return Set.of(MESSAGES, LENGTH);
            }

            @Override
            public List<UnitFacts> unitsOf(Interaction contact) {
                return contact.createdAt()
                        .filter(created -> contact.ended())
                        .map(created -> List.of(UnitFacts.at(CountedUnit.INTERACTION, created)
                                .value(MESSAGES, contact.messagesSent())
                                .value(LENGTH, length(created, contact.endedAt().orElse(created)))
                                .build()))
                        .orElse(List.of());
            }
        };
    }

    private static long length(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    @Override
    public List<List<Dated>> contacts() {
        return List.of(contact("a", 3, 600), contact("b", 0, 0), contact("c", 1, 86_400));
    }

    private static List<Dated> contact(String name, int messages, int seconds) {
        InteractionId id = InteractionId.of(name);
        List<Dated> events = new ArrayList<>();
        events.add(at(
                0,
                InteractionCreated.builder()
                        .interaction(id)
                        .channel(Channel.CHAT)
                        .direction(Direction.INBOUND)
                        .build()));
        for (int message = 0; message < messages; message++) {
            events.add(at(
                    0,
                    MessageSent.builder()
                            .interaction(id)
                            .message("m" + message)
                            .author(Actor.Kind.AGENT)
                            .build()));
        }
        events.add(at(
                seconds,
                InteractionEnded.builder()
                        .interaction(id)
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build()));
        return events;
    }

    private static Dated at(int seconds, Event event) {
        return Dated.of(NINE.plusSeconds(seconds), event);
    }
}
