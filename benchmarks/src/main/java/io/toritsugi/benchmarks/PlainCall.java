package io.toritsugi.benchmarks;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import java.time.Instant;

/** The peer of the contact machine: one record of counters and a switch over the names of events, nothing checked. */
record PlainCall(Stage stage, int visits, int legs, int wrapUps, Instant lastEventAt) {
    enum Stage {
        NEW,
        OPEN,
        WAITING,
        TALKING,
        WRAPPING_UP,
        ENDED
    }

    static final PlainCall NEW = new PlainCall(Stage.NEW, 0, 0, 0, Instant.EPOCH);

    PlainCall after(Dated dated) {
        Instant at = dated.occurredAt();
        return switch (dated.event().type()) {
            case InteractionCreated.TYPE -> new PlainCall(Stage.OPEN, visits, legs, wrapUps, at);
            case Queued.TYPE -> new PlainCall(Stage.WAITING, visits + 1, legs, wrapUps, at);
            case Dequeued.TYPE -> new PlainCall(Stage.OPEN, visits, legs, wrapUps, at);
            case LegConnected.TYPE -> new PlainCall(Stage.TALKING, visits, legs + 1, wrapUps, at);
            case LegEnded.TYPE -> new PlainCall(Stage.OPEN, visits, legs, wrapUps, at);
            case WrapUpStarted.TYPE -> new PlainCall(Stage.WRAPPING_UP, visits, legs, wrapUps + 1, at);
            case WrapUpEnded.TYPE -> new PlainCall(Stage.OPEN, visits, legs, wrapUps, at);
            case InteractionEnded.TYPE -> new PlainCall(Stage.ENDED, visits, legs, wrapUps, at);
            default -> new PlainCall(stage, visits, legs, wrapUps, at);
        };
    }
}
