package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** The example of the README, which shows exactly the lines between the marks. */
final class ReadmeExample {
    private ReadmeExample() {}

    static List<KpiGroup> kpisOf(Path file) {
        // README
        KpiSettings settings =
                KpiSettings.builder().zone(ZoneId.of("Asia/Tokyo")).build();
        KpiCollector kpis = KpiCollector.of(
                settings, StandardDefinitions.catalogue(), List.of(Grouping.by(Dimension.QUEUE, Dimension.HOUR)));

        Ingest.standard().read(Source.of(file), Mappings.callRecords(), ReadOptions.standard(), record -> {
            if (record instanceof RecordResult.Read read) {
                kpis.acceptAll(read.events());
            }
        });

        List<KpiGroup> groups = kpis.result().groups();
        groups.forEach(group -> System.out.println(group.dimensions() + " " + group.find("asa")));
        // README
        return groups;
    }
}
