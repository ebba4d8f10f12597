package io.toritsugi.core.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.testkit.FloorDay.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two contacts, each of a customer who tells something of himself before and after he is known, and writes and is written to. */
final class ErasureDay {
    /** Stands in all that is marked. */
    static final String MARK = "PERSONAL-MARK";

    /** Stands in what is not marked. */
    static final String OPEN = "open-key";

    static final CustomerId ANN = CustomerId.of(MARK + "-ann");
    static final CustomerId BOB = CustomerId.of(MARK + "-bob");
    static final InteractionId ANNS = InteractionId.of("contact-a");
    static final InteractionId BOBS = InteractionId.of("contact-b");
    static final FactValue FORGOTTEN_FACT = FactValue.of(ProtectedJson.FORGOTTEN);

    private ErasureDay() {}

    /** {@return the day as it was} */
    static List<Step<FloorCommand>> full() {
        return day(ANN, FactValue.of(MARK + " 大阪市北区 \"2F\""), Optional.of("mail:" + MARK));
    }

    /** {@return the day of which one customer is forgotten: what must be there is replaced, and what need not be is left out} */
    static List<Step<FloorCommand>> withoutAnn() {
        return day(CustomerId.of(ProtectedJson.FORGOTTEN), FORGOTTEN_FACT, Optional.empty());
    }

    /** {@return what both write later} */
    static List<Step<FloorCommand>> afterwards() {
        return List.of(
                new Step<>(60, happened(received(ANNS, "later", Optional.of(MARK)))),
                new Step<>(61, happened(received(BOBS, "later", Optional.of(MARK)))));
    }

    static void run(StreamOwner<Floor, FloorCommand> owner, List<Step<FloorCommand>> day) {
        for (Step<FloorCommand> step : day) {
            assertTrue(
                    owner.handle(step.command(), step.now(), Actor.SYSTEM).isRight(),
                    () -> "refused at second " + step.second());
        }
    }

    private static List<Step<FloorCommand>> day(CustomerId ann, FactValue fact, Optional<String> reference) {
        List<FloorCommand> commands = new ArrayList<>();
        commands.add(FloorCommand.of(new AgentCommand.LogIn(AgentId.of("agent"), Optional.empty())));
        contact(ANNS, ann, fact, reference).forEach(event -> commands.add(happened(event)));
        contact(BOBS, BOB, FactValue.of(MARK), Optional.of(MARK)).forEach(event -> commands.add(happened(event)));
        List<Step<FloorCommand>> day = new ArrayList<>();
        commands.forEach(command -> day.add(new Step<>(day.size(), command)));
        return List.copyOf(day);
    }

    private static List<ContactEvent> contact(
            InteractionId id, CustomerId customer, FactValue fact, Optional<String> reference) {
        return List.of(
                InteractionCreated.builder()
                        .interaction(id)
                        .channel(Channel.MESSAGING)
                        .direction(Direction.INBOUND)
                        .build(),
                fact(id, OPEN + "-before", fact),
                received(id, "first", reference),
                CustomerIdentified.builder().interaction(id).customer(customer).build(),
                fact(id, OPEN + "-after", fact),
                MessageSent.builder()
                        .interaction(id)
                        .message("answer")
                        .author(Actor.Kind.BOT)
                        .reference(reference)
                        .build());
    }

    private static FactRecorded fact(InteractionId id, String key, FactValue value) {
        return FactRecorded.builder()
                .interaction(id)
                .key(key)
                .value(value)
                .sensitivity(Sensitivity.PERSONAL)
                .build();
    }

    private static MessageReceived received(InteractionId id, String message, Optional<String> reference) {
        return MessageReceived.builder()
                .interaction(id)
                .message(message)
                .author(Actor.Kind.CUSTOMER)
                .reference(reference)
                .build();
    }

    private static FloorCommand happened(ContactEvent event) {
        return FloorCommand.of(new ContactCommand.Happened(event));
    }
}
