package io.toritsugi.core.followup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.TeamId;
import java.util.Objects;
import java.util.Optional;

/**
 * Who has to do something: an agent, or any agent of a team, a queue or a department.
 *
 * <p>In JSON its text form. Ordered by kind, then by id. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param id the text of its id
 * @since 0.1
 */
public record FollowUpOwner(Kind kind, String id) implements Comparable<FollowUpOwner> {
    /**
     * What an owner can be.
     *
     * @since 0.1
     */
    public enum Kind {
        /** One agent. */
        AGENT("agent:"),
        /** Any agent of a team. */
        TEAM("team:"),
        /** Any agent of a queue; a router finds him. */
        QUEUE("queue:"),
        /** Any agent of a department. */
        DEPARTMENT("department:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Checks the parts. */
    public FollowUpOwner {
        Objects.requireNonNull(kind, "FollowUpOwner.kind");
        switch (kind) {
            case AGENT -> AgentId.of(id);
            case TEAM -> TeamId.of(id);
            case QUEUE -> QueueId.of(id);
            case DEPARTMENT -> DepartmentId.of(id);
        }
    }

    /**
     * {@return this agent as an owner}
     *
     * @param agent the agent
     */
    public static FollowUpOwner of(AgentId agent) {
        return new FollowUpOwner(Kind.AGENT, agent.value());
    }

    /**
     * {@return this team as an owner}
     *
     * @param team the team
     */
    public static FollowUpOwner of(TeamId team) {
        return new FollowUpOwner(Kind.TEAM, team.value());
    }

    /**
     * {@return this queue as an owner}
     *
     * @param queue the queue
     */
    public static FollowUpOwner of(QueueId queue) {
        return new FollowUpOwner(Kind.QUEUE, queue.value());
    }

    /**
     * {@return this department as an owner}
     *
     * @param department the department
     */
    public static FollowUpOwner of(DepartmentId department) {
        return new FollowUpOwner(Kind.DEPARTMENT, department.value());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text {@code agent:ID}, {@code team:ID}, {@code queue:ID} or {@code department:ID}
     * @return the owner
     * @throws IllegalArgumentException if the text has no such prefix or the id is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FollowUpOwner parse(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.prefix)) {
                return new FollowUpOwner(kind, text.substring(kind.prefix.length()));
            }
        }
        throw new IllegalArgumentException(
                "FollowUpOwner must be \"agent:ID\", \"team:ID\", \"queue:ID\" or \"department:ID\", was \"" + text
                        + "\"");
    }

    /** {@return the agent, where it is one} */
    public Optional<AgentId> agent() {
        return kind == Kind.AGENT ? Optional.of(AgentId.of(id)) : Optional.empty();
    }

    /** {@return the queue, where it is one} */
    public Optional<QueueId> queue() {
        return kind == Kind.QUEUE ? Optional.of(QueueId.of(id)) : Optional.empty();
    }

    /** {@return the department, where it is one} */
    public Optional<DepartmentId> department() {
        return kind == Kind.DEPARTMENT ? Optional.of(DepartmentId.of(id)) : Optional.empty();
    }

    @Override
    public int compareTo(FollowUpOwner other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** {@return the text form, such as {@code team:billing}} */
    @JsonValue
    @Override
    public String toString() {
        return kind.prefix + id;
    }
}
