package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes the KPIs of the files that it is given. */
@Command(
        name = "kpi",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads call records and writes their KPIs as tables, kpi.json, intervals.csv and report.html.",
            "A record that cannot be read is counted and reported, and reading goes on. A file that cannot be read at all,"
                    + " or is for another mapping, ends the run, and nothing is written."
        })
final class KpiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "the files to read, in this order; gzip is unpacked")
    private List<Path> inputs;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the folder for the report")
    private Path out;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "the time zone of hours and intervals, such as Asia/Tokyo; default: the mapping's")
    private @Nullable String zone;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            defaultValue = "PT30M",
            description = "the length of an interval; default: PT30M")
    private String interval;

    @Option(
            names = "--service-level",
            paramLabel = "DURATION",
            defaultValue = "PT20S",
            description = "the target of the service levels, inclusive; default: PT20S")
    private String serviceLevel;

    @Option(
            names = "--short-abandon",
            paramLabel = "DURATION",
            defaultValue = "PT5S",
            description = "the longest wait, inclusive, after which giving up is a short abandon; default: PT5S")
    private String shortAbandon;

    @Option(
            names = "--by",
            paramLabel = "DIMENSION[,DIMENSION]",
            description =
                    "a grouping: queue, agent, channel, direction, priority, reason, opening, stage, touchpoint, weekday, hour, interval, day,"
                            + " week, month, or several with commas; repeatable; default: --by queue --by agent --by"
                            + " hour, and --by interval or, where there are more than 1,500, --by day")
    private List<String> by = List.of();

    @Mixin
    private AccompanimentOptions accompaniment;

    @Option(
            names = "--hours",
            paramLabel = "FILE",
            description =
                    "when the centre is open: adds the KPIs of business time, and --by opening for what comes outside hours")
    private @Nullable Path hours;

    @Option(names = "--language", paramLabel = "LANG", defaultValue = "en", description = "en or ja; default: en")
    private Language language;

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    KpiCommand() {}

    @Override
    public Integer call() {
        KpiJob job = job();
        ReportFolder folder = ReportFolder.of(out);
        folder.check();
        KpiJob.Outcome outcome = job.run(Progress.over(bytes()));
        new ReportPrinter(spec.commandLine().getOut(), language).print(outcome, outcome.shown());
        spec.commandLine().getOut().println(folder.write(outcome, language));
        outcome.damage().ifPresent(damage -> {
            throw new Failure(damage + "; the report has what was read before");
        });
        return CommandLine.ExitCode.OK;
    }

    private KpiJob job() {
        OptionValue value = new OptionValue(spec);
        if (out.toString().isBlank()) {
            throw value.wrong("--out must name a folder, was \"" + out + "\"");
        }
        ReadOptions reading = input.reading(value);
        Breakdowns breakdowns = new Breakdowns(by.stream().map(value::grouping).toList());
        Duration length = value.interval(interval);
        Duration target = value.wait("--service-level", serviceLevel);
        Duration brief = value.wait("--short-abandon", shortAbandon);
        Optional<ZoneId> wallClock = Optional.ofNullable(zone).map(value::zone);
        List<Source> sources = sources(value);
        Mapping columns = input.mapping(value);
        KpiSettings settings = KpiSettings.builder()
                .zone(wallClock.orElseGet(() -> ZoneId.of(columns.zone())))
                .interval(length)
                .serviceLevel(target)
                .shortAbandon(brief)
                .build();
        Optional<OpeningTimes> opening = Optional.ofNullable(hours).map(HoursFile::read);
        return new KpiJob(
                sources,
                columns,
                reading,
                settings,
                opening,
                breakdowns,
                Optional.empty(),
                accompaniment.accompaniment(value, settings, opening.orElse(OpeningTimes.none())));
    }

    private List<Source> sources(OptionValue value) {
        Set<Path> seen = new HashSet<>();
        List<Source> sources = new ArrayList<>();
        for (Path input : inputs) {
            if (!seen.add(input.toAbsolutePath().normalize())) {
                throw value.wrong("--input must name each file once, named " + input + " twice");
            }
            if (!Files.isReadable(input) || Files.isDirectory(input)) {
                throw new Failure(input + (Files.exists(input) ? ": not a file that can be read" : ": no such file"));
            }
            sources.add(Source.of(input));
        }
        return sources;
    }

    private long bytes() {
        long bytes = 0;
        for (Path input : inputs) {
            try {
                bytes += Files.size(input);
            } catch (IOException unknown) {
                return 0;
            }
        }
        return bytes;
    }
}
