package io.toritsugi.kpi.resolution;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds how cases were resolved, from the events of their contacts, whatever their channels.
 *
 * <p>A case is made of the contacts that {@link InteractionLinked} gave to it, last. It begins when its first contact does, and is
 * resolved when one of its contacts is said to have been {@link Outcome#RESOLVED}. That is taken back when its customer gets in touch
 * about it again, when a contact of it is reopened, or when it is said that one achieved less; calls of the centre take nothing back.
 * Once it has stayed resolved for the {@linkplain CaseRule#window() window}, the case is <em>settled</em>, and a unit of it goes to the
 * consumer: for a {@link io.toritsugi.kpi.collect.KpiCollector} of its own with {@code StandardDefinitions.cases}, as its unit
 * begins long before it is known. The unit has the channel, the queue and the first agent of the case's first contact.
 *
 * <p>A case counts once: who comes back later still is counted by {@link #late}. How often {@link #completeUntil} is called changes no
 * figure, unless contacts are moved from one case to another; it costs O(contacts of all cases that are not settled).
 *
 * <p>Total: no sequence of events makes it fail. The order between the events of different contacts does not matter, as long as {@link
 * #completeUntil} told the truth; those of one contact are told in order, its creation first. Memory: the contacts of cases that are
 * not settled, other contacts until the window after their end is over, and the id of each settled case. Not thread-safe.
 *
 * @since 0.1
 */
public final class CaseResolutions {
    private final CaseRule rule;
    private final OpeningTimes hours;
    private final Consumer<? super UnitFacts> consumer;
    private final Map<RoutableId, CaseContact> contacts = new HashMap<>();
    private final Map<CaseId, Set<CaseContact>> cases = new HashMap<>();
    private final Set<CaseId> settled = new HashSet<>();
    private long late;
    private Instant watermark = Instant.MIN;

    /**
     * Makes one that has seen nothing yet.
     *
     * @param rule when a case counts as resolved for good
     * @param hours when contacts can be served; the business time of a case is counted by those of its first contact
     * @param consumer gets a unit for every case when it is settled, in the order of their resolutions
     */
    public CaseResolutions(CaseRule rule, OpeningTimes hours, Consumer<? super UnitFacts> consumer) {
        this.rule = rule;
        this.hours = hours;
        this.consumer = consumer;
    }

    /**
     * Takes in what happened.
     *
     * @param event any event; those that are not about interactions, and simulated ones, are passed over
     */
    public void accept(Dated event) {
        if (event.event() instanceof ContactEvent told
                && told.routable().kind() == RoutableId.Kind.INTERACTION
                && !(event instanceof Attributed attributed && attributed.origin() == Origin.SIMULATED)) {
            if (told instanceof InteractionCreated created) {
                contacts.putIfAbsent(created.routable(), new CaseContact(event.occurredAt(), created));
            } else {
                CaseContact contact = contacts.get(told.routable());
                if (contact != null) {
                    tell(contact, event.occurredAt(), told);
                }
            }
        }
    }

    /**
     * Takes in what happened, in order.
     *
     * @param events any events
     */
    public void acceptAll(Iterable<? extends Dated> events) {
        events.forEach(this::accept);
    }

    private void tell(CaseContact contact, Instant at, ContactEvent told) {
        if (told instanceof InteractionLinked linked) {
            linked.caseId().ifPresent(to -> link(contact, linked.routable(), to, at));
        } else if (told instanceof InteractionResolved said) {
            contact.step(at, said.outcome() == Outcome.RESOLVED ? CaseStep.Kind.RESOLVED : CaseStep.Kind.LEFT_OPEN);
        } else if (told instanceof InteractionReopened) {
            contact.step(at, CaseStep.Kind.REOPENED);
        } else if (told instanceof InteractionEnded) {
            contact.ended(at);
        } else if (told instanceof LegConnected leg && leg.role() == LegRole.PRIMARY && leg.party() == Party.AGENT) {
            leg.agent().ifPresent(contact::served);
        }
    }

    private void link(CaseContact contact, RoutableId id, CaseId to, Instant at) {
        contact.caseId().ifPresent(from -> {
            Set<CaseContact> left = cases.get(from);
            if (left != null && left.remove(contact) && left.isEmpty()) {
                cases.remove(from);
            }
        });
        if (settled.contains(to)) {
            late += contact.byCustomer() ? 1 : 0;
            contacts.remove(id);
        } else {
            contact.linked(to, at);
            cases.computeIfAbsent(to, unknown -> new LinkedHashSet<>()).add(contact);
        }
    }

    /**
     * Says that nothing that happened earlier will be told any more: cases whose window is over by then are settled.
     *
     * @param until up to when everything has been told, exclusive; earlier than before changes nothing
     */
    public void completeUntil(Instant until) {
        if (!until.isAfter(watermark)) {
            return;
        }
        watermark = until;
        List<Settled> found = new ArrayList<>();
        cases.forEach((id, itsContacts) -> {
            CaseCourse course = CaseCourse.of(itsContacts, rule);
            if (course.isSettled(rule, watermark)) {
                found.add(new Settled(id, course));
            }
        });
        found.sort(Comparator.comparing((Settled each) -> each.course().resolvedAt())
                .thenComparing(each -> each.id().value()));
        found.forEach(this::settle);
        contacts.values()
                .removeIf(contact -> contact.isWithoutCase(watermark, rule.window())
                        || contact.caseId().filter(settled::contains).isPresent());
    }

    private void settle(Settled one) {
        cases.remove(one.id());
        settled.add(one.id());
        late += one.course().late();
        consumer.accept(one.course().unit(hours));
    }

    /** {@return how many cases are not resolved, or not for long enough yet; no figure has them} */
    public long unsettled() {
        return cases.size();
    }

    /** {@return how many contacts of customers were given to cases that had been settled before; they change no figure} */
    public long late() {
        return late;
    }

    private record Settled(CaseId id, CaseCourse course) {}
}
