package io.toritsugi.kpi.repeat;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.kpi.survey.Proportion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds repeat contacts, and so first contact resolution, from the events of contacts.
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
    private final ContactMachine machine = new ContactMachine();
    private final RepeatRule rule;
    private final Map<RoutableId, Interaction> open = new HashMap<>();
    private final Map<CustomerId, List<Known>> byCustomer = new HashMap<>();
    private final Tally tally = new Tally();
    private Instant watermark = Instant.MIN;

    /**
     * Makes one that has seen nothing yet.
     *
     * @param rule when one contact repeats another
     */
    public RepeatContacts(RepeatRule rule) {
        this.rule = rule;
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
        open.put(id, machine.evolve(open.getOrDefault(id, machine.initial()), event));
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
        open.values().removeIf(contact -> isOver(contact) && remember(contact));
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

    /** {@return what has matured so far, and how much has not} */
    public RepeatFigures figures() {
        long known = byCustomer.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.contact().handled())
                .count();
        return tally.figures(
                known + open.values().stream().filter(RepeatContacts::isInbound).count());
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
            tally.unknownCustomer++;
        }
        return true;
    }

    private Instant earliestOpen() {
        return open.values().stream()
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
            tally.add(contact, mature.known().repeat, mature.known().repeated);
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

    /** What mature contacts add up to. */
    private static final class Tally {
        private long contacts;
        private long repeats;
        private long withoutRepeat;
        private long firstWithoutRepeat;
        private long resolved;
        private long resolvedWithoutRepeat;
        private long unknownCustomer;

        private void add(PastContact contact, boolean repeat, boolean repeated) {
            contacts++;
            repeats += repeat ? 1 : 0;
            withoutRepeat += repeated ? 0 : 1;
            firstWithoutRepeat += repeat || repeated ? 0 : 1;
            resolved += contact.resolved() ? 1 : 0;
            resolvedWithoutRepeat += contact.resolved() && !repeated ? 1 : 0;
        }

        private RepeatFigures figures(long immature) {
            return new RepeatFigures(
                    new Proportion(repeats, contacts),
                    new Proportion(withoutRepeat, contacts),
                    new Proportion(firstWithoutRepeat, contacts - repeats),
                    new Proportion(resolved, contacts),
                    new Proportion(resolvedWithoutRepeat, contacts),
                    immature,
                    unknownCustomer);
        }
    }
}
