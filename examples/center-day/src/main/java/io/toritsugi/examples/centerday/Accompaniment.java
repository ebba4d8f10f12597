package io.toritsugi.examples.centerday;

import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.report.PageSection;
import java.util.List;

/** What is told of the contacts of a report beside their KPIs, and apart from them. */
interface Accompaniment {
    /** Nothing. */
    Accompaniment NONE = new Accompaniment() {
        @Override
        public void accept(List<PendingEvent> contact) {}

        @Override
        public List<PageSection> sections() {
            return List.of();
        }
    };

    /** Gets the events of one record. */
    void accept(List<PendingEvent> contact);

    /** {@return what is told, once all records were read} */
    List<PageSection> sections();
}
