package io.toritsugi.acw.update;

import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.journal.StreamOwner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends what is ready in an outbox, when the host says so, with threads of the host.
 *
 * <p>What came of an update is written only after the connector has answered. Whoever fails in between sends it again next time: at least once.
 * One dispatcher sends for one outbox at a time. Not thread-safe.
 *
 * @since 0.1
 */
public final class Dispatcher {
    private final StreamOwner<Outbox, OutboxCommand> outbox;
    private final Connector connector;

    /**
     * Makes a dispatcher.
     *
     * @param outbox the outbox, which {@link OutboxMachine} decides
     * @param connector sends to the other system
     */
    public Dispatcher(StreamOwner<Outbox, OutboxCommand> outbox, Connector connector) {
        this.outbox = Objects.requireNonNull(outbox, "Dispatcher.outbox");
        this.connector = Objects.requireNonNull(connector, "Dispatcher.connector");
    }

    /**
     * Sends everything that can be sent now, until nothing is ready any more, and writes what came of it.
     *
     * @param now the time
     * @param executor runs the connector; {@code Runnable::run} sends one after the other
     * @return how many attempts were made
     * @throws java.util.concurrent.CompletionException if a connector throws an error, which ends it: what was sent and is not written is sent
     *     again next time
     */
    public int dispatch(Instant now, Executor executor) {
        int attempts = 0;
        outbox.catchUp();
        for (List<UpdateRequested> ready = outbox.state().ready(now);
                !ready.isEmpty();
                ready = outbox.state().ready(now)) {
            List<CompletableFuture<Delivery>> sent = new ArrayList<>();
            for (UpdateRequested update : ready) {
                CompletableFuture<Delivery> answer = new CompletableFuture<>();
                executor.execute(() -> deliver(update, answer));
                sent.add(answer);
            }
            for (int i = 0; i < ready.size(); i++) {
                outbox.handle(
                        new OutboxCommand.Report(
                                ready.get(i).update(), sent.get(i).join()),
                        now,
                        Actor.SYSTEM);
                attempts++;
            }
        }
        return attempts;
    }

    private void deliver(UpdateRequested update, CompletableFuture<Delivery> answer) {
        try {
            answer.complete(Objects.requireNonNull(connector.deliver(update), "Connector.deliver"));
        } catch (RuntimeException broken) {
            answer.complete(Delivery.failed("threw " + broken.getClass().getName()));
        } catch (Error end) {
            answer.completeExceptionally(end);
        }
    }
}
