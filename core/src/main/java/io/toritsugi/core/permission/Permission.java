package io.toritsugi.core.permission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/**
 * Something that needs to be permitted.
 *
 * <p>The floor itself asks for {@link #FORCE_STATUS}, the four of supervision, {@link #MOVE_CONTACT} and
 * {@link #REPRIORITISE_CONTACT}; for the others whoever offers to do it asks, such as a router before an agent pulls a
 * contact, or a host before it sends a command.
 *
 * <p>An open set: a host adds its own. In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param id the stable name: lower-case letters, digits and single hyphens
 * @since 0.1
 */
public record Permission(@JsonValue String id) implements Comparable<Permission> {
    /** Changing the status of an agent. */
    public static final Permission FORCE_STATUS = of("force-status");

    /** Listening to a contact of an agent. */
    public static final Permission LISTEN = of("listen");

    /** Speaking to an agent unheard by the customer. */
    public static final Permission WHISPER = of("whisper");

    /** Speaking in a contact of an agent. */
    public static final Permission BARGE = of("barge");

    /** Taking a contact from an agent. */
    public static final Permission TAKE_OVER = of("take-over");

    /** Moving a waiting contact to another queue. */
    public static final Permission MOVE_CONTACT = of("move-contact");

    /** Changing the priority of a waiting contact. */
    public static final Permission REPRIORITISE_CONTACT = of("reprioritise-contact");

    /** Taking the next of the contacts that wait, unasked. */
    public static final Permission PULL_CONTACT = of("pull-contact");

    /** Taking any of the contacts that wait, unasked and out of its turn. */
    public static final Permission CHERRY_PICK_CONTACT = of("cherry-pick-contact");

    /** Giving the wrap-up of an agent more time. */
    public static final Permission EXTEND_WRAP_UP = of("extend-wrap-up");

    /** Ending the wrap-up of an agent. */
    public static final Permission END_WRAP_UP = of("end-wrap-up");

    /** Declaring an agent free who seems stuck. */
    public static final Permission RECONCILE = of("reconcile");

    /** Changing what an agent can take at a time. */
    public static final Permission CHANGE_CAPACITY = of("change-capacity");

    /** Changing which queues an agent serves. */
    public static final Permission ASSIGN_QUEUES = of("assign-queues");

    /** Seeing the KPIs of agents. */
    public static final Permission VIEW_KPIS = of("view-kpis");

    /** Seeing what happened with a customer, and what is open about him. */
    public static final Permission VIEW_CUSTOMER = of("view-customer");

    /** Seeing who a customer is. */
    public static final Permission VIEW_PERSONAL_DATA = of("view-personal-data");

    /** Judging the quality of contacts. */
    public static final Permission EVALUATE = of("evaluate");

    /** Planning the shifts of agents. */
    public static final Permission PLAN_SCHEDULES = of("plan-schedules");

    /** Granting and revoking skills. */
    public static final Permission MANAGE_SKILLS = of("manage-skills");

    /** Changing the organisation itself. */
    public static final Permission CHANGE_ORGANISATION = of("change-organisation");

    /** Those that come with the SDK. */
    public static final List<Permission> BUILT_IN = List.of(
            FORCE_STATUS,
            LISTEN,
            WHISPER,
            BARGE,
            TAKE_OVER,
            MOVE_CONTACT,
            REPRIORITISE_CONTACT,
            PULL_CONTACT,
            CHERRY_PICK_CONTACT,
            EXTEND_WRAP_UP,
            END_WRAP_UP,
            RECONCILE,
            CHANGE_CAPACITY,
            ASSIGN_QUEUES,
            VIEW_KPIS,
            VIEW_CUSTOMER,
            VIEW_PERSONAL_DATA,
            EVALUATE,
            PLAN_SCHEDULES,
            MANAGE_SKILLS,
            CHANGE_ORGANISATION);

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code id} is not allowed
     */
    public Permission {
        Objects.requireNonNull(id, "Permission.id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "Permission.id must be lower-case letters, digits and single hyphens, was \"" + id + "\"");
        }
    }

    /**
     * {@return the one with this name}
     *
     * @param id the stable name
     * @throws IllegalArgumentException if {@code id} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Permission of(String id) {
        return new Permission(id);
    }

    @Override
    public int compareTo(Permission other) {
        return id.compareTo(other.id);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return id;
    }
}
