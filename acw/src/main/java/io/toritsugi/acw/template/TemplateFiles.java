package io.toritsugi.acw.template;

import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.acw.template.internal.Documents;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.json.shape.Finding;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.core.json.shape.Shape;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads templates and trees of codes from JSON documents, with all that is wrong in them at once.
 *
 * <p>What is read is complete and of the right types; whether its parts fit together say {@link TemplateRules} and
 * {@link CodeTreeRules}. Properties that nobody knows are problems, so that a slip of the pen is not silent. Stateless and
 * thread-safe.
 *
 * @since 0.1
 */
public final class TemplateFiles {
    /** How many characters a document may have. */
    public static final int MOST_CHARACTERS = 20_000_000;

    private TemplateFiles() {}

    /**
     * Reads a template.
     *
     * @param codec reads the JSON; it must refuse a property that stands twice
     * @param json the document, at most {@value #MOST_CHARACTERS} characters
     * @return the template, or all problems in the order of the document, at least one and at most {@value Findings#MOST}
     */
    public static Validation<List<TemplateProblem>, Template> read(JsonCodec codec, String json) {
        return read(codec, json, Documents.TEMPLATE, Template.class);
    }

    /**
     * Reads a tree of codes.
     *
     * @param codec reads the JSON; it must refuse a property that stands twice
     * @param json the document, at most {@value #MOST_CHARACTERS} characters
     * @return the tree, or all problems in the order of the document, at least one and at most {@value Findings#MOST}
     */
    public static Validation<List<TemplateProblem>, CodeTree> readCodeTree(JsonCodec codec, String json) {
        return read(codec, json, Documents.CODE_TREE, CodeTree.class);
    }

    private static <T> Validation<List<TemplateProblem>, T> read(
            JsonCodec codec, String json, Shape shape, Class<T> type) {
        Objects.requireNonNull(json, "json");
        if (json.length() > MOST_CHARACTERS) {
            return invalid(
                    new TemplateProblem(Reason.TOO_LONG, "", Integer.toString(json.length()), "<= " + MOST_CHARACTERS));
        }
        Optional<Map<?, ?>> tree = treeOf(codec, json);
        if (tree.isEmpty()) {
            return invalid(new TemplateProblem(Reason.NOT_JSON, "", "", ""));
        }
        Findings findings = Findings.strict();
        Optional<Object> right = shape.read("", tree.get(), findings);
        return findings.count() == 0 && right.isPresent()
                ? Validation.valid(codec.read(codec.write(right.get()), type))
                : Validation.invalid(
                        findings.all().stream().map(TemplateFiles::problem).toList());
    }

    private static <T> Validation<List<TemplateProblem>, T> invalid(TemplateProblem problem) {
        return Validation.invalid(List.of(problem));
    }

    private static Optional<Map<?, ?>> treeOf(JsonCodec codec, String json) {
        try {
            return Optional.ofNullable(codec.read(json, Map.class));
        } catch (IllegalArgumentException noObject) {
            return Optional.empty();
        }
    }

    private static TemplateProblem problem(Finding finding) {
        return switch (finding.reason()) {
            case MISSING -> new TemplateProblem(Reason.MISSING, finding.place(), "", finding.allowed());
            case UNEXPECTED -> new TemplateProblem(Reason.UNEXPECTED, finding.place(), "", finding.allowed());
            case UNKNOWN_PROPERTY ->
                new TemplateProblem(Reason.UNKNOWN_PROPERTY, finding.place(), "", finding.allowed());
            case CONDITION ->
                TemplateProblem.of(finding.place(), finding.condition().orElseThrow());
        };
    }
}
