package io.toritsugi.core.organization;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.organization.internal.Documents;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads an organisation from JSON documents, with all their problems at once.
 *
 * <p>Each document is an object with some of the properties of {@link OrganizationData}. Lists, such as {@code agents}, may
 * stand in several documents; what is said once, such as {@code version}, in one of them. Properties of other names are
 * tolerated. How a document gets from its file to a text is the host's business. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class OrganizationFiles {
    private OrganizationFiles() {}

    /**
     * Reads an organisation from one document.
     *
     * @param codec reads the JSON; it must refuse a property that stands twice
     * @param json the document
     * @return the organisation, or all problems, at least one, as {@link #read(JsonCodec, SortedMap)} says
     */
    public static Validation<List<OrganizationProblem>, Organization> read(JsonCodec codec, String json) {
        return read(codec, new TreeMap<>(Map.of("", json)));
    }

    /**
     * Reads an organisation from several documents.
     *
     * @param codec reads the JSON; it must refuse a property that stands twice
     * @param documents the documents by their names, such as {@code agents.json}
     * @return the organisation, or all problems, at least one: those of single parts in the order of the documents, then those
     *     between parts. A part that could not be read in full is not called unknown where others refer to it; where a
     *     document or a whole list could not be read, parts are not compared
     */
    public static Validation<List<OrganizationProblem>, Organization> read(
            JsonCodec codec, SortedMap<String, String> documents) {
        Documents read = new Documents();
        documents.forEach((name, json) -> read.add(name, treeOf(codec, json)));
        List<OrganizationProblem> problems = new ArrayList<>(read.problems());
        if (!read.isComparable()) {
            return Validation.invalid(List.copyOf(problems));
        }
        OrganizationData data = codec.read(codec.write(read.whole()), OrganizationData.class);
        OrganizationRules.problems(data, read.incomplete()).stream()
                .map(read::traced)
                .forEach(problems::add);
        return problems.isEmpty() ? Organization.of(data) : Validation.invalid(List.copyOf(problems));
    }

    private static @Nullable Map<?, ?> treeOf(JsonCodec codec, String json) {
        Objects.requireNonNull(json, "json");
        try {
            return codec.read(json, Map.class);
        } catch (IllegalArgumentException noObject) {
            return null;
        }
    }
}
