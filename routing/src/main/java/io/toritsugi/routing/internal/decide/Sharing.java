package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.ShareAccounted;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.PartyTurns;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.share.Shares;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Shares the work of queues out between parties: holds back what is for another one, and counts what each takes. */
final class Sharing {
    private Sharing() {}

    /** {@return whether nothing holds for a visit by itself: whose turn it is, and who can take it, is then the same for all who want alike} */
    static boolean isAsAnyOther(Waiting waiting) {
        return waiting.exclusions().isEmpty() && waiting.open().isEmpty() && !waiting.isOver(HoldReason.SHARE);
    }

    /** Holds a visit back that nobody of the party whose turn it is can be offered, though somebody else could. */
    static void hold(RoutingDecision decision, Waiting waiting) {
        @Nullable Shares shares = PartyTurns.sharesOf(decision.current(), waiting.queue());
        if (shares != null && !waiting.isHeld(HoldReason.SHARE)) {
            decision.happen(VisitHeldBack.builder()
                    .routable(waiting.routable())
                    .visit(waiting.visit())
                    .queue(waiting.queue())
                    .reason(HoldReason.SHARE)
                    .until(shares.patience().map(patience -> Deadlines.after(decision.at(), patience)))
                    .build());
        }
    }

    /**
     * Counts what an agent has taken.
     *
     * @param before the domain in which the visit still waited
     */
    static void account(RoutingDecision decision, DomainState before, Event event) {
        if (!(event instanceof LegConnected connected)) {
            return;
        }
        @Nullable Waiting waiting = connected.visit().map(before::find).orElse(null);
        @Nullable
        Shares shares = waiting == null
                ? null
                : PartyTurns.sharesOf(decision.rules().find(before.configured()), waiting.queue());
        if (waiting == null || shares == null) {
            return;
        }
        PartyTurns turns = new PartyTurns(before, decision.rules());
        Optional<String> party = connected.agent().flatMap(agent -> turns.partyOf(agent, shares));
        if (party.isPresent()) {
            SortedSet<String> among = turns.among(waiting, shares, party.get());
            SortedMap<String, Long> taken =
                    decision.state().queue(waiting.queue()).shares().among(among);
            decision.happen(ShareAccounted.builder()
                    .routable(waiting.routable())
                    .visit(waiting.visit())
                    .queue(waiting.queue())
                    .by(shares.by())
                    .party(party.get())
                    .addAllAmong(among)
                    .accepted(taken.getOrDefault(party.get(), 0L) + 1)
                    .of(taken.values().stream().mapToLong(Long::longValue).sum() + 1)
                    .build());
        }
    }
}
