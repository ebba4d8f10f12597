package io.toritsugi.core.organization;

import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.unit.CostRate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What costs how much on a day. Amounts stay in the currency in which they were stated.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CostRates {
    private static final Comparator<CostRate> ORDER =
            Comparator.comparing(CostRate::subject).thenComparing(CostRate::basis);

    private final Organization organization;

    CostRates(Organization organization) {
        this.organization = organization;
    }

    /**
     * {@return what something costs on a day}
     *
     * @param subject what costs
     * @param basis what the amount is for
     * @param day the day
     */
    public Optional<Money> find(CostSubject subject, CostBasis basis, LocalDate day) {
        return organization.data().costRates().stream()
                .filter(rate -> rate.subject().equals(subject) && rate.basis() == basis && rate.holdsOn(day))
                .map(CostRate::rate)
                .findFirst();
    }

    /**
     * {@return what an agent costs on a day: his own rate, else that of his employer on that day, else that of his site}
     *
     * @param agent who
     * @param basis what the amount is for
     * @param day the day
     */
    public Optional<Money> findLabour(AgentId agent, CostBasis basis, LocalDate day) {
        return organization.findAgent(agent).stream()
                .flatMap(known -> subjectsOf(known, day))
                .flatMap(subject -> find(subject, basis, day).stream())
                .findFirst();
    }

    private static Stream<CostSubject> subjectsOf(AgentProfile agent, LocalDate day) {
        return Stream.of(
                        Optional.of(CostSubject.of(agent.id())),
                        agent.employmentOn(day).map(employment -> CostSubject.of(employment.employer())),
                        Optional.of(CostSubject.of(agent.site())))
                .flatMap(Optional::stream);
    }

    /**
     * {@return everything that holds on a day for one sort of thing, by subject, then by basis}
     *
     * @param kind the sort of thing, such as {@link CostSubject.Kind#FIXED}
     * @param day the day
     */
    public List<CostRate> on(CostSubject.Kind kind, LocalDate day) {
        return organization.data().costRates().stream()
                .filter(rate -> rate.subject().kind() == kind && rate.holdsOn(day))
                .sorted(ORDER)
                .toList();
    }
}
