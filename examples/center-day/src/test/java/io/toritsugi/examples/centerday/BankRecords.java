package io.toritsugi.examples.centerday;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.definition.KpiSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    static KpiJob.Outcome kpis(String months, Duration serviceLevel, List<Grouping> groupings) {
        return new KpiJob(
                        files(months).stream().map(Source::of).toList(),
                        MappingFile.read(MAPPING),
                        ReadOptions.standard(),
                        KpiSettings.builder()
                                .zone(ZoneId.of("Asia/Jerusalem"))
                                .serviceLevel(serviceLevel)
                                .build(),
                        groupings,
                        Optional.empty(),
                        () -> Accompaniment.NONE)
                .run(Progress.SILENT);
    }
}
