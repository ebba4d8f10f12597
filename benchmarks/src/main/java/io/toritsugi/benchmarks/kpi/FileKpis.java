package io.toritsugi.benchmarks.kpi;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * What do the KPIs of a file cost, beside parsing it?
 *
 * <p>A month of call records is written to a file of so many megabytes, one call a record. It is parsed alone, by the parser that the
 * reading uses as well; read as events; and its KPIs are computed, by queue, agent, hour, interval and day, as {@code center-day kpi}
 * does. Given with how much heap a run may use, it shows that the memory does not grow with the file.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -Xmx512m -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar io.toritsugi.benchmarks.kpi.FileKpis 1000</pre>
 *
 * @since 0.1
 */
public final class FileKpis {
    private static final String HEADER =
            "interaction_id,started_at,queue,wait_seconds,outcome,agent,talk_seconds,wrap_up_seconds\n";
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final long MONTH = 30L * 24 * 60 * 60;
    private static final int RECORD = 75;

    private FileKpis() {}

    /**
     * Measures, and writes a line for each task.
     *
     * @param arguments how many megabytes the file shall have, about; 100 unless said
     * @throws IOException if the file cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int megabytes = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        int records = (int) (megabytes * 1_000_000L / RECORD);
        Path file = Files.createTempFile("calls", ".csv");
        try {
            write(file, records);
            out.printf("%,d records, %,d bytes%n", records, Files.size(file));
            double parsing = told(out, "parsed", records, () -> parsed(file), 1);
            told(out, "read as events", records, () -> read(file), parsing);
            told(out, "KPIs", records, () -> collected(file), parsing);
        } finally {
            Files.delete(file);
        }
    }

    private static double told(PrintStream out, String what, int records, LongSupplier task, double parsing) {
        BulkCost cost = BulkCost.of(task, records);
        double times = parsing == 1 ? 1 : cost.process() / parsing;
        out.printf(
                "%-14s %,8.0f ns of its thread, %,8.0f ns of all threads, %.1fx%n",
                what, cost.thread(), cost.process(), times);
        return cost.process();
    }

    private static void write(Path file, int records) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
            out.write(HEADER);
            for (int call = 0; call < records; call++) {
                boolean answered = random.nextInt(20) != 0;
                Instant start = START.plusSeconds(MONTH * call / records);
                String service = answered
                        ? ",answered,agent-" + random.nextInt(500) + "," + (30 + random.nextInt(600)) + ","
                                + random.nextInt(120)
                        : ",abandoned,,,";
                out.write("call-" + call + "," + start + ",queue-" + random.nextInt(20) + "," + random.nextInt(90)
                        + service + "\n");
            }
        }
    }

    private static long parsed(Path file) {
        long cells = 0;
        try (CsvReader<String[]> reader = CsvReader.builder().build(StringArrayHandler.of(), file)) {
            for (String[] record : reader) {
                cells += record.length;
            }
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
        return cells;
    }

    private static long read(Path file) {
        long[] events = {0};
        Ingest.standard().read(Source.of(file), Mappings.callRecords(), ReadOptions.standard(), result -> {
            if (result instanceof RecordResult.Read read) {
                events[0] += read.events().size();
            }
        });
        return events[0];
    }

    private static long collected(Path file) {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(),
                StandardDefinitions.catalogue(),
                List.of(
                        Grouping.by(Dimension.QUEUE),
                        Grouping.by(Dimension.AGENT),
                        Grouping.by(Dimension.HOUR),
                        Grouping.by(Dimension.INTERVAL),
                        Grouping.by(Dimension.DAY)),
                1_000);
        Mapping mapping = Mappings.callRecords();
        Ingest.standard().read(Source.of(file), mapping, ReadOptions.standard(), result -> {
            if (result instanceof RecordResult.Read read) {
                collector.acceptAll(read.events());
            }
        });
        return collector.finish().groups().stream()
                .mapToLong(group -> group.values().size())
                .sum();
    }
}
