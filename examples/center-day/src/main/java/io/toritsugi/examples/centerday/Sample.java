package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.examples.centerday.wrapup.AftermathSections;
import io.toritsugi.examples.centerday.wrapup.WrapUpSection;
import io.toritsugi.examples.centerday.wrapup.WrapUpSimulation;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The week of a real call centre that comes with the program. */
final class Sample {
    static final List<Grouping> PRINTED =
            List.of(Grouping.TOTAL, Grouping.by(Dimension.QUEUE), Grouping.by(Dimension.HOUR));

    private static final long SEED = 19_990_103;
    private static final String RECORDS = "/sample/calls.csv";
    private static final String ACKNOWLEDGEMENT = "Call records of an anonymous bank, 3 to 8 January 1999, collected by"
            + " Ilan Guedj and Avi Mandelbaum, Technion, Haifa.";

    private Sample() {}

    static KpiJob job() {
        return new KpiJob(
                List.of(new Source("sample/calls.csv", Sample::open)),
                Mappings.callRecords(),
                ReadOptions.standard(),
                KpiSettings.builder().zone(ZoneId.of("Asia/Jerusalem")).build(),
                Optional.empty(),
                Breakdowns.STANDARD,
                Optional.of(ACKNOWLEDGEMENT),
                SimulatedWrapUps::new);
    }

    /** The after-call work that the source does not have. */
    private static final class SimulatedWrapUps implements Accompaniment {
        private final WrapUpSimulation simulation = new WrapUpSimulation(SEED, event -> {});

        @Override
        public void accept(List<PendingEvent> contact) {
            simulation.accept(contact);
        }

        @Override
        public List<Addition> additions(KpiResults results) {
            List<Addition> additions = new ArrayList<>();
            additions.add(Addition.shown(WrapUpSection.of(simulation)));
            AftermathSections.of(simulation).forEach(section -> additions.add(Addition.shown(section)));
            return additions;
        }
    }

    private static InputStream open() throws FileNotFoundException {
        @Nullable InputStream records = Sample.class.getResourceAsStream(RECORDS);
        if (records == null) {
            throw new FileNotFoundException(RECORDS + " is missing from the program's jar");
        }
        return records;
    }
}
