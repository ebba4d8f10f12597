package io.toritsugi.core.ingest;

import io.toritsugi.core.ingest.internal.text.Gunzip;
import io.toritsugi.core.ingest.internal.text.IoFaults;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.MappingProblem;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the records of other systems as events: the way in.
 *
 * <p>Streaming: the memory it takes does not depend on the size of the source. It throws on no input; whatever is wrong with a
 * source or a mapping is in the summary. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Ingest {
    private final InputFormats formats;

    private Ingest(InputFormats formats) {
        this.formats = formats;
    }

    /** {@return a reader of the formats that come with the SDK} */
    public static Ingest standard() {
        return new Ingest(InputFormats.standard());
    }

    /**
     * {@return a reader of these formats}
     *
     * @param formats the formats
     */
    public static Ingest of(InputFormats formats) {
        return new Ingest(formats);
    }

    /**
     * Reads a source to its end, to the limit of the options, or if reading is strict to the first rejected record.
     *
     * @param source the source
     * @param mapping what its records mean
     * @param options how to read
     * @param handler takes what became of each record
     * @return what became of the source; with a failure if its end was not reached
     */
    public IngestSummary read(Source source, Mapping mapping, ReadOptions options, RecordHandler handler) {
        Tally tally = new Tally();
        Optional<IngestFailure> failure = failureOf(source, mapping, options, result -> {
            tally.add(result);
            handler.onRecord(result);
        });
        return tally.summary(source.name(), failure);
    }

    private Optional<IngestFailure> failureOf(
            Source source, Mapping mapping, ReadOptions options, RecordHandler handler) {
        List<MappingProblem> problems = Mappings.problems(mapping);
        if (!problems.isEmpty()) {
            return failure(
                    IngestFailure.Reason.BAD_MAPPING,
                    "the mapping cannot be used: " + problems.get(0).message()
                            + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""));
        }
        Optional<InputFormat> format = formats.find(mapping.format().id());
        if (format.isEmpty()) {
            return failure(
                    IngestFailure.Reason.UNKNOWN_FORMAT,
                    "no format is named \"" + mapping.format().id() + "\"; there are " + formats.ids());
        }
        try (InputStream bytes = source.opener().open();
                InputStream content = Gunzip.unpacked(bytes)) {
            return failureOf(format.get(), source.name(), content, mapping, options, handler);
        } catch (IOException cannotOpen) {
            return failure(IngestFailure.Reason.CANNOT_OPEN, source.name() + ": " + IoFaults.inWords(cannotOpen));
        }
    }

    private static Optional<IngestFailure> failureOf(
            InputFormat format,
            String source,
            InputStream content,
            Mapping mapping,
            ReadOptions options,
            RecordHandler handler) {
        Either<IngestFailure, RecordReader> reader = format.open(source, content, mapping, options);
        if (reader.isLeft()) {
            return Optional.of(reader.getLeft());
        }
        long limit = options.limit().orElse(Long.MAX_VALUE);
        for (long count = 0; count < limit; count++) {
            Either<IngestFailure, Optional<RecordResult>> next = reader.get().next();
            if (next.isLeft()) {
                return Optional.of(next.getLeft());
            }
            if (next.get().isEmpty()) {
                return Optional.empty();
            }
            RecordResult result = next.get().get();
            handler.onRecord(result);
            if (options.strict() && result instanceof RecordResult.Rejected rejected) {
                return failure(
                        IngestFailure.Reason.STRICT,
                        "strict: stopped at " + rejected.record().message());
            }
        }
        return Optional.empty();
    }

    private static Optional<IngestFailure> failure(IngestFailure.Reason reason, String message) {
        return Optional.of(new IngestFailure(reason, message));
    }

    private static final class Tally {
        private long read;
        private long ignored;
        private long rejected;
        private long events;
        private final SortedMap<String, Long> oddities = new TreeMap<>();

        void add(RecordResult result) {
            read++;
            if (result instanceof RecordResult.Read good) {
                events += good.events().size();
                good.oddities().forEach(oddity -> oddities.merge(oddity, 1L, Long::sum));
            } else if (result instanceof RecordResult.Ignored) {
                ignored++;
            } else {
                rejected++;
            }
        }

        IngestSummary summary(String source, Optional<IngestFailure> failure) {
            return IngestSummary.builder()
                    .source(source)
                    .recordsRead(read)
                    .recordsIgnored(ignored)
                    .recordsRejected(rejected)
                    .eventsProduced(events)
                    .putAllOddities(oddities)
                    .failure(failure)
                    .build();
        }
    }
}
