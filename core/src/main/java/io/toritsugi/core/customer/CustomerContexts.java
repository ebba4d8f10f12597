package io.toritsugi.core.customer;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.timeline.Timeline;
import io.toritsugi.core.timeline.TimelineReader;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Gathers everything about a customer in one call.
 *
 * <p>History, tickets and commitments need {@link Permission#VIEW_CUSTOMER}, who the customer is needs {@link
 * Permission#VIEW_PERSONAL_DATA}; a system is not asked for what the viewer may not see. A system that fails, or throws, takes nothing from
 * the rest. Thread-safe if journal, ports and permissions are.
 *
 * @since 0.1
 */
public final class CustomerContexts {
    private static final int MOST_ARTICLES = 5;

    private final Journal journal;
    private final CustomerPorts ports;
    private final Permissions permissions;

    private CustomerContexts(Journal journal, CustomerPorts ports, Permissions permissions) {
        this.journal = journal;
        this.ports = ports;
        this.permissions = permissions;
    }

    /**
     * {@return what gathers from these systems}
     *
     * @param journal where the history is
     * @param ports the systems of the host
     * @param permissions who may see what
     */
    public static CustomerContexts of(Journal journal, CustomerPorts ports, Permissions permissions) {
        return new CustomerContexts(
                Objects.requireNonNull(journal, "CustomerContexts.journal"),
                Objects.requireNonNull(ports, "CustomerContexts.ports"),
                Objects.requireNonNull(permissions, "CustomerContexts.permissions"));
    }

    /**
     * {@return everything about a customer that a viewer may see}
     *
     * @param tenant whose customer
     * @param customer the customer
     * @param viewer who wants to see it
     * @param now when
     */
    public CustomerContext find(TenantId tenant, CustomerId customer, AgentId viewer, Instant now) {
        Gathering gathering = new Gathering();
        Optional<PermissionRefusal> noCustomer = permissions.check(viewer, Permission.VIEW_CUSTOMER, now);
        Optional<PermissionRefusal> noProfile = permissions.check(viewer, Permission.VIEW_PERSONAL_DATA, now);
        Timeline history = gathering.permitted(Withheld.Part.HISTORY, noCustomer)
                ? TimelineReader.of(journal, tenant).of(customer)
                : Timeline.of(List.of(), Duration.ZERO);
        Optional<CustomerProfile> profile = gathering.permitted(Withheld.Part.PROFILE, noProfile)
                ? gathering.ask("directory", () -> ports.directory().find(tenant, customer), Optional.empty())
                : Optional.empty();
        List<Ticket> tickets = gathering.permitted(Withheld.Part.TICKETS, noCustomer)
                ? gathering.ask("tickets", () -> ports.tickets().open(tenant, customer), List.of())
                : List.of();
        List<Commitment> commitments = gathering.permitted(Withheld.Part.COMMITMENTS, noCustomer)
                ? gathering.ask("commitments", () -> ports.commitments().open(tenant, customer), List.of())
                : List.of();
        List<String> terms = termsOf(history);
        List<Article> articles = terms.isEmpty()
                ? List.of()
                : gathering.ask("knowledge", () -> ports.knowledge().search(tenant, terms, MOST_ARTICLES), List.of());
        return new CustomerContext(
                customer, history, profile, tickets, commitments, articles, gathering.withheld, gathering.failures);
    }

    /** What the open contacts are about, by their codes. */
    private static List<String> termsOf(Timeline history) {
        Set<String> terms = new TreeSet<>();
        for (Interaction contact : history.contacts().values()) {
            if (!contact.ended()) {
                terms.addAll(contact.reasons());
                contact.created().flatMap(InteractionCreated::product).ifPresent(terms::add);
            }
        }
        return List.copyOf(terms);
    }

    /** What was left out on the way. */
    private static final class Gathering {
        private final List<Withheld> withheld = new ArrayList<>();
        private final List<PortFailure> failures = new ArrayList<>();

        boolean permitted(Withheld.Part part, Optional<PermissionRefusal> refusal) {
            refusal.ifPresent(why -> withheld.add(new Withheld(part, why)));
            return refusal.isEmpty();
        }

        <T> T ask(String port, Supplier<Either<PortFailure, T>> question, T nothing) {
            try {
                Either<PortFailure, T> answer = question.get();
                answer.peekLeft(failures::add);
                return answer.getOrElse(nothing);
            } catch (RuntimeException broken) {
                failures.add(new PortFailure(port, "threw " + broken.getClass().getName()));
                return nothing;
            }
        }
    }
}
