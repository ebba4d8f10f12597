package io.toritsugi.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.core.interaction.WrapUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be true of a floor whatever was decided on it. */
final class FloorChecks {
    private FloorChecks() {}

    /** What an agent has, his contacts know of, and the other way round. */
    static void bothSidesAgree(Floor floor) {
        for (Agent agent : floor.agents()) {
            assertThat(agent.oddities()).isEmpty();
            for (Engagement engagement : agent.engagements()) {
                Interaction contact = floor.findContact(engagement.routable()).orElseThrow();
                assertThat(knownTo(contact, agent, engagement))
                        .as(() -> engagement + " of " + contact)
                        .isTrue();
            }
        }
        for (Interaction contact : floor.contacts()) {
            assertThat(contact.oddities()).isEmpty();
            contact.offers().stream()
                    .filter(Offer::pending)
                    .forEach(offer -> assertThat(floor.agent(offer.agent()).findEngagement(offer.id()))
                            .as(() -> offer + " of nobody")
                            .isPresent());
            contact.legs()
                    .forEach(leg -> assertThat(knownToItsAgent(floor, leg))
                            .as(() -> leg + " of nobody")
                            .isTrue());
        }
    }

    private static boolean knownTo(Interaction contact, Agent agent, Engagement engagement) {
        Optional<Offer> offer = engagement.offer().flatMap(contact::findOffer);
        Optional<Leg> leg = engagement.leg().flatMap(contact::findLeg);
        boolean his = engagement.leg().isPresent()
                ? leg.flatMap(Leg::agent).equals(agent.id())
                : offer.map(Offer::agent).equals(agent.id());
        return his
                && switch (engagement.state()) {
                    case OFFERED ->
                        offer.orElseThrow().state() == Offer.State.OPEN
                                && offer.get().expiresAt().equals(engagement.expiresAt())
                                && Optional.of(offer.get().visit()).equals(engagement.visit());
                    case ACCEPTED ->
                        offer.orElseThrow().state() == Offer.State.ACCEPTED
                                && offer.get().pending();
                    case CONNECTED -> leg.orElseThrow().state() == Leg.State.CONNECTED;
                    case HELD -> leg.orElseThrow().state() == Leg.State.HELD;
                    case PARKED -> leg.orElseThrow().state() == Leg.State.PARKED;
                    case WRAP_UP ->
                        !leg.orElseThrow().live()
                                && leg.get()
                                        .wrapUp()
                                        .filter(FloorChecks::running)
                                        .isPresent()
                                && leg.get().wrapUp().flatMap(WrapUp::deadline).equals(engagement.wrapUpDeadline());
                    default -> false;
                };
    }

    private static boolean knownToItsAgent(Floor floor, Leg leg) {
        boolean running = leg.wrapUp().filter(FloorChecks::running).isPresent();
        if (!leg.live() && !running) {
            return true;
        }
        if (leg.agent().isEmpty()) {
            return !running;
        }
        return floor.agent(leg.agent().get()).findEngagement(leg.id()).isPresent();
    }

    private static boolean running(WrapUp wrapUp) {
        return wrapUp.endedAt().isEmpty();
    }

    /** An offer is made once, gets one answer, and can be undone only before its leg connects. */
    static void everyOfferHasAtMostOneOutcome(List<Dated> stream) {
        Map<OfferId, String> last = new HashMap<>();
        for (Dated dated : stream) {
            Event event = dated.event();
            if (event instanceof Offered e) {
                assertThat(last.put(e.offer(), "open")).isNull();
            } else if (event instanceof OfferAccepted e) {
                assertThat(last.put(e.offer(), "accepted")).isEqualTo("open");
            } else if (event instanceof OfferDeclined e) {
                assertThat(last.put(e.offer(), "over")).isEqualTo("open");
            } else if (event instanceof OfferExpired e) {
                assertThat(last.put(e.offer(), "over")).isEqualTo("open");
            } else if (event instanceof OfferRevoked e) {
                assertThat(last.put(e.offer(), "over")).isIn("open", "accepted");
            } else if (event instanceof OfferUnreachable e) {
                assertThat(last.put(e.offer(), "over")).isIn("open", "accepted");
            } else if (event instanceof LegConnected e && e.offer().isPresent()) {
                assertThat(last.put(e.offer().get(), "over")).isEqualTo("accepted");
            }
        }
    }

    /** At most one agent at a time has a visit: he accepted it, or answered it. */
    static void oneAgentAtATimeHasAVisit(Floor floor) {
        for (Interaction contact : floor.contacts()) {
            contact.visits().forEach(visit -> {
                List<AgentId> winners = contact.offers().stream()
                        .filter(offer -> offer.visit().equals(visit.id()) && offer.state() == Offer.State.ACCEPTED)
                        .map(Offer::agent)
                        .toList();
                assertThat(winners).as(() -> "who has " + visit).hasSizeLessThanOrEqualTo(1);
                assertThat(visit.answeredBy().isPresent() && visit.waiting()).isFalse();
            });
        }
    }
}
