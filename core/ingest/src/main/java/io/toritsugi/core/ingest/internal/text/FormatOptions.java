package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Checks what a mapping wants of a format that is no CSV. */
final class FormatOptions {
    private FormatOptions() {}

    /**
     * {@return the options of a mapping, if the format knows them}
     *
     * @param mapping the mapping
     * @param known the values that each option may have, by its name; none: any
     */
    static Either<IngestFailure, Map<String, String>> check(Mapping mapping, Map<String, List<String>> known) {
        for (Map.Entry<String, String> option : mapping.format().options().entrySet()) {
            List<String> values = known.get(option.getKey());
            if (values == null) {
                return refused(mapping, "an option must be one of " + new TreeSet<>(known.keySet()), option.getKey());
            }
            if (!values.isEmpty() && !values.contains(option.getValue())) {
                return refused(mapping, "option " + option.getKey() + " must be one of " + values, option.getValue());
            }
        }
        return Either.right(mapping.format().options());
    }

    private static <T> Either<IngestFailure, T> refused(Mapping mapping, String allowed, String was) {
        return Either.left(new IngestFailure(
                IngestFailure.Reason.BAD_MAPPING,
                "the format " + mapping.format().id() + " cannot be read so: " + allowed + ", was \"" + was + "\""));
    }
}
