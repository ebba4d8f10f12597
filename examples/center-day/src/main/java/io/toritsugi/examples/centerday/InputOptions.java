package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.InputFormats;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how the input is written. */
final class InputOptions {
    private static final String CSV = "csv";

    @Option(
            names = "--format",
            defaultValue = CSV,
            description = "how the input is written: ${COMPLETION-CANDIDATES}; default: csv",
            completionCandidates = Formats.class)
    private String format;

    @Option(
            names = "--format-option",
            paramLabel = "NAME=VALUE",
            description = "what the format of a log wants to know; repeatable")
    private Map<String, String> options = Map.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "what the columns mean; without it a csv is the SDK's own call-record CSV")
    private @Nullable Path mapping;

    @Option(names = "--encoding", defaultValue = "UTF-8", description = "the encoding of the input; default: UTF-8")
    private String encoding;

    @Option(names = "--strict", description = "stop at the first record that cannot be read")
    private boolean strict;

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    InputOptions() {}

    /** The names of the formats, for the usage text. */
    static final class Formats implements Iterable<String> {
        /** Called by the command line alone. */
        Formats() {}

        @Override
        public Iterator<String> iterator() {
            return InputFormats.standard().ids().iterator();
        }
    }

    ReadOptions reading(OptionValue value) {
        return ReadOptions.builder()
                .encoding(value.encoding(encoding))
                .strict(strict)
                .build();
    }

    /** {@return what the input means, of a format that there is} */
    Mapping mapping(OptionValue value) {
        if (InputFormats.standard().find(format).isEmpty()) {
            throw value.wrong(
                    "--format must be one of " + InputFormats.standard().ids() + ", was " + format);
        }
        if (!options.isEmpty() && (mapping != null || format.equals(CSV))) {
            throw value.wrong(
                    "--format-option must be given with the format of a log and without a mapping, was given with "
                            + (mapping == null ? "--format " + format : "--mapping " + mapping));
        }
        Mapping meant = Optional.ofNullable(mapping).map(MappingFile::read).orElseGet(this::withoutFile);
        if (!meant.format().id().equals(format)) {
            throw value.wrong("--format is " + format + ", but the mapping is for "
                    + meant.format().id());
        }
        return meant;
    }

    private Mapping withoutFile() {
        return format.equals(CSV)
                ? Mappings.callRecords()
                : Mappings.ofFormat(FormatSettings.builder()
                        .id(format)
                        .putAllOptions(options)
                        .build());
    }
}
