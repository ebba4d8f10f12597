package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One contact of a customer, or one work item that is served like a contact, as far as its events tell.
 *
 * <p>The state of {@link ContactMachine}: a value that any sequence of events folds to, so every part may be unknown. Its
 * size grows with visits, offers, legs and distinct facts, not with messages. Immutable and thread-safe; {@code toString}
 * shows no personal data.
 *
 * @since 0.1
 */
@Value.Immutable
@Value.Modifiable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableInteraction.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableInteraction.Builder.class)
public sealed interface Interaction permits ImmutableInteraction, ModifiableInteraction {
    /** {@return which interaction or work item it is; empty before its first event} */
    Optional<RoutableId> routable();

    /** {@return how it began; empty if that was never seen} */
    Optional<InteractionCreated> created();

    /** {@return when it began; empty if that was never seen} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> createdAt();

    /** {@return the customer, as last identified} */
    @PersonalData
    @Value.Redacted
    Optional<CustomerId> customer();

    /** {@return why the customer gets in touch, in the order in which it became known, without repetition} */
    List<String> reasons();

    /** {@return the latest value of each fact, by key} */
    @PersonalData
    @Value.Redacted
    Map<String, FactValue> facts();

    /** {@return the journey it was last linked to} */
    Optional<JourneyId> journey();

    /** {@return the case it was last linked to} */
    Optional<CaseId> caseId();

    /** {@return its self-service and bot dialogues, oldest first} */
    List<SelfService> selfServices();

    /** {@return its queue visits, oldest first} */
    List<Visit> visits();

    /** {@return its offers, oldest first} */
    List<Offer> offers();

    /** {@return its legs, oldest first} */
    List<Leg> legs();

    /** {@return the last classification of each kind, by kind} */
    Map<Classification, Classified> classifications();

    /** {@return how many messages the customer sent} */
    @Value.Default
    default int messagesReceived() {
        return 0;
    }

    /** {@return how many messages the customer got, automatic ones left out} */
    @Value.Default
    default int messagesSent() {
        return 0;
    }

    /** {@return the answers of persons to what the customer wrote, oldest first} */
    List<Reply> replies();

    /** {@return since when a customer who writes waits for a person to write; empty if he does not} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> unansweredSince();

    /** {@return what he waits for; empty if he does not} */
    Optional<Reply.Awaited> awaited();

    /** {@return when it ended, or ended last; empty while it lasts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> endedAt();

    /** {@return how it ended; empty while it lasts} */
    Optional<EndMechanism> endMechanism();

    /** {@return what it achieved, as last said; empty after a reopening} */
    Optional<Outcome> outcome();

    /** {@return the latest instant of its events; empty before the first} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    /** {@return which rules its events broke, and how often: observations may; what was decided here never does} */
    Map<ContactRule, Integer> oddities();

    /** {@return a contact of which nothing is known} */
    static Interaction unknown() {
        return ImmutableInteraction.builder().build();
    }

    /** {@return whether its end was seen, and no reopening after it} */
    default boolean ended() {
        return endedAt().isPresent();
    }

    /**
     * {@return whether nothing is open: it has ended, and so has every dialogue, visit, offer, leg and wrap-up} A work item has no
     * end of its own; a visit of it that went to an agent is open until his leg connects.
     */
    default boolean closed() {
        return over() && !InteractionRules.anythingOpen(this) && !Elements.any(legs(), Interaction::isWrappingUp);
    }

    private static boolean isWrappingUp(Leg leg) {
        return leg.wrapUp().isPresent() && leg.wrapUp().get().endedAt().isEmpty();
    }

    private boolean over() {
        boolean workItem = routable().isPresent() && routable().get().kind() == RoutableId.Kind.WORK_ITEM;
        return workItem ? !Elements.any(visits(), Interaction::awaitsLeg) : ended();
    }

    private static boolean awaitsLeg(Visit visit) {
        return visit.answeredBy().isEmpty()
                && visit.cause().filter(VisitRules::toAnAgent).isPresent();
    }

    /**
     * {@return the visit with this id, or empty if it was never seen}
     *
     * @param id the id
     */
    default Optional<Visit> findVisit(VisitId id) {
        return Elements.find(visits(), visit -> visit.id().equals(id));
    }

    /**
     * {@return the offer with this id, or empty if it was never seen}
     *
     * @param id the id
     */
    default Optional<Offer> findOffer(OfferId id) {
        return Elements.find(offers(), offer -> offer.id().equals(id));
    }

    /**
     * {@return the leg with this id, or empty if it was never seen}
     *
     * @param id the id
     */
    default Optional<Leg> findLeg(LegId id) {
        return Elements.find(legs(), leg -> leg.id().equals(id));
    }

    /**
     * {@return the self-service or bot dialogue with this id, or empty if it was never seen}
     *
     * @param id the id of its leg
     */
    default Optional<SelfService> findSelfService(LegId id) {
        return Elements.find(selfServices(), dialogue -> dialogue.id().equals(id));
    }
}
