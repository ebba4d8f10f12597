package io.toritsugi.core.ingest;

import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.journal.PendingEvent;
import java.time.Duration;
import java.util.Optional;

/** Events in words, for tests to compare. */
public final class EventWords {
    private EventWords() {}

    /** {@return what happened: its second since 1970, its type, and what its source asserts} */
    public static String inWords(PendingEvent pending) {
        String words =
                pending.occurredAt().getEpochSecond() + " " + pending.event().type();
        if (pending.event() instanceof Queued queued) {
            return words + " " + queued.queue() + " " + queued.visit();
        }
        if (pending.event() instanceof Dequeued left) {
            return words + " " + left.cause() + seconds(left.assertedWait());
        }
        if (pending.event() instanceof LegConnected leg) {
            return words + " " + leg.leg() + " " + leg.agent().orElseThrow();
        }
        if (pending.event() instanceof LegEnded leg) {
            return words + " " + leg.mechanism() + seconds(leg.assertedTalk());
        }
        if (pending.event() instanceof TransferStarted transfer) {
            return words + " " + transfer.kind();
        }
        if (pending.event() instanceof InteractionEnded ended) {
            return words + " " + ended.mechanism();
        }
        if (pending.event() instanceof WrapUpEnded wrapUp) {
            return words + seconds(wrapUp.assertedDuration());
        }
        if (pending.event() instanceof AgentNotReady notReady) {
            return words + " " + notReady.reason().orElseThrow().code();
        }
        return words;
    }

    private static String seconds(Optional<Duration> asserted) {
        return asserted.map(length -> " " + length.toSeconds() + "s").orElse("");
    }
}
