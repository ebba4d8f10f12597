package io.toritsugi.routing.ranker.turn;

import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.EventView;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the agents of a queue got within a window of time: the memory of {@link FewestContacts} and {@link LeastTalkTime}.
 *
 * <p>An agent counts as present from becoming ready, or getting a contact, to logging out or leaving the queue: with that his calls are over for it. Who comes, for the first
 * time or again, is credited with as much as the one among those present who got least, if he himself got less. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Workload {
    private final Window window;
    private final TreeMap<AgentId, Tally> tallies;
    private final TreeMap<LegId, OpenLeg> legs;

    private Workload(Window window, TreeMap<AgentId, Tally> tallies, TreeMap<LegId, OpenLeg> legs) {
        this.window = window;
        this.tallies = tallies;
        this.legs = legs;
    }

    /** A leg that lasts. */
    record OpenLeg(AgentId agent, Instant since) {}

    static Workload none(Window window) {
        return new Workload(window, TreeMap.empty(), TreeMap.empty());
    }

    /** {@return what an agent got, or would be credited with} */
    long of(AgentId agent, Instant now) {
        @Nullable Tally tally = tallies.get(agent).getOrNull();
        long step = window.stepAt(now);
        return tally == null ? least(step).orElse(0) : tally.sum(step);
    }

    /** {@return this after what an event says of who comes and goes} */
    Workload attended(QueueId queue, EventView event) {
        if (event.event() instanceof AgentReady ready) {
            return arrived(ready.agent(), event.occurredAt(), true);
        }
        if (event.event() instanceof QueueJoined joined && joined.queue().equals(queue)) {
            return arrived(joined.agent(), event.occurredAt(), false);
        }
        if (event.event() instanceof AgentLoggedOut out) {
            return departed(out.agent(), event.occurredAt());
        }
        return event.event() instanceof QueueLeft left && left.queue().equals(queue)
                ? silenced(left.agent(), event.occurredAt()).departed(left.agent(), event.occurredAt())
                : this;
    }

    /** Nobody tells of the legs of who does not serve the queue any more. */
    private Workload silenced(AgentId agent, Instant at) {
        Workload silent = this;
        for (Tuple2<LegId, OpenLeg> leg : legs) {
            silent = leg._2().agent().equals(agent) ? silent.ended(leg._1(), at) : silent;
        }
        return silent;
    }

    /** {@return this after an agent got something} */
    Workload plus(AgentId agent, Instant at, long amount) {
        Workload there = arrived(agent, at, true);
        Tally tally = there.tally(agent).plus(window.stepAt(at), amount);
        return new Workload(window, there.tallies.put(agent, tally), legs);
    }

    Workload begun(LegId leg, AgentId agent, Instant at) {
        Workload there = arrived(agent, at, true);
        return new Workload(window, there.tallies, legs.put(leg, new OpenLeg(agent, at)));
    }

    /** {@return this after the end of a leg, of which its agent talked until then; who has gone meanwhile does not come by that} */
    Workload ended(LegId leg, Instant at) {
        @Nullable OpenLeg open = legs.get(leg).getOrNull();
        if (open == null) {
            return this;
        }
        long talked = Math.max(0, Duration.between(open.since(), at).toMillis());
        Tally tally = tally(open.agent()).plus(window.stepAt(at), talked);
        return new Workload(window, tallies.put(open.agent(), tally), legs.remove(leg));
    }

    /** Who joins and was not seen ready is credited, but nobody is compared with him yet: he may not be there at all. */
    private Workload arrived(AgentId agent, Instant at, boolean present) {
        Tally own = tally(agent);
        if (own.present()) {
            return this;
        }
        long step = window.stepAt(at);
        long credit = Math.max(0, least(step).orElse(0) - own.sum(step));
        return new Workload(window, tallies.put(agent, own.plus(step, credit).withPresent(present)), legs);
    }

    private Workload departed(AgentId agent, Instant at) {
        long step = window.stepAt(at);
        Tally gone = tally(agent).withPresent(false);
        TreeMap<AgentId, Tally> next = tallies.put(agent, gone);
        return new Workload(window, next.filterValues(tally -> tally.present() || tally.sum(step) > 0), legs);
    }

    private Tally tally(AgentId agent) {
        return tallies.get(agent).getOrElse(Tally.NOTHING);
    }

    private OptionalLong least(long step) {
        boolean any = false;
        long least = Long.MAX_VALUE;
        for (Tally tally : tallies.values()) {
            if (tally.present()) {
                any = true;
                least = Math.min(least, tally.sum(step));
            }
        }
        return any ? OptionalLong.of(least) : OptionalLong.empty();
    }

    /** A line for the window, each agent and each leg; parts are separated by tabs, which no id has. */
    String write() {
        StringBuilder text = new StringBuilder("step\t").append(window.step()).append('\n');
        tallies.forEach((agent, tally) -> text.append("agent\t")
                .append(agent.value())
                .append('\t')
                .append(tally.write())
                .append('\n'));
        legs.forEach((leg, open) -> text.append("leg\t")
                .append(leg.value())
                .append('\t')
                .append(open.agent().value())
                .append('\t')
                .append(open.since())
                .append('\n'));
        return text.toString();
    }

    static Workload read(Window window, String text) {
        String first = "step\t" + window.step() + "\n";
        if (!text.startsWith(first)) {
            throw new IllegalArgumentException("Workload must be of steps of " + window.step() + " ms");
        }
        Workload read = none(window);
        for (String line : text.substring(first.length()).lines().toList()) {
            read = read.with(line.split("\t", -1), line);
        }
        return read;
    }

    private Workload with(String[] parts, String line) {
        if (parts.length == 3 && parts[0].equals("agent")) {
            return new Workload(window, tallies.put(AgentId.of(parts[1]), Tally.read(parts[2])), legs);
        }
        if (parts.length == 4 && parts[0].equals("leg")) {
            OpenLeg open = new OpenLeg(AgentId.of(parts[2]), instant(parts[3]));
            return new Workload(window, tallies, legs.put(LegId.of(parts[1]), open));
        }
        throw new IllegalArgumentException("Workload must be lines of an agent or a leg, was \"" + line + "\"");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAnInstant) {
            throw new IllegalArgumentException("Workload must have an instant, was \"" + text + "\"", notAnInstant);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Workload that
                && window.equals(that.window)
                && tallies.equals(that.tallies)
                && legs.equals(that.legs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(window, tallies, legs);
    }

    /** {@return the text that is kept} */
    @Override
    public String toString() {
        return write();
    }
}
