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
    private static final KpiCatalogue OF_CONTACTS = KpiCatalogue.of(together(
            VolumeDefinitions.all(),
            HandledDefinitions.all(),
            AbandonmentDefinitions.all(),
            FlowDefinitions.all(),
            SelfServiceDefinitions.all(),
            WaitDefinitions.means(),
            ServiceLevelDefinitions.all(),
            TimeDefinitions.all(),
            WaitDefinitions.percentiles()));
    private static final KpiCatalogue OF_CONTENT =
            KpiCatalogue.of(together(ReplyDefinitions.all(), ContentDefinitions.all(), WrapUpDefinitions.all()));
    private static final KpiCatalogue OF_BUSINESS_TIME = KpiCatalogue.of(BusinessTimeDefinitions.all());
    private static final KpiCatalogue OF_AGENT_TIME = KpiCatalogue.of(together(
            OccupancyDefinitions.occupancy(),
            OccupancyDefinitions.utilisation(),
            OccupancyDefinitions.rest(),
            ConcurrencyDefinitions.all(),
            ScheduleDefinitions.shrinkage(),
            ScheduleDefinitions.adherence()));
    private static final KpiCatalogue OF_CUSTOMERS = KpiCatalogue.of(CustomerDefinitions.all());
    private static final KpiCatalogue OF_REPEATS = KpiCatalogue.of(RepeatDefinitions.all());
    private static final KpiCatalogue OF_CASES = KpiCatalogue.of(CaseDefinitions.all());
    private static final KpiCatalogue OF_SURVEYS = KpiCatalogue.of(SurveyDefinitions.all());
    private static final KpiCatalogue OF_RECORDS = KpiCatalogue.of(together(
            QualityDefinitions.all(), CallbackDefinitions.all(), CommitmentDefinitions.all(), CostDefinitions.all()));
    private static final KpiCatalogue ALL = KpiCatalogue.of(together(
            OF_CONTACTS.definitions(),
            OF_CONTENT.definitions(),
            OF_BUSINESS_TIME.definitions(),
            OF_CUSTOMERS.definitions(),
            OF_REPEATS.definitions(),
            OF_CASES.definitions(),
            OF_AGENT_TIME.definitions(),
            OF_SURVEYS.definitions(),
            OF_RECORDS.definitions()));

    private StandardDefinitions() {}

    /** {@return those for which the events of any contacts are enough, in the order in which they are shown; immutable} */
    public static KpiCatalogue catalogue() {
        return OF_CONTACTS;
    }

    /**
     * {@return those of what is said and recorded in contacts, in the order in which they are shown; immutable} They need
     * messages, reasons, classifications, outcomes and documentation among the events.
     */
    public static KpiCatalogue content() {
        return OF_CONTENT;
    }

    /**
     * {@return those of business time, in the order in which they are shown; immutable} A collector must be given {@code OpeningTimes} to
     * count by.
     */
    public static KpiCatalogue businessTime() {
        return OF_BUSINESS_TIME;
    }

    /**
     * {@return those of different customers instead of contacts, in the order in which they are shown; immutable} The events must say
     * who the customer is. A collector keeps 16 to 32 bytes for each customer, measure and group: see {@code DistinctCustomers}.
     */
    public static KpiCatalogue customers() {
        return OF_CUSTOMERS;
    }

    /**
     * {@return those of how agents spend their time, in the order in which they are shown; immutable} A collector counts what
     * {@code AgentTimeUnits} makes of it.
     */
    public static KpiCatalogue agentTime() {
        return OF_AGENT_TIME;
    }

    /**
     * {@return those of who had to come back, in the order in which they are shown; immutable} A collector counts what {@code
     * RepeatContacts} finds.
     */
    public static KpiCatalogue repeats() {
        return OF_REPEATS;
    }

    /**
     * {@return those of cases, which may take several contacts, in the order in which they are shown; immutable} A collector counts what
     * {@code CaseResolutions} finds.
     */
    public static KpiCatalogue cases() {
        return OF_CASES;
    }

    /**
     * {@return those of what customers answer, in the order in which they are shown; immutable} A collector counts what {@code
     * SurveyUnits} makes of it.
     */
    public static KpiCatalogue surveys() {
        return OF_SURVEYS;
    }

    /**
     * {@return those of evaluations, callbacks, commitments and costs, in the order in which they are shown; immutable} A collector
     * counts the units that the host makes of its records.
     */
    public static KpiCatalogue records() {
        return OF_RECORDS;
    }

    /** {@return all of them, in the order in which they are shown; immutable} */
    public static KpiCatalogue everything() {
        return ALL;
    }

    @SafeVarargs
    private static List<KpiDefinition> together(List<KpiDefinition>... parts) {
        List<KpiDefinition> all = new ArrayList<>();
        for (List<KpiDefinition> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
