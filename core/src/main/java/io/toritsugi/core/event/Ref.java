package io.toritsugi.core.event;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names something that has a history: what {@link Event#concerns()} lists and a journal can be asked for.
 *
 * <p>Ordered by kind, then by id. {@link #toString} hides the id of a customer. Immutable and thread-safe.
 *
 * @param kind what is named
 * @param id the text of its id
 * @since 0.1
 */
public record Ref(Kind kind, String id) implements Comparable<Ref> {
    /**
     * The kinds of things that have a history.
     *
     * @since 0.1
     */
    public enum Kind {
        /** One contact of a customer. */
        INTERACTION,
        /** Work without a waiting customer. */
        WORK_ITEM,
        /** A person who serves contacts. */
        AGENT,
        /** A customer; its id is personal data. */
        CUSTOMER,
        /** A tenant: what concerns his centre as a whole. */
        TENANT,
        /** A promise to a customer. */
        PROMISE
    }

    /** Checks that both parts are there. */
    public Ref {
        Objects.requireNonNull(kind, "Ref.kind");
        Objects.requireNonNull(id, "Ref.id");
    }

    /**
     * {@return a reference to this interaction}
     *
     * @param interaction the interaction
     */
    public static Ref of(InteractionId interaction) {
        return new Ref(Kind.INTERACTION, interaction.value());
    }

    /**
     * {@return a reference to this work item}
     *
     * @param workItem the work item
     */
    public static Ref of(WorkItemId workItem) {
        return new Ref(Kind.WORK_ITEM, workItem.value());
    }

    /**
     * {@return a reference to the interaction or work item that this routable is}
     *
     * @param routable the routable
     */
    public static Ref of(RoutableId routable) {
        return switch (routable.kind()) {
            case INTERACTION -> new Ref(Kind.INTERACTION, routable.value());
            case WORK_ITEM -> new Ref(Kind.WORK_ITEM, routable.value());
        };
    }

    /**
     * {@return a reference to this agent}
     *
     * @param agent the agent
     */
    public static Ref of(AgentId agent) {
        return new Ref(Kind.AGENT, agent.value());
    }

    /**
     * {@return a reference to this customer}
     *
     * @param customer the customer
     */
    public static Ref of(CustomerId customer) {
        return new Ref(Kind.CUSTOMER, customer.value());
    }

    /**
     * {@return a reference to this tenant}
     *
     * @param tenant the tenant
     */
    public static Ref of(TenantId tenant) {
        return new Ref(Kind.TENANT, tenant.value());
    }

    /**
     * {@return a reference to this promise}
     *
     * @param promise the promise
     */
    public static Ref of(PromiseId promise) {
        return new Ref(Kind.PROMISE, promise.value());
    }

    /**
     * {@return the references that are there, in order and without duplicates}
     *
     * @param refs references; null stands for "none"
     */
    public static List<Ref> listOf(@Nullable Ref... refs) {
        List<Ref> present = new ArrayList<>(refs.length);
        for (Ref ref : refs) {
            if (ref != null && !present.contains(ref)) {
                present.add(ref);
            }
        }
        return List.copyOf(present);
    }

    @Override
    public int compareTo(Ref other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** {@return kind and id, the id of a customer masked} */
    @Override
    public String toString() {
        return kind + ":" + (kind == Kind.CUSTOMER ? "***" : id);
    }
}
