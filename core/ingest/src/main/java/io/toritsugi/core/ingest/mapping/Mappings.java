package io.toritsugi.core.ingest.mapping;

import io.toritsugi.core.ingest.mapping.internal.DocumentCheck;
import io.toritsugi.core.ingest.mapping.internal.MappingRules;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads, checks and writes mappings as JSON documents.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Mappings {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final String CALL_RECORDS = "/io/toritsugi/core/ingest/call-records.json";

    private Mappings() {}

    /**
     * Reads a mapping, with every problem of the document at once.
     *
     * @param json the document
     * @return the mapping, which can be used, or all problems in the order of the document, at least one; a property whose
     *     name is not known is a problem, for it may be a slip
     */
    public static Validation<List<MappingProblem>, Mapping> read(String json) {
        return readDraft(json).flatMap(mapping -> {
            List<MappingProblem> problems = problems(mapping);
            return problems.isEmpty() ? Validation.valid(mapping) : Validation.invalid(problems);
        });
    }

    /**
     * Reads a mapping that may be unfinished, such as a proposal.
     *
     * @param json the document
     * @return the mapping, of which {@link #problems} says what is missing, or what in the document is no mapping at all
     */
    public static Validation<List<MappingProblem>, Mapping> readDraft(String json) {
        try {
            JsonNode document = JSON.readTree(json);
            List<MappingProblem> problems = DocumentCheck.problems(document);
            return problems.isEmpty()
                    ? Validation.valid(JSON.treeToValue(document, Mapping.class))
                    : Validation.invalid(problems);
        } catch (JacksonException notJson) {
            return Validation.invalid(List.of(new MappingProblem("", "", inWords(notJson))));
        }
    }

    private static String inWords(JacksonException fault) {
        String where = fault.getLocation() == null
                ? ""
                : " at line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr();
        return "cannot be read as a mapping" + where + ": " + fault.getOriginalMessage();
    }

    /**
     * {@return the document of a mapping, indented}
     *
     * @param mapping the mapping
     */
    public static String write(Mapping mapping) {
        return JSON.writeValueAsString(mapping) + "\n";
    }

    /**
     * {@return everything in a mapping that is not allowed, its gaps first; empty if it can be used}
     *
     * @param mapping the mapping
     */
    public static List<MappingProblem> problems(Mapping mapping) {
        return MappingRules.problems(mapping);
    }

    /**
     * {@return what there is to say of a log whose format fixes what it means: how it is written, and nothing of columns}
     *
     * @param format the format and its options
     */
    public static Mapping ofFormat(FormatSettings format) {
        return Mapping.builder().format(format).build();
    }

    /**
     * {@return the mapping of the SDK's own call records, which holds where no other is given} The package documentation
     * lists its columns.
     */
    public static Mapping callRecords() {
        try (InputStream resource = Objects.requireNonNull(
                Mappings.class.getResourceAsStream(CALL_RECORDS), "the resource " + CALL_RECORDS)) {
            return read(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
                    .get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the resource " + CALL_RECORDS + " must be readable", unreadable);
        }
    }
}
