package io.toritsugi.core.ingest.check;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestSummary;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordHandler;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.internal.UnknownValues;
import io.toritsugi.core.ingest.internal.UnusedColumns;
import io.toritsugi.core.ingest.internal.text.Shown;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file by a mapping for once, and says what it would read.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class MappingCheck {
    private static final int EXAMPLE_RECORDS = 3;
    private static final int SHOWN_REJECTIONS = 20;
    private static final int NOTED_LINES = 10_000;
    private static final Pattern OF_THE_RECORD = Pattern.compile(
            "\\b(interaction|routable|leg|visit|queue|agent|site|employer|segment|product|touchpoint|name|reasons|value)"
                    + "=(.*?)(?=, [a-zA-Z]+=|\\}$)",
            Pattern.DOTALL);

    private MappingCheck() {}

    /**
     * Checks a mapping against a file.
     *
     * @param ingest reads the file
     * @param source the file
     * @param mapping the mapping, which may have gaps; then nothing is read, and the report names them
     * @param options how to read, and how many records
     * @return what was found
     */
    public static CheckReport of(Ingest ingest, Source source, Mapping mapping, ReadOptions options) {
        Notes notes = new Notes();
        IngestSummary summary = ingest.read(source, mapping, options, notes);
        CheckReport.Builder report = CheckReport.builder()
                .summary(summary)
                .addAllProblems(Mappings.problems(mapping))
                .putAllOutcomes(notes.outcomes)
                .putAllEvents(notes.events)
                .putAllRejections(notes.rejections)
                .addAllFirstRejections(notes.firstRejections)
                .addAllExamples(notes.examples)
                .addAllUnusedColumns(UnusedColumns.of(source, mapping, options));
        UnknownValues.of(source, mapping, options, notes.unknownValues)
                .forEach((column, values) -> report.putUnknownValues(column, List.copyOf(values)));
        return report.build();
    }

    private static final class Notes implements RecordHandler {
        private final SortedMap<String, Long> outcomes = new TreeMap<>();
        private final SortedMap<String, Long> events = new TreeMap<>();
        private final SortedMap<RejectionReason, Long> rejections = new TreeMap<>();
        private final SortedMap<Long, String> unknownValues = new TreeMap<>();
        private final List<RejectedRecord> firstRejections = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private int exampleRecords;

        @Override
        public void onRecord(RecordResult result) {
            if (result instanceof RecordResult.Read read) {
                add(read);
            } else if (result instanceof RecordResult.Rejected rejected) {
                add(rejected.record());
            }
        }

        private void add(RecordResult.Read read) {
            outcomes.merge(read.outcome(), 1L, Long::sum);
            boolean shown = exampleRecords++ < EXAMPLE_RECORDS;
            for (PendingEvent pending : read.events()) {
                events.merge(pending.event().type(), 1L, Long::sum);
                if (shown) {
                    examples.add(
                            pending.occurredAt() + " " + shaped(pending.event().toString()));
                }
            }
        }

        /** The names and texts of an event come from cells, and the record may be out of step. */
        private static String shaped(String event) {
            return OF_THE_RECORD
                    .matcher(event)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "=" + Shown.shape(found.group(2))));
        }

        private void add(RejectedRecord record) {
            rejections.merge(record.reason(), 1L, Long::sum);
            if (firstRejections.size() < SHOWN_REJECTIONS) {
                firstRejections.add(record);
            }
            if (record.reason() == RejectionReason.UNKNOWN_VALUE
                    && record.column().isPresent()
                    && record.cell().isPresent()
                    && unknownValues.size() < NOTED_LINES) {
                unknownValues.put(record.line(), record.column().get());
            }
        }
    }
}
