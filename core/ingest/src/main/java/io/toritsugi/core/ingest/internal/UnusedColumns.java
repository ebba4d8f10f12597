package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.internal.text.Gunzip;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.internal.MappingParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the columns of a file that a mapping leaves unread. */
public final class UnusedColumns {
    private UnusedColumns() {}

    /**
     * {@return the columns that the mapping does not name, in the order of the file; empty if there is no heading to read}
     *
     * @param source the file
     * @param mapping the mapping
     * @param options how to read
     */
    public static List<String> of(Source source, Mapping mapping, ReadOptions options) {
        boolean isCsv = mapping.format().id().equals(CsvFormat.ID);
        if (!isCsv
                || mapping.format().delimiter().length() != 1
                || mapping.format().quote().length() != 1) {
            return List.of();
        }
        Set<String> used = new MappingParts(mapping).columns();
        return heading(source, mapping, options).stream()
                .filter(Predicate.not(used::contains))
                .toList();
    }

    private static List<String> heading(Source source, Mapping mapping, ReadOptions options) {
        if (!mapping.format().columns().isEmpty()) {
            return mapping.format().columns();
        }
        try (InputStream raw = source.opener().open();
                InputStream content = Gunzip.unpacked(raw)) {
            CsvRecords records = new CsvRecords(content, options.encoding(), mapping.format());
            return records.next()
                    ? Stream.of(records.cells()).map(String::strip).toList()
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
