package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who has been idle longest goes first; {@code "longest-idle"}.
 *
 * <p>Idle time is counted from the latest of several moments, however much the agent has at a time. To whom none of them ever happened, is
 * idle since he logged in; of whom not even that is known, goes last. The time does not matter, only the order of what happened, so a clock
 * that jumps changes nothing. To be set:
 *
 * <ul>
 *   <li>{@code reference}: an {@link IdleReference}; {@link IdleReference#READY_ENTERED} unless said;
 *   <li>{@code outboundResets}: whether contacts count too that the centre began; false unless said, for
 *       {@link IdleReference#LAST_HANDLED_ANY} always;
 *   <li>{@code missedOfferResets}: whether an offer that he let lapse, or declined, counts; true unless said;
 *   <li>{@code notReadyResets}: whether becoming ready after a break counts; true unless said, and without meaning for
 *       {@link IdleReference#LAST_HANDLED_ANY};
 *   <li>{@code moments}: instead of all these, the moments themselves: several of {@link AgentMoment}, separated by commas.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class LongestIdle implements AgentRanker<Nothing> {
    private static final LongestIdle STANDARD = new LongestIdle();

    private final List<AgentMoment> moments;

    private LongestIdle(Collection<AgentMoment> moments) {
        this.moments = List.copyOf(moments);
    }

    /** Makes one with nothing set. */
    public LongestIdle() {
        this(IdleReference.READY_ENTERED);
    }

    /**
     * Makes one with a reference, and all else not set.
     *
     * @param reference what idle time is counted from
     */
    public LongestIdle(IdleReference reference) {
        this(moments(reference, false, true, true));
    }

    @Override
    public String id() {
        return "longest-idle";
    }

    @Override
    public LongestIdle configured(StrategySettings settings) {
        settings.checkNames("reference", "outboundResets", "missedOfferResets", "notReadyResets", "moments");
        if (!settings.has("moments")) {
            return new LongestIdle(moments(
                    settings.constant("reference", IdleReference.READY_ENTERED),
                    settings.flag("outboundResets", false),
                    settings.flag("missedOfferResets", true),
                    settings.flag("notReadyResets", true)));
        }
        if (settings.values().size() > 1) {
            throw settings.wrong("moments", "set alone");
        }
        return new LongestIdle(settings.constants("moments", AgentMoment.class, List.of()));
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        return compare(a, b);
    }

    @Override
    public Optional<Function<AgentView, LastingKey>> agentKey() {
        return Optional.of(agent -> idleKey(0, since(agent)));
    }

    @Override
    public String key(AgentView agent, RoutableView routable, Nothing state, Instant now) {
        return textOf(since(agent));
    }

    /**
     * Compares two agents by their idle time with nothing set: how other strategies break ties.
     *
     * @param a an agent
     * @param b another agent
     * @return negative if {@code a} has been idle longer, positive if {@code b} has, 0 if both have for the same time
     */
    public static int compareIdle(AgentView a, AgentView b) {
        return STANDARD.compare(a, b);
    }

    /**
     * {@return the key of a strategy that compares a number, and then the idle time with nothing set}
     *
     * @param rank the number, at most half the greatest there is
     * @param agent the agent
     */
    public static LastingKey lastingKey(long rank, AgentView agent) {
        return idleKey(rank, STANDARD.since(agent));
    }

    private static LastingKey idleKey(long rank, @Nullable Instant since) {
        return since == null ? new LastingKey(2 * rank + 1, Instant.EPOCH) : new LastingKey(2 * rank, since);
    }

    /**
     * {@return since when an agent has been idle, with nothing set}
     *
     * @param agent the agent
     */
    public static Optional<Instant> idleSince(AgentView agent) {
        return Optional.ofNullable(STANDARD.since(agent));
    }

    /**
     * {@return since when an agent has been idle, with nothing set, for people to read: how other strategies end their keys}
     *
     * @param agent the agent
     */
    public static String idleKey(AgentView agent) {
        return textOf(STANDARD.since(agent));
    }

    private static String textOf(@Nullable Instant since) {
        return "idle-since=" + (since == null ? "never" : since);
    }

    private int compare(AgentView a, AgentView b) {
        @Nullable Instant first = since(a);
        @Nullable Instant second = since(b);
        if (first == null || second == null) {
            return Boolean.compare(first == null, second == null);
        }
        return first.compareTo(second);
    }

    private @Nullable Instant since(AgentView agent) {
        @Nullable Instant latest = null;
        for (AgentMoment moment : moments) {
            @Nullable Instant at = agent.lastAt(moment).orElse(null);
            if (at != null && (latest == null || at.isAfter(latest))) {
                latest = at;
            }
        }
        if (latest != null) {
            return latest;
        }
        return agent.lastAt(AgentMoment.LOGGED_IN)
                .or(() -> agent.state().statusSince())
                .orElse(null);
    }

    private static List<AgentMoment> moments(
            IdleReference reference, boolean outboundResets, boolean missedOfferResets, boolean notReadyResets) {
        List<AgentMoment> moments = new ArrayList<>(reference.moments());
        if (outboundResets && !moments.contains(AgentMoment.OUTBOUND_ENDED)) {
            moments.add(AgentMoment.OUTBOUND_ENDED);
        }
        if (missedOfferResets) {
            moments.add(AgentMoment.OFFER_MISSED);
        }
        if (notReadyResets && reference != IdleReference.LAST_HANDLED_ANY) {
            moments.add(AgentMoment.BECAME_READY);
        }
        return moments;
    }
}
