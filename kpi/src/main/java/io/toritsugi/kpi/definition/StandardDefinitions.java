package io.toritsugi.kpi.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * The definitions that come with the SDK.
 *
 * <p>What they share: a unit is attributed to the instant at which its contact began; numerator and denominator travel with
 * every ratio; 0/0 is undefined; a duration that is unknown is left out of its sum and of what the sum is divided by, and is
 * counted as an oddity. A definition that needs to know who gave up, or who was offered what, means nothing by agent, for no
 * agent had those contacts.
 *
 * @since 0.1
 */
public final class StandardDefinitions {
    private static final KpiCatalogue ALL = all();

    private StandardDefinitions() {}

    /** {@return all of them, in the order in which they are shown; immutable} */
    public static KpiCatalogue catalogue() {
        return ALL;
    }

    private static KpiCatalogue all() {
        List<KpiDefinition> definitions = new ArrayList<>(VolumeDefinitions.all());
        definitions.addAll(HandledDefinitions.all());
        definitions.addAll(AbandonmentDefinitions.all());
        definitions.addAll(FlowDefinitions.all());
        definitions.addAll(SelfServiceDefinitions.all());
        definitions.addAll(WaitDefinitions.means());
        definitions.addAll(ServiceLevelDefinitions.all());
        definitions.addAll(TimeDefinitions.all());
        definitions.addAll(WaitDefinitions.percentiles());
        return KpiCatalogue.of(definitions);
    }
}
