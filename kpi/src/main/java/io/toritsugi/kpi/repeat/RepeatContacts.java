package io.toritsugi.kpi.repeat;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds repeat contacts, and so first contact resolution, from the events of contacts.
 *
 * <p>What it finds are units that a {@link io.toritsugi.kpi.collect.KpiCollector} counts, with {@code
 * StandardDefinitions.repeats}: of <em>mature</em> contacts alone, whose window is over, so that no figure changes afterwards. Such
 * a unit begins when its contact did, long before it is known; give it to a collector of its own, whose {@code completeUntil} comes
 * a window later. Its queue is the first of its contact, and its agent the first who served.
 *
 * <p>One that repeats its predecessor and is repeated itself fails, and so does its predecessor; the last of the chain may pass.
 *
 * <p>Only contacts that the customer began count: when the centre calls back, nobody had to come back. Whether an agent handled
 * the later contact does not matter, for who gives up waiting came back too. A transfer is part of its contact.
 *
 * <p>Total: no sequence of events makes it fail, and the order between the events of different contacts does not matter, as
 * long as {@link #completeUntil} told the truth. Memory: the open contacts, and the customers with a contact in the window, with
 * about 200 bytes a contact. Not thread-safe; customers never leave it.
 *
 * @since 0.1
 */
public final class RepeatContacts {
    private final RepeatRule rule;
    private final Map<RoutableId, RunningContact> open = new HashMap<>();
    private final Map<CustomerId, List<Known>> byCustomer = new HashMap<>();
    private final Consumer<? super UnitFacts> consumer;
    private long unknownCustomer;
    private Instant watermark = Instant.MIN;

    /**
     * Makes one that has seen nothing yet.
     *
     * @param rule when one contact repeats another
     * @param consumer gets a unit for every mature contact that an agent handled, when it matures, in the order of their ends
     */
    public RepeatContacts(RepeatRule rule, Consumer<? super UnitFacts> consumer) {
        this.rule = rule;
        this.consumer = consumer;
    }

    /**
     * Takes in what happened.
     *
     * @param event any event; those that are not about interactions, and simulated ones, are passed over
     */
    public void accept(Dated event) {
        if (!(event.event() instanceof ContactEvent told)
                || told.routable().kind() != RoutableId.Kind.INTERACTION
                || (event instanceof Attributed attributed && attributed.origin() == Origin.SIMULATED)) {
            return;
        }
        RoutableId id = told.routable();
        open.computeIfAbsent(id, unknown -> RunningContact.unknown()).tell(event);
    }

    /**
     * Takes in what happened, in order.
     *
     * @param events any events
     */
    public void acceptAll(Iterable<? extends Dated> events) {
        events.forEach(this::accept);
    }

    /**
     * Says that nothing that happened earlier will be told any more: contacts whose window is over by then become mature.
     *
     * @param until up to when everything has been told, exclusive; earlier than before changes nothing
     */
    public void completeUntil(Instant until) {
        if (!until.isAfter(watermark)) {
            return;
        }
        watermark = until;
        open.values().removeIf(contact -> isOver(contact.view()) && remember(contact.state()));
        Instant earliest = earliestOpen();
        List<Mature> mature = new ArrayList<>();
        byCustomer.forEach((customer, contacts) -> {
            for (Known known : contacts) {
                if (isMature(known.contact(), earliest)) {
                    mature.add(new Mature(known, contacts));
                }
            }
        });
        mature.sort(Comparator.comparing(each -> each.known().contact().end()));
        mature.forEach(this::compare);
        mature.forEach(this::settle);
        byCustomer.values().removeIf(List::isEmpty);
    }

    /** {@return how many contacts are open, or over but not mature yet; no figure has them} */
    public long immature() {
        long known = byCustomer.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.contact().handled())
                .count();
        return known
                + open.values().stream()
                        .map(RunningContact::view)
                        .filter(RepeatContacts::isInbound)
                        .count();
    }

    /** {@return how many contacts no figure will ever have, for nobody knows whose they are} */
    public long unknownCustomer() {
        return unknownCustomer;
    }

    private boolean isOver(Interaction contact) {
        return contact.closed()
                && contact.lastEventAt()
                        .filter(last -> last.isBefore(watermark))
                        .isPresent();
    }

    private boolean remember(Interaction contact) {
        Optional<PastContact> past = PastContact.of(contact);
        if (past.isPresent() && contact.customer().isPresent()) {
            byCustomer
                    .computeIfAbsent(contact.customer().get(), customer -> new ArrayList<>())
                    .add(new Known(past.get()));
        } else if (past.filter(PastContact::handled).isPresent()) {
            unknownCustomer++;
        }
        return true;
    }

    private Instant earliestOpen() {
        return open.values().stream()
                .map(RunningContact::view)
                .filter(RepeatContacts::isInbound)
                .flatMap(contact -> contact.createdAt().stream())
                .min(Comparator.naturalOrder())
                .filter(watermark::isAfter)
                .orElse(watermark);
    }

    private static boolean isInbound(Interaction contact) {
        return contact.created()
                .filter(created -> created.direction() == Direction.INBOUND)
                .isPresent();
    }

    /** Over is the window when nothing that began within it is still open or still to come. */
    private boolean isMature(PastContact contact, Instant earliestOpen) {
        return !Deadlines.after(contact.end(), rule.window()).isAfter(earliestOpen);
    }

    private void compare(Mature mature) {
        PastContact contact = mature.known().contact();
        for (Known other : mature.ofCustomer()) {
            if (other != mature.known() && rule.repeats(other.contact(), contact)) {
                other.repeat = true;
                mature.known().repeated = true;
            }
        }
    }

    private void settle(Mature mature) {
        PastContact contact = mature.known().contact();
        mature.ofCustomer().remove(mature.known());
        if (contact.handled()) {
            consumer.accept(contact.unit(mature.known().repeat, mature.known().repeated));
        }
    }

    /** A contact, and whether it is known to repeat another. */
    private static final class Known {
        private final PastContact contact;
        private boolean repeat;
        private boolean repeated;

        private Known(PastContact contact) {
            this.contact = contact;
        }

        private PastContact contact() {
            return contact;
        }
    }

    private record Mature(Known known, List<Known> ofCustomer) {}
}
