package io.toritsugi.acw.document;

import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be asked of several documents. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Documents {
    private Documents() {}

    /**
     * What several documents of one category and one resolution say, for whoever keeps the knowledge of the house. Immutable and
     * thread-safe.
     *
     * @param category what the contacts were about
     * @param resolution what solved them, where it was filed
     * @param count how many documents say so, 1 or more
     * @param solutions the texts of the solutions, without repetition, in the order of the documents; none that may be personal data;
     *     unmodifiable
     * @since 0.1
     */
    public record KnowledgeCandidate(
            CodePath category, Optional<CodePath> resolution, int count, List<String> solutions) {
        /** Copies the list. */
        public KnowledgeCandidate {
            solutions = List.copyOf(solutions);
        }
    }

    /**
     * {@return the legs of agents in a contact that are over and have no document, the oldest first}
     *
     * @param contact the contact
     * @param documents its documents, and perhaps others
     */
    public static List<LegId> undocumented(Interaction contact, Collection<Document> documents) {
        Set<DocumentId> opened = documents.stream()
                .flatMap(document -> document.opened().stream())
                .map(DocumentOpened::document)
                .collect(Collectors.toCollection(TreeSet::new));
        return contact.legs().stream()
                .filter(leg -> leg.agent().isPresent() && !leg.live())
                .map(Leg::id)
                .filter(leg -> contact.routable()
                        .filter(routable -> opened.contains(DocumentId.of(routable, leg)))
                        .isEmpty())
                .toList();
    }

    /**
     * {@return what the submitted documents with a category know, the most frequent first, then by category and resolution}
     *
     * <p>The text of a solution is the answer of a field, never a note of the record; personal ones are left out.
     *
     * @param documents the documents; those that are not submitted are passed over, as are those whose form is not there
     * @param forms the forms of the templates
     * @param solutionFields the fields that hold the text of the solution
     */
    public static List<KnowledgeCandidate> knowledge(
            Collection<Document> documents, Function<TemplateRef, Optional<Form>> forms, Set<FieldId> solutionFields) {
        Map<Filed, List<List<String>>> filed = new LinkedHashMap<>();
        for (Document document : documents) {
            document.state()
                    .filter(DocumentState.SUBMITTED::equals)
                    .flatMap(submitted -> document.template())
                    .flatMap(forms)
                    .map(form -> Views.of(document, form))
                    .ifPresent(view -> Views.code(view, Classification.CATEGORY)
                            .ifPresent(category -> filed.computeIfAbsent(
                                            new Filed(category, Views.code(view, Classification.RESOLUTION)),
                                            first -> new ArrayList<>())
                                    .add(solutions(document, view, solutionFields))));
        }
        List<KnowledgeCandidate> candidates = new ArrayList<>();
        filed.forEach((key, solutions) -> candidates.add(new KnowledgeCandidate(
                key.category(),
                key.resolution(),
                solutions.size(),
                solutions.stream().flatMap(List::stream).distinct().toList())));
        candidates.sort(Comparator.comparingInt(KnowledgeCandidate::count)
                .reversed()
                .thenComparing(candidate -> candidate.category().toString())
                .thenComparing(candidate ->
                        candidate.resolution().map(CodePath::toString).orElse("")));
        return List.copyOf(candidates);
    }

    private record Filed(CodePath category, Optional<CodePath> resolution) {}

    private static List<String> solutions(Document document, FormView view, Set<FieldId> solutionFields) {
        return view.answers().entrySet().stream()
                .filter(answer -> solutionFields.contains(answer.getKey()))
                .filter(answer -> !Views.isPersonal(document, view.form(), answer.getKey()))
                .flatMap(answer -> answer.getValue().toFact() instanceof FactValue.Text text
                        ? Stream.of(text.value())
                        : Stream.<String>empty())
                .toList();
    }
}
