package io.toritsugi.acw.briefing;

import io.toritsugi.core.customer.Commitment;
import io.toritsugi.core.customer.CustomerContext;
import io.toritsugi.core.value.PersonalData;
import java.util.List;
import java.util.Objects;

/**
 * What a viewer should know before the next contact with a customer, as far as he may.
 *
 * <p>Immutable and thread-safe; {@code toString} shows numbers alone.
 *
 * @param context everything about the customer: his history, what is owed to him, what is open
 * @param summaries what was written about the last contacts that anything was written about, the latest first
 * @since 0.1
 */
public record Briefing(
        CustomerContext context, @PersonalData List<ContactSummary> summaries) {
    /** Copies the list. */
    public Briefing {
        Objects.requireNonNull(context, "Briefing.context");
        summaries = List.copyOf(summaries);
    }

    /**
     * {@return what is owed to the customer of one kind, the earliest due first}
     *
     * @param kind the kind, such as promises
     */
    public List<Commitment> owed(Commitment.Kind kind) {
        return context.commitments().stream()
                .filter(owed -> owed.kind() == kind)
                .toList();
    }

    /** {@return of the summaries those that hold something that the viewer has not read} */
    public List<ContactSummary> unread() {
        return summaries.stream().filter(ContactSummary::unread).toList();
    }

    @Override
    public String toString() {
        return "Briefing[context=" + context + ", summaries=" + summaries.size() + "]";
    }
}
