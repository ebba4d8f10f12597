package io.toritsugi.examples.centerday;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.report.PageSection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of the anonymous bank, and what an oracle of others says they amount to. Kept beside the repository. */
final class BankRecords {
    static final Path MAPPING = Path.of("src", "main", "mappings", "anonymous-bank.json");
    private static final Path FOLDER = Path.of("..", "..", "..", "shared", "data", "anonymous-bank")
            .toAbsolutePath()
            .normalize();

    private BankRecords() {}

    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: the records of the anonymous bank are not at " + file);
        return file;
    }

    static List<Path> files(String months) {
        List<String> each = months.equals("all") ? List.of("1999-01", "1999-02", "1999-03") : List.of(months);
        return each.stream().map(month -> file(month + ".tsv.gz")).toList();
    }

    static JsonNode expected(String months) {
        return JsonMapper.shared().readTree(file("expected.json").toFile()).get(months);
    }

    static KpiReport kpis(String months) {
        List<Grouping> groupings = new ArrayList<>(KpiCommand.DEFAULT_GROUPINGS);
        groupings.add(Grouping.by(Dimension.PRIORITY));
        return job(months, settings(20), groupings, Accompaniment.NONE).report();
    }

    /** {@return the total for each of several targets of the service level, in seconds; the records are read once} */
    static Map<Integer, KpiGroup> totals(String months, int... targets) {
        Map<Integer, KpiCollector> collectors = new TreeMap<>();
        for (int seconds : targets) {
            collectors.put(seconds, KpiCollector.of(settings(seconds), StandardDefinitions.catalogue(), List.of()));
        }
        KpiJob.Outcome outcome = job(months, settings(20), List.of(), new Accompaniment() {
            @Override
            public void accept(List<PendingEvent> events) {
                collectors.values().forEach(collector -> collector.acceptAll(events));
            }

            @Override
            public List<PageSection> sections() {
                return List.of();
            }
        });
        Map<Integer, KpiGroup> totals = new TreeMap<>();
        collectors.forEach((seconds, collector) -> totals.put(
                seconds,
                collector
                        .result()
                        .report(outcome.report().source(), outcome.report().ingest())
                        .total()));
        return totals;
    }

    private static KpiSettings settings(int serviceLevel) {
        return KpiSettings.builder()
                .zone(ZoneId.of("Asia/Jerusalem"))
                .serviceLevel(Duration.ofSeconds(serviceLevel))
                .build();
    }

    private static KpiJob.Outcome job(
            String months, KpiSettings settings, List<Grouping> groupings, Accompaniment accompaniment) {
        return new KpiJob(
                        files(months).stream().map(Source::of).toList(),
                        MappingFile.read(MAPPING),
                        ReadOptions.standard(),
                        settings,
                        groupings,
                        Optional.empty(),
                        () -> accompaniment)
                .run(Progress.SILENT);
    }
}
