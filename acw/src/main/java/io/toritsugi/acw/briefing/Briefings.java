package io.toritsugi.acw.briefing;

import io.toritsugi.core.customer.CustomerContext;
import io.toritsugi.core.customer.CustomerContexts;
import io.toritsugi.core.customer.Withheld;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Prepares the next contact with a customer: open promises and callbacks, the last summaries, unresolved cases and what he has not read
 * yet, in one call.
 *
 * <p>What was written about contacts needs both permissions of {@link CustomerContexts}, since people write freely; without them there are
 * no summaries, and the context names what is withheld. Thread-safe if the journal and the contexts are.
 *
 * @since 0.1
 */
public final class Briefings {
    private final CustomerContexts contexts;
    private final Journal journal;

    private Briefings(CustomerContexts contexts, Journal journal) {
        this.contexts = contexts;
        this.journal = journal;
    }

    /**
     * {@return what prepares contacts}
     *
     * @param contexts what gathers everything about a customer; give it {@link OwedWork} as its book of commitments
     * @param journal where the documents are, and the history
     */
    public static Briefings of(CustomerContexts contexts, Journal journal) {
        return new Briefings(
                Objects.requireNonNull(contexts, "Briefings.contexts"),
                Objects.requireNonNull(journal, "Briefings.journal"));
    }

    /**
     * {@return what to know before the next contact with a customer} Reads the documents of the latest contacts, as far back as it takes.
     *
     * @param tenant whose customer
     * @param customer the customer
     * @param viewer who prepares
     * @param now when
     * @param mostSummaries how many summaries at most, zero or more
     * @throws IllegalArgumentException if {@code mostSummaries} is negative
     */
    public Briefing find(TenantId tenant, CustomerId customer, AgentId viewer, Instant now, int mostSummaries) {
        if (mostSummaries < 0) {
            throw new IllegalArgumentException("Briefings.mostSummaries must be zero or more, was " + mostSummaries);
        }
        CustomerContext context = contexts.find(tenant, customer, viewer, now);
        boolean withheld = context.withheld().stream()
                .anyMatch(part -> part.part() == Withheld.Part.HISTORY || part.part() == Withheld.Part.PROFILE);
        return new Briefing(context, withheld ? List.of() : summaries(tenant, context, viewer, mostSummaries));
    }

    private List<ContactSummary> summaries(TenantId tenant, CustomerContext context, AgentId viewer, int most) {
        Map<RoutableId, Interaction> contacts = context.history().contacts();
        Optional<Instant> served = contacts.values().stream()
                .flatMap(contact -> contact.legs().stream())
                .filter(leg -> leg.agent().filter(viewer::equals).isPresent())
                .flatMap(leg -> lastOf(leg).stream())
                .max(Comparator.naturalOrder());
        List<Map.Entry<RoutableId, Interaction>> latestFirst = contacts.entrySet().stream()
                .filter(contact -> contact.getValue().createdAt().isPresent())
                .sorted(Comparator.comparing((Map.Entry<RoutableId, Interaction> contact) ->
                                contact.getValue().createdAt().orElseThrow())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        List<ContactSummary> summaries = new ArrayList<>();
        for (Map.Entry<RoutableId, Interaction> contact : latestFirst) {
            if (summaries.size() == most) {
                break;
            }
            ContactDocuments.read(journal, tenant, contact.getKey())
                    .summary(contact.getKey(), contact.getValue(), served)
                    .ifPresent(summaries::add);
        }
        return summaries;
    }

    private static Optional<Instant> lastOf(Leg leg) {
        return leg.endedAt().or(leg::connectedAt);
    }
}
