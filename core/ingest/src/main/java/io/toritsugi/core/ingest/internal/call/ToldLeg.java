package io.toritsugi.core.ingest.internal.call;

import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent's part of a call.
 *
 * @param routable the call
 * @param id the leg
 * @param agent the agent
 */
public record ToldLeg(RoutableId routable, LegId id, AgentId agent) {
    /** Passes the call on. */
    public void transferred(Instant at, TransferKind kind, Optional<String> target, LineEvents events) {
        events.add(
                at,
                TransferStarted.builder()
                        .routable(routable)
                        .leg(id)
                        .agent(agent)
                        .kind(kind)
                        .toExternal(target)
                        .build());
        events.add(
                at,
                TransferCompleted.builder()
                        .routable(routable)
                        .leg(id)
                        .agent(agent)
                        .build());
    }

    /** Is followed by after-call work. */
    public void wrappedUp(
            Instant from,
            Instant to,
            WrapUpTerms terms,
            WrapUpExit exit,
            Optional<Duration> asserted,
            LineEvents events) {
        events.add(
                from,
                WrapUpStarted.builder()
                        .routable(routable)
                        .leg(id)
                        .agent(agent)
                        .terms(terms)
                        .build());
        events.add(
                to,
                WrapUpEnded.builder()
                        .routable(routable)
                        .leg(id)
                        .agent(agent)
                        .cause(exit)
                        .assertedDuration(asserted)
                        .build());
    }
}
