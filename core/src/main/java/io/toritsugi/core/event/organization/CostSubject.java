package io.toritsugi.core.event.organization;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.internal.IdText;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import java.util.Objects;

/**
 * What costs.
 *
 * <p>Ordered by kind, then by id. Immutable and thread-safe.
 *
 * @param kind what sort of thing it is
 * @param id the text of its id; of something fixed, a name for it; 1 to 200 characters, none of them a
 *     control character, not blank at either end
 * @since 0.1
 */
@JsonPropertyOrder({"kind", "id"})
public record CostSubject(Kind kind, String id) implements Comparable<CostSubject> {
    /**
     * The sorts of things that cost.
     *
     * @since 0.1
     */
    public enum Kind {
        /** One agent. */
        AGENT,
        /** Every agent of an employer, or what a vendor is paid. */
        EMPLOYER,
        /** Every agent of a site, or the site itself. */
        SITE,
        /** A channel: its lines, messages and licences. */
        CHANNEL,
        /** Something that costs whatever happens, such as rent. */
        FIXED
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code id} is not allowed
     */
    public CostSubject {
        Objects.requireNonNull(kind, "CostSubject.kind");
        IdText.check("CostSubject.id", id);
    }

    /**
     * {@return this agent}
     *
     * @param agent the agent
     */
    public static CostSubject of(AgentId agent) {
        return new CostSubject(Kind.AGENT, agent.value());
    }

    /**
     * {@return this employer}
     *
     * @param employer the employer
     */
    public static CostSubject of(EmployerId employer) {
        return new CostSubject(Kind.EMPLOYER, employer.value());
    }

    /**
     * {@return this site}
     *
     * @param site the site
     */
    public static CostSubject of(SiteId site) {
        return new CostSubject(Kind.SITE, site.value());
    }

    /**
     * {@return this channel}
     *
     * @param channel the channel
     */
    public static CostSubject of(Channel channel) {
        return new CostSubject(Kind.CHANNEL, channel.id());
    }

    /**
     * {@return something that costs whatever happens}
     *
     * @param name a stable name, such as {@code "rent-osaka"}
     * @throws IllegalArgumentException if {@code name} is not allowed
     */
    public static CostSubject fixed(String name) {
        return new CostSubject(Kind.FIXED, name);
    }

    @Override
    public int compareTo(CostSubject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** {@return kind and id} */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
