package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.DocumentRejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.journal.PendingEvent;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The document of one simulated wrap-up: what the commands that it is given make of it. */
final class Desk {
    private final DocumentMachine machine;
    private final Actor agent;
    private final Consumer<PendingEvent> events;
    private Document document;

    Desk(DocumentMachine machine, Actor agent, Consumer<PendingEvent> events) {
        this.machine = machine;
        this.agent = agent;
        this.events = events;
        this.document = machine.initial();
    }

    Document document() {
        return document;
    }

    /** Carries a command out that nothing keeps from being accepted. */
    void carryOut(DocumentCommand command, Instant now) {
        handle(command, now).peekLeft(refusal -> {
            throw new IllegalStateException(refusal.message());
        });
    }

    /** Carries a command out, or says why it is refused. */
    Either<DocumentRejection, List<Dated>> handle(DocumentCommand command, Instant now) {
        Either<DocumentRejection, List<Dated>> decided = machine.decide(document, command, now);
        return decided.peek(happened -> {
            document = machine.replay(document, happened);
            happened.forEach(event -> events.accept(PendingEvent.decided(event, now)
                    .actor(agent)
                    .origin(Origin.SIMULATED)
                    .build()));
        });
    }
}
