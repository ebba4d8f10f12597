package io.toritsugi.core.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.core.id.AgentId;
import java.util.Objects;
import java.util.Optional;

/**
 * Who caused an event.
 *
 * <p>A customer is never named here, for an actor reaches logs. Immutable and thread-safe.
 *
 * @param kind what sort of actor
 * @param id which one, where that is known; always empty for a customer
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Actor(Kind kind, Optional<String> id) {
    /**
     * The sorts of actors.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A person who serves contacts. */
        AGENT,
        /** A person who leads agents. */
        SUPERVISOR,
        /** The customer. */
        CUSTOMER,
        /** A dialogue program. */
        BOT,
        /** The host, the SDK, or a deadline. */
        SYSTEM,
        /** An extension of the SDK. */
        PLUGIN
    }

    /** The host or the SDK itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, Optional.empty());

    /** The customer of the interaction. */
    public static final Actor CUSTOMER = new Actor(Kind.CUSTOMER, Optional.empty());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a customer has an id
     */
    public Actor {
        Objects.requireNonNull(kind, "Actor.kind");
        Objects.requireNonNull(id, "Actor.id");
        if (kind == Kind.CUSTOMER && id.isPresent()) {
            throw new IllegalArgumentException("Actor.id must be empty for a customer");
        }
    }

    /**
     * {@return this agent as an actor}
     *
     * @param agent the agent
     */
    public static Actor of(AgentId agent) {
        return new Actor(Kind.AGENT, Optional.of(agent.value()));
    }

    /**
     * {@return the actor with this name}
     *
     * @param kind what sort of actor; not {@link Kind#CUSTOMER}
     * @param id which one
     * @throws IllegalArgumentException if {@code kind} is {@link Kind#CUSTOMER}
     */
    public static Actor of(Kind kind, String id) {
        return new Actor(kind, Optional.of(id));
    }

    @JsonCreator
    static Actor read(
            @JsonProperty(value = "kind", required = true) Kind kind, @JsonProperty("id") Optional<String> id) {
        return new Actor(kind, id == null ? Optional.empty() : id);
    }
}
