package io.toritsugi.examples.centerday;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
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

    /** {@return the rows, by the names of their columns} */
    static List<Map<String, String>> rows(String months) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : files(months)) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
                String[] heading = lines.readLine().split("\t", -1);
                for (Iterator<String> each = lines.lines().iterator(); each.hasNext(); ) {
                    String[] cells = each.next().split("\t", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < heading.length; i++) {
                        row.put(heading[i], cells[i]);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** {@return what the rows tell, row by row} */
    static List<PendingEvent> events(String months) {
        List<PendingEvent> events = new ArrayList<>();
        for (Path file : files(months)) {
            Ingest.standard().read(Source.of(file), MappingFile.read(MAPPING), ReadOptions.standard(), result -> {
                if (result instanceof RecordResult.Read read) {
                    events.addAll(read.events());
                }
            });
        }
        return events;
    }

    static JsonNode expected(String months) {
        return JsonMapper.shared().readTree(file("expected.json").toFile()).get(months);
    }

    /**
     * What one reading of the records gives.
     *
     * @param report the whole report, with a service level of 20 seconds
     * @param targets the service levels for each of several targets, in seconds
     */
    record Figures(KpiReport report, Map<Integer, KpiGroup> targets) {}

    static Figures figures(String months) {
        List<Grouping> groupings = List.of(
                Grouping.by(Dimension.QUEUE),
                Grouping.by(Dimension.AGENT),
                Grouping.by(Dimension.HOUR),
                Grouping.by(Dimension.INTERVAL),
                Grouping.by(Dimension.DAY),
                Grouping.by(Dimension.AGENT, Dimension.DAY),
                Grouping.by(Dimension.PRIORITY));
        Map<Integer, KpiCollector> collectors = new TreeMap<>();
        for (int seconds : List.of(10, 20, 30, 60, 120)) {
            collectors.put(seconds, KpiCollector.of(settings(seconds), serviceLevels(), List.of()));
        }
        KpiReport report = report(months, groupings, new Accompaniment() {
            @Override
            public void accept(List<PendingEvent> events) {
                collectors.values().forEach(collector -> collector.acceptAll(events));
            }

            @Override
            public List<Addition> additions(KpiResults results) {
                return List.of();
            }
        });
        Map<Integer, KpiGroup> targets = new TreeMap<>();
        collectors.forEach((seconds, collector) -> targets.put(
                seconds,
                collector.result().report(report.source(), report.ingest()).total()));
        return new Figures(report, targets);
    }

    private static KpiCatalogue serviceLevels() {
        return KpiCatalogue.of(StandardDefinitions.catalogue().definitions().stream()
                .filter(definition -> definition.id().startsWith("service-level."))
                .toList());
    }

    static KpiSettings settings(int serviceLevel) {
        return KpiSettings.builder()
                .zone(ZoneId.of("Asia/Jerusalem"))
                .serviceLevel(Duration.ofSeconds(serviceLevel))
                .build();
    }

    private static KpiReport report(String months, List<Grouping> groupings, Accompaniment accompaniment) {
        return new KpiJob(
                        files(months).stream().map(Source::of).toList(),
                        MappingFile.read(MAPPING),
                        ReadOptions.standard(),
                        settings(20),
                        Optional.empty(),
                        new Breakdowns(groupings),
                        Optional.empty(),
                        () -> accompaniment)
                .run(Progress.SILENT)
                .report();
    }
}
