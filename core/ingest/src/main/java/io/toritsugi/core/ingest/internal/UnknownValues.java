package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.internal.text.Gunzip;
import io.toritsugi.core.ingest.internal.text.RecordFault;
import io.toritsugi.core.ingest.internal.text.Shown;
import io.toritsugi.core.ingest.mapping.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the cells without a translation, and says those that records share as they stand and the others by their shape. */
public final class UnknownValues {
    private static final int MOST_SHOWN = 50;
    private static final int MOST_VALUES = 10_000;

    private final List<String> heading;
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    private UnknownValues(List<String> heading) {
        this.heading = heading;
    }

    /**
     * {@return the cells by column, 50 of each at most; empty if the file is no CSV or cannot be read again}
     *
     * @param source the file
     * @param mapping a mapping that reads it
     * @param options how to read
     * @param lines the column without a translation, by the line on which its record begins
     */
    public static SortedMap<String, SortedSet<String>> of(
            Source source, Mapping mapping, ReadOptions options, SortedMap<Long, String> lines) {
        if (lines.isEmpty() || !mapping.format().id().equals(CsvFormat.ID)) {
            return new TreeMap<>();
        }
        try (InputStream raw = source.opener().open();
                InputStream content = Gunzip.unpacked(raw)) {
            CsvRecords records = new CsvRecords(content, options.encoding(), mapping.format());
            List<String> heading = mapping.format().columns();
            if (heading.isEmpty()) {
                heading = records.next()
                        ? Stream.of(records.cells()).map(String::strip).toList()
                        : List.of();
            }
            UnknownValues found = new UnknownValues(heading);
            found.count(records, lines);
            return found.shown();
        } catch (IOException unreadable) {
            return new TreeMap<>();
        }
    }

    private void count(CsvRecords records, SortedMap<Long, String> lines) throws IOException {
        while (records.next() && records.line() <= lines.lastKey()) {
            String[] cells = records.cells();
            if (records.fault().isEmpty() && cells.length != heading.size()) {
                records.fail(new RecordFault(RejectionReason.WRONG_COLUMN_COUNT, ""));
            }
            String column = lines.get(records.line());
            int place = column == null ? -1 : heading.indexOf(column);
            if (records.fault().isEmpty() && column != null && place >= 0) {
                Map<String, Long> ofColumn = counts.computeIfAbsent(column, name -> new TreeMap<>());
                String cell = cells[place].strip();
                if (ofColumn.size() < MOST_VALUES || ofColumn.containsKey(cell)) {
                    ofColumn.merge(cell, 1L, Long::sum);
                }
            }
        }
    }

    private SortedMap<String, SortedSet<String>> shown() {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        counts.forEach((column, cells) -> {
            SortedSet<String> values = new TreeSet<>();
            cells.forEach((cell, count) -> {
                if (values.size() < MOST_SHOWN) {
                    values.add(Shown.isShared(cell, count) ? cell : Shown.shape(cell));
                }
            });
            all.put(column, values);
        });
        return all;
    }
}
