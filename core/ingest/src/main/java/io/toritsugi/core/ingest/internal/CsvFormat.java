package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.IoFaults;
import io.toritsugi.core.ingest.internal.text.RecordFault;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.internal.MappingParts;
import io.toritsugi.core.ingest.mapping.internal.Similar;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads comma-separated values, and those separated by anything else. */
public final class CsvFormat implements InputFormat {
    /** The name of the format. */
    public static final String ID = "csv";

    /** Made by the service loader, and by who wires it. */
    public CsvFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Either<IngestFailure, RecordReader> open(
            String source, InputStream content, Mapping mapping, ReadOptions options) {
        CsvRecords records = new CsvRecords(content, options.encoding(), mapping.format());
        return headingOf(source, records, mapping.format(), options)
                .flatMap(heading -> checked(source, heading, mapping))
                .map(columns -> new CsvRecordReader(source, records, mapping, columns));
    }

    private static Either<IngestFailure, List<String>> headingOf(
            String source, CsvRecords records, FormatSettings format, ReadOptions options) {
        try {
            if (!format.columns().isEmpty()) {
                return records.isEmpty() ? empty(source) : Either.right(format.columns());
            }
            if (!records.next()) {
                return empty(source);
            }
            if (records.fault().isPresent()) {
                RecordFault fault = records.fault().get();
                String words = fault.reason() == RejectionReason.NOT_TEXT
                        ? "the heading cannot be read as " + options.encoding().name() + ": it "
                        : "the heading ";
                return failure(
                        IngestFailure.Reason.BAD_HEADING,
                        source + ":" + records.line() + ": " + words + fault.detail());
            }
            return Either.right(Stream.of(records.cells()).map(String::strip).toList());
        } catch (IOException damaged) {
            return failure(IngestFailure.Reason.DAMAGED, source + ": " + IoFaults.inWords(damaged));
        }
    }

    private static Either<IngestFailure, List<String>> empty(String source) {
        return failure(IngestFailure.Reason.EMPTY, source + ": is empty");
    }

    private static Either<IngestFailure, Columns> checked(String source, List<String> heading, Mapping mapping) {
        List<String> missing = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (String name : new MappingParts(mapping).columns()) {
            long times = heading.stream().filter(name::equals).count();
            if (times == 0 && !Columns.isOptional(name, mapping)) {
                missing.add(quoted(name)
                        + Similar.to(name, heading)
                                .map(like -> " (is it " + quoted(like) + "?)")
                                .orElse(""));
            } else if (times > 1) {
                twice.add(quoted(name));
            }
        }
        if (!missing.isEmpty()) {
            return failure(
                    IngestFailure.Reason.MISSING_COLUMN,
                    source + ": the heading lacks what the mapping needs: " + String.join(", ", missing));
        }
        if (!twice.isEmpty()) {
            return failure(
                    IngestFailure.Reason.AMBIGUOUS_COLUMN,
                    source + ": the heading names twice what the mapping needs: " + String.join(", ", twice));
        }
        return Either.right(new Columns(heading, mapping));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static <T> Either<IngestFailure, T> failure(IngestFailure.Reason reason, String message) {
        return Either.left(new IngestFailure(reason, message));
    }
}
