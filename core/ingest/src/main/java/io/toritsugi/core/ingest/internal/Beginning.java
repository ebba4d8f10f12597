package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.internal.text.Gunzip;
import io.toritsugi.core.ingest.internal.text.IoFaults;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The heading and the first records of a file of which nothing is known yet.
 *
 * @param format how it seems to be written
 * @param heading the first record
 * @param rows the records behind it, each with as many cells as the heading
 */
public record Beginning(FormatSettings format, List<String> heading, List<List<String>> rows) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ROWS = 2000;
    private static final List<String> DELIMITERS = List.of(",", "\t", ";", "|");
    private static final String COMMENT = "#";

    /**
     * Reads the beginning of a file.
     *
     * @param source the file
     * @param encoding its encoding
     * @return the beginning, or why there is none
     */
    public static Either<IngestFailure, Beginning> of(Source source, Charset encoding) {
        byte[] bytes;
        try (InputStream raw = source.opener().open();
                InputStream content = Gunzip.unpacked(raw)) {
            bytes = content.readNBytes(MOST_BYTES);
        } catch (IOException unreadable) {
            return Either.left(new IngestFailure(
                    IngestFailure.Reason.CANNOT_OPEN, source.name() + ": " + IoFaults.inWords(unreadable)));
        }
        if (isOneLine(bytes)) {
            return Either.left(new IngestFailure(
                    IngestFailure.Reason.BAD_HEADING,
                    source.name() + ":1: the first line has more than " + MOST_BYTES
                            + " bytes; a heading must have fewer"));
        }
        Beginning best = null;
        for (String delimiter : DELIMITERS) {
            Optional<Beginning> read = of(bytes, encoding, delimiter);
            if (read.isPresent() && (best == null || read.get().score() > best.score())) {
                best = read.get();
            }
        }
        return best == null
                ? Either.left(new IngestFailure(
                        IngestFailure.Reason.EMPTY,
                        source.name() + ": is empty, or its first record is no text in " + encoding.name()))
                : Either.right(best);
    }

    private static boolean isOneLine(byte[] bytes) {
        boolean ends = false;
        for (byte one : bytes) {
            ends |= one == '\n' || one == '\r';
        }
        return bytes.length == MOST_BYTES && !ends;
    }

    private static Optional<Beginning> of(byte[] bytes, Charset encoding, String delimiter) {
        boolean commented = bytes.length > 0 && bytes[0] == COMMENT.charAt(0);
        FormatSettings format = FormatSettings.builder()
                .delimiter(delimiter)
                .comment(commented ? Optional.of(COMMENT) : Optional.empty())
                .build();
        CsvRecords records = new CsvRecords(new ByteArrayInputStream(bytes), encoding, format);
        try {
            if (!records.next() || records.fault().isPresent()) {
                return Optional.empty();
            }
            List<String> heading = Stream.of(records.cells()).map(String::strip).toList();
            List<List<String>> rows = new ArrayList<>();
            while (rows.size() < MOST_ROWS && records.next()) {
                if (records.cells().length == heading.size()) {
                    rows.add(Stream.of(records.cells()).map(String::strip).toList());
                }
            }
            return Optional.of(new Beginning(format, heading, rows));
        } catch (IOException impossible) {
            throw new IllegalStateException("an array of bytes must be readable", impossible);
        }
    }

    /** More cells are better, and records that have as many as the heading. */
    private long score() {
        return heading.size() < 2 ? 0 : (long) heading.size() * (rows.size() + 1);
    }

    /** The cells of a column that are not empty. */
    List<String> cells(int place) {
        return rows.stream()
                .map(row -> row.get(place))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
