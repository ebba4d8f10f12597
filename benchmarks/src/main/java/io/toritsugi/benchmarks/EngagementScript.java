package io.toritsugi.benchmarks;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The steps of one engagement; each call makes the event anew. */
final class EngagementScript {
    static final int STEPS = 7;
    static final AgentId AGENT = AgentId.of("a1");
    static final Optional<WrapUpTerms> WRAP_UP =
            Optional.of(WrapUpTerms.builder().limit(Duration.ofMinutes(3)).build());

    private static final RoutableId CALL = RoutableId.of(InteractionId.of("call"));
    private static final OfferId OFFER = OfferId.of("offer");
    private static final OfferId SECOND = OfferId.of("second");
    private static final VisitId VISIT = VisitId.of("visit");
    private static final LegId LEG = LegId.of("leg");
    private static final Instant EXPIRY = Instant.parse("2026-04-01T00:00:20Z");

    private EngagementScript() {}

    static ContactEvent offered() {
        return offer(OFFER);
    }

    static ContactEvent offeredAgain() {
        return offer(SECOND);
    }

    static ContactEvent accepted() {
        return OfferAccepted.builder()
                .routable(CALL)
                .offer(OFFER)
                .visit(VISIT)
                .agent(AGENT)
                .build();
    }

    static ContactEvent connected() {
        return LegConnected.builder()
                .routable(CALL)
                .leg(LEG)
                .offer(OFFER)
                .visit(VISIT)
                .agent(AGENT)
                .channel(Channel.VOICE)
                .build();
    }

    static ContactEvent held() {
        return LegHeld.builder().routable(CALL).leg(LEG).agent(AGENT).build();
    }

    static ContactEvent resumed() {
        return LegResumed.builder().routable(CALL).leg(LEG).agent(AGENT).build();
    }

    static ContactEvent ended() {
        return LegEnded.builder()
                .routable(CALL)
                .leg(LEG)
                .agent(AGENT)
                .mechanism(LegEndMechanism.HANG_UP)
                .build();
    }

    static ContactEvent done() {
        return WrapUpEnded.builder()
                .routable(CALL)
                .leg(LEG)
                .agent(AGENT)
                .cause(WrapUpExit.SUBMITTED)
                .build();
    }

    private static ContactEvent offer(OfferId offer) {
        return Offered.builder()
                .routable(CALL)
                .offer(offer)
                .visit(VISIT)
                .agent(AGENT)
                .channel(Channel.VOICE)
                .expiresAt(EXPIRY)
                .build();
    }
}
