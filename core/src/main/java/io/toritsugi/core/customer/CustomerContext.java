package io.toritsugi.core.customer;

import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.timeline.Timeline;
import io.toritsugi.core.value.PersonalData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything about a customer that a viewer may see.
 *
 * <p>What a viewer may not see is empty and named in {@link #withheld}, what a system did not tell is empty and named in {@link #failures}:
 * nothing else is. Immutable and thread-safe; {@code toString} shows numbers alone.
 *
 * @param customer the customer
 * @param history what happened in his contacts
 * @param profile who he is
 * @param tickets what is open about him, the oldest first
 * @param commitments what is owed to him, the earliest due first
 * @param articles what is known about the matters of his open contacts, the most fitting first
 * @param withheld what the viewer may not see
 * @param failures which systems could not be asked
 * @since 0.1
 */
public record CustomerContext(
        CustomerId customer,
        Timeline history,
        @PersonalData Optional<CustomerProfile> profile,
        @PersonalData List<Ticket> tickets,
        @PersonalData List<Commitment> commitments,
        List<Article> articles,
        List<Withheld> withheld,
        List<PortFailure> failures) {
    /** Copies the parts. */
    public CustomerContext {
        Objects.requireNonNull(customer, "CustomerContext.customer");
        Objects.requireNonNull(history, "CustomerContext.history");
        Objects.requireNonNull(profile, "CustomerContext.profile");
        tickets = List.copyOf(tickets);
        commitments = List.copyOf(commitments);
        articles = List.copyOf(articles);
        withheld = List.copyOf(withheld);
        failures = List.copyOf(failures);
    }

    /** {@return the contacts that have not ended, in the order of their beginnings} */
    public List<RoutableId> openContacts() {
        return history.contacts().entrySet().stream()
                .filter(contact -> !contact.getValue().ended())
                .map(contact -> contact.getKey())
                .toList();
    }

    /** {@return the journeys that his contacts were linked to} */
    public SortedSet<JourneyId> journeys() {
        return history.contacts().values().stream()
                .map(Interaction::journey)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return "CustomerContext[contacts=" + history.contacts().size() + ", tickets=" + tickets.size()
                + ", commitments=" + commitments.size() + ", articles=" + articles.size() + ", withheld="
                + withheld.size()
                + ", failures=" + failures.size() + "]";
    }
}
