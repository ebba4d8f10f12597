package io.toritsugi.acw.quality.sample;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import java.util.List;
import java.util.Objects;

/**
 * A contact that was drawn, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param routable the interaction or work item
 * @param agent the agent whose work is to be evaluated
 * @param cause why it was drawn
 * @param rules the names of the rules by which it was drawn, in order; empty if by none; unmodifiable
 * @since 0.1
 */
public record Pick(RoutableId routable, AgentId agent, Cause cause, List<String> rules) {
    /**
     * Why a contact is drawn; the first that holds.
     *
     * @since 0.1
     */
    public enum Cause {
        /** A rule says that it always is. */
        RULE,
        /** It lies within the share. */
        SHARE,
        /** Its agent would have too few without it. */
        QUOTA
    }

    /** Copies the rules. */
    public Pick {
        Objects.requireNonNull(routable, "Pick.routable");
        Objects.requireNonNull(agent, "Pick.agent");
        Objects.requireNonNull(cause, "Pick.cause");
        rules = List.copyOf(rules);
    }
}
