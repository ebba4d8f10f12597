package io.toritsugi.acw.assist.repeat;

import io.toritsugi.core.id.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through contacts in the order of time, and says of each what was known then and, once its window has passed, whether the customer came back.
 *
 * <p>What came later never reaches the traits of a contact. Memory grows with the contacts of one window. Not thread-safe.
 *
 * @since 0.1
 */
public final class RepeatWindow {
    private final Duration window;
    private final Deque<Pending> open = new ArrayDeque<>();
    private final Map<CustomerId, Deque<Pending>> byCustomer = new HashMap<>();
    private Instant latest = Instant.MIN;

    /**
     * Makes one.
     *
     * @param window within how long a customer comes back; more than 0
     * @throws IllegalArgumentException if it is not
     */
    public RepeatWindow(Duration window) {
        if (window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("RepeatWindow.window must be more than 0, was " + window);
        }
        this.window = window;
    }

    private static final class Pending {
        private final CustomerId customer;
        private final Instant at;
        private final ContactTraits traits;
        private boolean returned;

        Pending(CustomerId customer, Instant at, ContactTraits traits) {
            this.customer = customer;
            this.at = at;
            this.traits = traits;
        }
    }

    /**
     * Takes the next contact.
     *
     * @param customer whose it is
     * @param at when it was; not before the last one
     * @param type what it was about
     * @param outcome how it ended
     * @return what is known of it
     * @throws IllegalArgumentException if it was before the last one
     */
    public ContactTraits accept(CustomerId customer, Instant at, String type, String outcome) {
        if (at.isBefore(latest)) {
            throw new IllegalArgumentException(
                    "RepeatWindow.at must not be before the last contact, " + latest + ", was " + at);
        }
        latest = at;
        Deque<Pending> own = byCustomer.computeIfAbsent(customer, unknown -> new ArrayDeque<>());
        int earlier = 0;
        Instant last = Instant.MIN;
        for (Pending contact : own) {
            if (at.isBefore(contact.at.plus(window))) {
                contact.returned = true;
                earlier++;
                last = contact.at;
            }
        }
        ContactTraits traits = new ContactTraits(
                type, outcome, earlier, earlier == 0 ? Optional.empty() : Optional.of(Duration.between(last, at)));
        Pending pending = new Pending(customer, at, traits);
        own.add(pending);
        open.add(pending);
        return traits;
    }

    /**
     * {@return the contacts whose windows have passed, in order, each once}
     *
     * @param now the time
     */
    public List<RepeatObservation> closed(Instant now) {
        List<RepeatObservation> closed = new ArrayList<>();
        while (!open.isEmpty() && !now.isBefore(open.peek().at.plus(window))) {
            Pending contact = open.remove();
            Deque<Pending> own = byCustomer.getOrDefault(contact.customer, new ArrayDeque<>());
            own.remove();
            if (own.isEmpty()) {
                byCustomer.remove(contact.customer);
            }
            closed.add(new RepeatObservation(contact.at, contact.traits, contact.returned));
        }
        return closed;
    }
}
