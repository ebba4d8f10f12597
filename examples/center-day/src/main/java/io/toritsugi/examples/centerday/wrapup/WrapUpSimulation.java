package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.Input;
import io.toritsugi.acw.document.OpenDocument;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.acw.policy.AcwPolicy;
import io.toritsugi.acw.policy.OutcomeClass;
import io.toritsugi.acw.select.Selection;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.core.journal.PendingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Wraps up answered calls as agents who follow a script would have done: the times and what is entered come from a seed and the id
 * of the call.
 *
 * <p>Its events carry the origin SIMULATED; recorded figures must never count them. Not thread-safe.
 */
public final class WrapUpSimulation {
    private static final Duration LONG_WAIT = Duration.ofMinutes(5);
    private static final AcwPolicies POLICIES = AcwPolicies.builder()
            .tenant(AcwPolicy.builder()
                    .mode(AcwMode.TIME_BOXED)
                    .putLimits(OutcomeClass.CONNECTED, Duration.ofMinutes(3))
                    .build())
            .build();

    private final Templates templates = Templates.builtIn();
    private final ContactMachine contacts = new ContactMachine();
    private final SortedMap<TemplateId, WrapUpFigures> figures = new TreeMap<>();
    private final FollowUpSimulation followUps = new FollowUpSimulation();
    private final UpdateSimulation updates = new UpdateSimulation();
    private final long seed;
    private final Consumer<PendingEvent> events;

    /**
     * Makes a simulation.
     *
     * @param seed what the dice of all agents depend on
     * @param events gets what happens to the documents
     */
    public WrapUpSimulation(long seed, Consumer<PendingEvent> events) {
        this.seed = seed;
        this.events = events;
    }

    /**
     * Wraps up each agent leg of a contact, whether or not its record says which agent it was.
     *
     * @param contact all events of one contact
     */
    public void accept(Iterable<? extends Dated> contact) {
        Interaction told = contacts.replay(contacts.initial(), contact);
        for (Leg leg : told.legs()) {
            if (leg.party() == Party.AGENT
                    && leg.connectedAt().isPresent()
                    && leg.endedAt().isPresent()) {
                wrapUp(told, leg, leg.endedAt().get());
            }
        }
    }

    /** {@return what the wrap-ups with each template came to, in the order of the templates} */
    List<WrapUpFigures> figures() {
        return List.copyOf(figures.values());
    }

    /** {@return what became of the follow-ups that they ask for} */
    FollowUpSimulation followUps() {
        return followUps;
    }

    /** {@return what became of the updates that they ask for} */
    UpdateSimulation updates() {
        return updates;
    }

    private void wrapUp(Interaction contact, Leg leg, Instant ended) {
        Actor agent = new Actor(Actor.Kind.AGENT, leg.agent().map(AgentId::value));
        ContactFacts facts = ContactFacts.of(contact, Map.of(Templates.WAITED_LONG, FactValue.of(waitedLong(contact))));
        Selection selected = templates.selector().select(facts);
        Form form = templates.catalog().form(selected.template()).orElseThrow();
        Optional<QueueId> queue = leg.visit().flatMap(contact::findVisit).flatMap(Visit::queue);
        OpenDocument open = OpenDocument.builder()
                .routable(contact.routable().orElseThrow())
                .leg(leg.id())
                .agent(leg.agent())
                .template(selected.template())
                .policy(POLICIES.resolve(
                        queue, Optional.empty(), form.template().policy()))
                .queue(queue)
                .addAllRegulatedTypes(selected.regulatedTypes())
                .putAllFacts(facts.values())
                .input(Input.of(agent))
                .build();
        DocumentMachine machine = new DocumentMachine(templates.catalog()::form);
        Desk desk = new Desk(machine, agent, events);
        SplittableRandom dice = new SplittableRandom(seed ^ checksum(open));
        Document document = new ScriptedWrapUp(form, desk, open, ended, dice).run();
        figures.computeIfAbsent(selected.template().id(), any -> new WrapUpFigures(form.template()))
                .add(document);
        Interaction known = contacts.replay(contact, caller(contact, ended));
        followUps.accept(document, known, dice);
        updates.accept(document, known, dice);
    }

    /** Who called, by a made-up id where the source does not say: somebody has to be called back. */
    private static List<Dated> caller(Interaction contact, Instant at) {
        return contact.customer().isPresent()
                ? List.of()
                : contact.routable().stream()
                        .map(routable -> InteractionId.of(routable.value()))
                        .map(id -> Dated.of(
                                at,
                                CustomerIdentified.builder()
                                        .interaction(id)
                                        .customer(CustomerId.of("caller-" + id.value()))
                                        .build()))
                        .toList();
    }

    private static boolean waitedLong(Interaction contact) {
        return contact.visits().stream()
                .anyMatch(visit -> visit.waited()
                        .filter(wait -> wait.compareTo(LONG_WAIT) > 0)
                        .isPresent());
    }

    private static long checksum(OpenDocument open) {
        CRC32C checksum = new CRC32C();
        checksum.update((open.routable() + "/" + open.leg()).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
