package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.IngestSummary;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.report.PageData;
import io.toritsugi.kpi.report.RejectedLine;
import io.toritsugi.kpi.report.ReportSource;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads call records and computes their KPIs: what the SDK is for, in one class.
 *
 * @param sources what to read, in this order
 * @param mapping what the records mean
 * @param options how to read them
 * @param settings what holds for all numbers
 * @param opening when the centre is open; empty if it is not known, and then nothing is told of business time
 * @param breakdowns by what to group
 * @param acknowledgement whom the data's owners want to be named
 * @param accompaniment makes what else is told of the contacts of a run
 */
record KpiJob(
        List<Source> sources,
        Mapping mapping,
        ReadOptions options,
        KpiSettings settings,
        Optional<OpeningTimes> opening,
        Breakdowns breakdowns,
        Optional<String> acknowledgement,
        Supplier<Accompaniment> accompaniment) {
    /** How many rejected records a report lists; all are counted. */
    private static final int LISTED_REJECTIONS = 1_000;

    /** The records of one contact lie near each other in a file; where not, what comes too late shows among the oddities. */
    private static final int LATE_CONTACTS = 1_000;

    /**
     * What a run gave.
     *
     * @param report the KPIs
     * @param shown by what it groups
     * @param intervals the groups by interval, whether or not the report has them
     * @param page what the page shows
     * @param additions what is told beside the KPIs
     * @param damage what kept a source from being read to its end; what was read before counts
     */
    record Outcome(
            KpiReport report,
            List<Grouping> shown,
            List<KpiGroup> intervals,
            PageData page,
            List<Addition> additions,
            Optional<String> damage) {}

    Outcome run(Progress progress) {
        Accompaniment beside = accompaniment.get();
        KpiCollector collector = KpiCollector.of(
                settings,
                catalogue(),
                Stream.concat(breakdowns.collected().stream(), beside.groupings().stream())
                        .toList(),
                LATE_CONTACTS,
                List.of(),
                opening.orElse(OpeningTimes.none()));
        Reading reading = new Reading();
        try (progress) {
            for (Source source : sources) {
                reading.add(Ingest.standard().read(progress.watching(source), mapping, options, result -> {
                    reading.rejected(source.name(), result);
                    if (result instanceof RecordResult.Read read) {
                        collector.acceptAll(read.events());
                        beside.accept(read.events());
                    }
                }));
            }
        }
        reading.checkAnythingWasRead();
        KpiResults results = collector.finish();
        List<Grouping> shown = breakdowns.shown(results);
        List<Addition> additions = beside.additions(results);
        KpiReport report = results.report(source(), reading.summary(), shown);
        return new Outcome(
                report,
                shown,
                results.groupsBy(Breakdowns.BY_INTERVAL),
                results.page(report, additions.stream().map(Addition::section).toList(), acknowledgement),
                additions,
                reading.damage);
    }

    private KpiCatalogue catalogue() {
        KpiCatalogue always = StandardDefinitions.catalogue();
        return opening.isEmpty()
                ? always
                : KpiCatalogue.of(Stream.concat(
                                always.definitions().stream(),
                                StandardDefinitions.businessTime().definitions().stream())
                        .toList());
    }

    private ReportSource source() {
        return ReportSource.builder()
                .format(mapping.format().id())
                .addAllFiles(sources.stream().map(Source::name).toList())
                .build();
    }

    /** What was read of all sources together. */
    private static final class Reading {
        private final List<RejectedLine> rejections = new ArrayList<>();
        private final Map<String, Long> oddities = new TreeMap<>();
        private Optional<String> damage = Optional.empty();
        private long read;
        private long ignored;
        private long rejected;
        private long events;
        private long lastLine;

        void rejected(String file, RecordResult result) {
            lastLine = result.line();
            if (result instanceof RecordResult.Rejected one && rejections.size() < LISTED_REJECTIONS) {
                RejectedRecord record = one.record();
                rejections.add(RejectedLine.builder()
                        .file(file)
                        .line(record.line())
                        .column(record.column())
                        .reason(record.detail()
                                + record.cell()
                                        .map(cell -> ", was \"" + cell + "\"")
                                        .orElse(""))
                        .build());
            }
        }

        void add(io.toritsugi.core.ingest.IngestSummary summary) {
            read += summary.recordsRead();
            ignored += summary.recordsIgnored();
            rejected += summary.recordsRejected();
            events += summary.eventsProduced();
            summary.oddities().forEach((name, count) -> oddities.merge(name, count, Long::sum));
            summary.failure().ifPresent(failure -> failed(summary.source(), failure));
            lastLine = 0;
        }

        private void failed(String file, IngestFailure failure) {
            if (failure.reason() != IngestFailure.Reason.DAMAGED) {
                throw new Failure(failure.message());
            }
            damage = Optional.of(failure.message());
            read++;
            rejected++;
            rejections.add(RejectedLine.builder()
                    .file(file)
                    .line(lastLine + 1)
                    .reason(failure.message())
                    .build());
        }

        void checkAnythingWasRead() {
            if (read - rejected <= 0) {
                throw new Failure(damage.orElseGet(() -> rejections.isEmpty()
                        ? "there is no record in the input"
                        : "none of the " + read + " records could be read; the first: "
                                + rejections.get(0).file() + ", line "
                                + rejections.get(0).line() + ": "
                                + rejections.get(0).reason()));
            }
        }

        IngestSummary summary() {
            return IngestSummary.builder()
                    .recordsRead(read)
                    .recordsIgnored(ignored)
                    .recordsRejected(rejected)
                    .eventsProduced(events)
                    .putAllOddities(oddities)
                    .addAllRejections(rejections)
                    .build();
        }
    }
}
