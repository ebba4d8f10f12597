package io.toritsugi.kpi.measure;

import io.toritsugi.core.interaction.Interaction;
import java.util.List;
import java.util.Set;

/**
 * What a host counts of a contact beside what the SDK counts: its own measures, for its own definitions.
 *
 * <p>An implementation is a function: the same contact gives equal units, whenever and wherever it is asked, so that figures can
 * be merged, corrected and explained. It is asked about contacts of which much is not known yet, or never will be, and fails for
 * none of them. A number that is not known is left out of its sum and of the count that the sum is divided by. The contract suite
 * of {@code toritsugi-kpi-testkit} checks all this. Implementations are thread-safe, or used by one collector alone.
 *
 * <pre>{@code
 * HostMeasure upsells = HostMeasure.count("acme.upsells", CountedUnit.INTERACTION);
 * // in unitsOf, of a contact that was created and in which something was sold:
 * List.of(UnitFacts.at(CountedUnit.INTERACTION, createdAt).value(upsells, 1).build());
 * // a definition of the host's own divides it by what the SDK counts:
 * new Formula.Ratio(List.of(upsells), List.of(StandardMeasure.HANDLED_CONTACTS), List.of());
 * }</pre>
 *
 * @since 0.1
 */
public interface UnitSource {
    /** {@return every measure that its units add to; the same at every call} */
    Set<HostMeasure> measures();

    /**
     * {@return what a contact counts as, beside the units of the SDK; none unless it adds anything}
     *
     * <p>Each unit adds to measures of {@link #measures} alone, and names the moments to which figures may be attributed.
     *
     * @param contact what is known of it: created, and perhaps not over
     */
    List<UnitFacts> unitsOf(Interaction contact);
}
