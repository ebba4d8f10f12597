package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Instant;

/** A contact that rings at an agent's. */
record ConnectOffer(RoutableId routable, VisitId visit, OfferId id, AgentId agent) {
    ConnectOffer(RoutableId routable, VisitId visit, String id, AgentId agent) {
        this(routable, visit, OfferId.of(id), agent);
    }

    void made(Instant at, LineEvents events) {
        events.add(
                at,
                Offered.builder()
                        .routable(routable)
                        .offer(id)
                        .visit(visit)
                        .agent(agent)
                        .build());
    }

    void accepted(Instant at, LineEvents events) {
        events.add(
                at,
                OfferAccepted.builder()
                        .routable(routable)
                        .offer(id)
                        .visit(visit)
                        .agent(agent)
                        .build());
    }

    void revoked(Instant at, LineEvents events) {
        events.add(
                at,
                OfferRevoked.builder()
                        .routable(routable)
                        .offer(id)
                        .visit(visit)
                        .agent(agent)
                        .cause("gone")
                        .build());
    }

    /** A contact that was missed, rejected, or did not reach the agent. */
    void refused(Instant at, String state, LineEvents events) {
        switch (state) {
            case "MISSED" ->
                events.add(
                        at,
                        OfferExpired.builder()
                                .routable(routable)
                                .offer(id)
                                .visit(visit)
                                .agent(agent)
                                .build());
            case "REJECTED" ->
                events.add(
                        at,
                        OfferDeclined.builder()
                                .routable(routable)
                                .offer(id)
                                .visit(visit)
                                .agent(agent)
                                .build());
            default ->
                events.add(
                        at,
                        OfferUnreachable.builder()
                                .routable(routable)
                                .offer(id)
                                .visit(visit)
                                .agent(agent)
                                .cause(state)
                                .build());
        }
    }
}
