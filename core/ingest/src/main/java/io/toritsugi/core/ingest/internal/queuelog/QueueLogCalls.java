package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.ingest.internal.call.ToldLeg;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The calls of a queue log, as far as they are needed to understand what comes: the {@value #MOST} that the log named last.
 *
 * <p>A call that leaves a queue unanswered goes on somewhere that the log does not tell of, so it does not end; one that comes back
 * has another visit. What the log leaves out, because it begins in the middle, is told from the waits and talks that its lines assert.
 */
final class QueueLogCalls {
    /** The most calls that are kept in mind. */
    static final int MOST = 100_000;

    private static final int ATTENDED_LINK = 5;
    private static final int TRANSFERRED_TALK = 4;

    private final Optional<String> source;
    private final boolean callersAreCustomers;
    private final Map<String, QueueLogCall> calls = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, ToldLeg> lastLegs = new HashMap<>();

    QueueLogCalls(Optional<String> source, boolean callersAreCustomers) {
        this.source = source;
        this.callersAreCustomers = callersAreCustomers;
    }

    /** Adds what a line tells of its call; returns what it should name and does not. */
    Optional<String> with(QueueLogLine entry, LineEvents events, Consumer<Told> telling) {
        if (entry.call().isEmpty()) {
            return Optional.of("a call");
        }
        if (entry.queue().isEmpty()) {
            return Optional.of("a queue");
        }
        QueueLogCall call = calls.computeIfAbsent(entry.call().get(), id -> new QueueLogCall(id, source));
        telling.accept(new Told(entry, events, call, entry.queue().get(), this));
        if (calls.size() > MOST) {
            letGo(events);
        }
        return Optional.empty();
    }

    Optional<String> withAgent(QueueLogLine entry, LineEvents events, Consumer<Told> telling) {
        return entry.agent().isEmpty() ? Optional.of("an agent") : with(entry, events, telling);
    }

    private void letGo(LineEvents events) {
        String eldest = calls.keySet().iterator().next();
        QueueLogCall call = calls.remove(eldest);
        if (call != null && call.goesOn()) {
            events.odd("call-let-go");
        }
    }

    /** Asterisk began anew: what went on then is over. */
    void restarted(Instant at, LineEvents events) {
        List<QueueLogCall> cutOff = new ArrayList<>(
                calls.values().stream().filter(QueueLogCall::goesOn).toList());
        cutOff.forEach(call -> call.cutOff(at, events));
        calls.clear();
    }

    /** Adds the after-call work of the agent's last call; returns whether the log has that call. */
    boolean wrappedUp(QueueLogLine entry, LineEvents events) {
        ToldLeg last = lastLegs.remove(entry.agent().orElse(""));
        if (last == null) {
            return false;
        }
        Optional<Duration> length = entry.seconds(1);
        if (length.isEmpty()) {
            events.odd("bad-number");
            return true;
        }
        last.wrappedUp(
                entry.at(),
                entry.at().plus(length.get()),
                WrapUpTerms.builder().limit(length.get()).build(),
                WrapUpExit.TIMED_OUT,
                length,
                events);
        return true;
    }

    /** What one line tells of one call. */
    record Told(QueueLogLine entry, LineEvents events, QueueLogCall call, String queue, QueueLogCalls calls) {
        void entered() {
            Optional<String> caller = calls.callersAreCustomers ? entry.data(2) : Optional.empty();
            call.queued(entry.at(), queue, caller, events);
        }

        void connected() {
            call.offered(entry.at(), queue, agent(), ring(3), QueueLogCall.Answer.ACCEPTED, events);
            call.answered(entry.at(), queue, agent(), asserted(1), events);
        }

        void completed() {
            boolean byAgent = entry.event().equals("COMPLETEAGENT");
            calls.lastLegs.put(agent(), legThatEnds(asserted(1), asserted(2)));
            call.hungUp(entry.at(), byAgent, asserted(2), events);
        }

        void transferred() {
            boolean attended = entry.event().equals("ATTENDEDTRANSFER");
            boolean link = attended && entry.data(1).filter("LINK"::equals).isPresent();
            int talk = link ? ATTENDED_LINK : TRANSFERRED_TALK;
            ToldLeg leg = legThatEnds(asserted(talk - 1), asserted(talk));
            calls.lastLegs.put(agent(), leg);
            Optional<String> target = attended ? Optional.empty() : entry.data(1);
            call.transferred(entry.at(), leg, attended, target, asserted(talk), events);
        }

        private ToldLeg legThatEnds(Optional<Duration> wait, Optional<Duration> talk) {
            return call.legOr(() -> {
                events.odd("no-connect");
                Instant connected = talk.map(entry.at()::minus).orElse(entry.at());
                return call.answered(connected, queue, agent(), wait, events);
            });
        }

        void left(DequeueCause cause, int wait) {
            call.left(entry.at(), queue, cause, asserted(wait), events);
            if (cause == DequeueCause.ABANDONED) {
                call.ended(entry.at(), EndMechanism.CUSTOMER_LEFT, events);
            }
        }

        void refused(DequeueCause cause) {
            call.queued(entry.at(), queue, Optional.empty(), events);
            call.left(entry.at(), queue, cause, Optional.of(Duration.ZERO), events);
        }

        void offered(boolean expired) {
            Optional<Duration> ring = entry.data(1)
                    .filter(text -> text.matches("[0-9]{1,9}"))
                    .map(text -> Duration.ofMillis(Long.parseLong(text)));
            call.offered(
                    entry.at(),
                    queue,
                    agent(),
                    ring.or(() -> Optional.of(Duration.ZERO)),
                    expired ? QueueLogCall.Answer.EXPIRED : QueueLogCall.Answer.REVOKED,
                    events);
        }

        private String agent() {
            return entry.agent().orElseThrow();
        }

        private Optional<Duration> ring(int field) {
            return entry.seconds(field);
        }

        private Optional<Duration> asserted(int field) {
            if (entry.isNoNumber(field)) {
                events.odd("bad-number");
            }
            return entry.seconds(field);
        }
    }
}
