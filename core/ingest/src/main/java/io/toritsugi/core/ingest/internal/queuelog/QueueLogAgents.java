package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The agents of a queue log.
 *
 * <p>An agent who logs in is ready unless he is paused. A log without log-ins knows members of queues: there a session lasts from the
 * first queue that an agent joins to the last one that he leaves. He is paused as a whole if all are paused at once, or each queue that
 * he is a member of. A pause in one queue is told as a {@code HostEvent} of the name {@value #QUEUE_PAUSE}, for he may still take calls of
 * others. Whoever is paused and was never seen to log
 * in was there before the log began.
 */
final class QueueLogAgents {
    static final String QUEUE_PAUSE = "asterisk.queue-pause";

    private final Map<String, Known> agents = new HashMap<>();

    private static final class Known {
        private boolean seen;
        private boolean loggedIn;
        private boolean byMembership;
        private boolean allPaused;
        private boolean notReady;
        private final Set<String> queues = new TreeSet<>();
        private final Set<String> paused = new TreeSet<>();

        boolean isPaused() {
            return allPaused || (!queues.isEmpty() && paused.containsAll(queues));
        }
    }

    /** Adds what a line tells of its agent; returns what it should name and does not. */
    Optional<String> with(QueueLogLine entry, LineEvents events, Consumer<Told> telling) {
        if (entry.agent().isEmpty()) {
            return Optional.of("an agent");
        }
        Known known = agents.computeIfAbsent(entry.agent().get(), name -> new Known());
        telling.accept(new Told(entry, events, AgentId.of(entry.agent().get()), known));
        return Optional.empty();
    }

    /** What one line tells of one agent. */
    record Told(QueueLogLine entry, LineEvents events, AgentId agent, Known known) {
        void loggedIn() {
            if (known.loggedIn) {
                events.odd("login-twice");
                known.byMembership = false;
                return;
            }
            begin(entry.at(), false);
        }

        private void begin(Instant at, boolean byMembership) {
            known.seen = true;
            known.loggedIn = true;
            known.byMembership = byMembership;
            known.notReady = known.isPaused();
            events.add(at, AgentLoggedIn.builder().agent(agent).build());
            events.add(at, known.notReady ? notReady("paused") : ready());
        }

        void loggedOff() {
            Optional<Duration> session = entry.seconds(2);
            if (entry.isNoNumber(2)) {
                events.odd("bad-number");
            }
            if (!known.loggedIn) {
                session.ifPresent(length -> begin(entry.at().minus(length), false));
            }
            end();
        }

        private void end() {
            known.seen = true;
            known.loggedIn = false;
            known.notReady = false;
            events.add(entry.at(), AgentLoggedOut.builder().agent(agent).build());
        }

        void joined() {
            Optional<String> queue = entry.queue();
            if (queue.isEmpty() || !known.queues.add(queue.get())) {
                events.odd("member-twice");
                return;
            }
            events.add(
                    entry.at(),
                    QueueJoined.builder()
                            .agent(agent)
                            .queue(QueueId.of(queue.get()))
                            .build());
            if (known.loggedIn) {
                follow(Optional.empty());
            } else {
                begin(entry.at(), true);
            }
        }

        void left() {
            Optional<String> queue = entry.queue();
            if (queue.isEmpty() || !known.queues.remove(queue.get())) {
                events.odd("no-member");
                return;
            }
            known.paused.remove(queue.get());
            events.add(
                    entry.at(),
                    QueueLeft.builder()
                            .agent(agent)
                            .queue(QueueId.of(queue.get()))
                            .build());
            if (known.byMembership && known.queues.isEmpty()) {
                end();
            } else {
                follow(Optional.empty());
            }
        }

        void paused() {
            if (entry.event().equals("PAUSEALL") || entry.queue().isEmpty()) {
                known.allPaused = true;
            } else {
                known.paused.add(entry.queue().get());
                inQueue(entry.queue().get(), true);
            }
            if (known.isPaused() && !known.seen) {
                events.odd("session-before-log");
                begin(entry.at(), false);
            }
            follow(entry.data(1));
        }

        void unpaused() {
            if (entry.event().equals("UNPAUSEALL") || entry.queue().isEmpty()) {
                known.allPaused = false;
                known.paused.clear();
            } else {
                known.paused.remove(entry.queue().get());
                inQueue(entry.queue().get(), false);
            }
            follow(Optional.empty());
        }

        /** A pause in one queue has no word of ours, and is kept as Asterisk's. */
        private void inQueue(String queue, boolean paused) {
            HostEvent.Builder event = HostEvent.builder()
                    .name(QUEUE_PAUSE)
                    .addAbout(Ref.of(agent))
                    .putPayload("queue", FactValue.of(queue))
                    .putPayload("paused", FactValue.of(paused));
            entry.data(1)
                    .filter(reason -> paused)
                    .ifPresent(reason -> event.putPayload("reason", FactValue.of(reason)));
            events.add(entry.at(), event.build());
        }

        /** The agent is or is not ready by what is known now. */
        private void follow(Optional<String> reason) {
            boolean paused = known.isPaused();
            if (known.loggedIn && paused != known.notReady) {
                known.notReady = paused;
                events.add(entry.at(), paused ? notReady(reason.orElse("paused")) : ready());
            }
        }

        /** The log says how long the agent is busy, but not with which call. */
        void wrappedUpNothing() {
            events.odd("wrap-up-of-no-call");
        }

        private AgentReady ready() {
            return AgentReady.builder().agent(agent).build();
        }

        private AgentNotReady notReady(String reason) {
            return AgentNotReady.builder()
                    .agent(agent)
                    .reason(StatusReason.of(reason, ReasonClass.OTHER))
                    .build();
        }
    }
}
