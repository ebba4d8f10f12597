package io.toritsugi.examples.centerday;

import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.funnel.Funnel;
import io.toritsugi.kpi.funnel.FunnelCounts;
import io.toritsugi.kpi.write.KpiSections;
import java.util.List;

/** How far the contacts of a report come: each record is one. */
final class FunnelAccompaniment implements Accompaniment {
    private static final ContactMachine MACHINE = new ContactMachine();

    private final Funnel funnel = Funnel.ofContacts();
    private FunnelCounts counts = FunnelCounts.of(funnel, List.of());

    @Override
    public void accept(List<PendingEvent> contact) {
        Interaction known = MACHINE.replay(MACHINE.initial(), contact);
        counts = counts.plus(FunnelCounts.of(funnel, List.of(known)));
    }

    @Override
    public List<Addition> additions(KpiResults results) {
        return List.of(
                Addition.shown(KpiSections.of(StandardDefinitions.catalogue()).funnel(funnel, counts)));
    }
}
