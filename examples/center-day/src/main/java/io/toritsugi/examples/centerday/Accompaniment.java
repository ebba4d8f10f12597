package io.toritsugi.examples.centerday;

import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiResults;
import java.util.List;

/** What is told of the contacts of a report beside their KPIs, and apart from them. */
interface Accompaniment {
    /** {@return by what the KPIs must be grouped for it, whether or not the report shows it} */
    default List<Grouping> groupings() {
        return List.of();
    }

    /** Gets the events of one record. */
    default void accept(List<PendingEvent> contact) {}

    /**
     * {@return what is told, once all records were read}
     *
     * @param results the KPIs of all of them
     */
    List<Addition> additions(KpiResults results);
}
