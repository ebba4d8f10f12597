package io.toritsugi.core.organization.internal;

import io.toritsugi.core.organization.OrganizationProblem;
import io.toritsugi.core.organization.OrganizationProblem.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The documents that together make an organisation, put together as far as they are right. Not thread-safe. */
public final class Documents {
    /** What must be said, with what stands in for it where it is not, so that the rest can be checked. */
    private static final Map<String, String> NEEDED =
            Map.of("version", "?", "tenant", "?", "effectiveFrom", "0001-01-01");

    private final Map<String, Findings> singles = new HashMap<>();
    private final Map<String, List<Element>> lists = new LinkedHashMap<>();
    private final Map<String, Object> whole = new LinkedHashMap<>();
    private final Set<Object> incomplete = new HashSet<>();
    private final List<OrganizationProblem> problems = new ArrayList<>();
    private boolean comparable = true;

    /** Makes an organisation of no documents. */
    public Documents() {
        Part.LISTS.forEach(part -> lists.put(part.name(), new ArrayList<>()));
    }

    private record Element(Object value, String place, Findings findings) {}

    /**
     * Adds a document.
     *
     * @param name the name of the document
     * @param tree its JSON as maps, lists and scalars; null if it is no such thing
     */
    public void add(String name, @Nullable Map<?, ?> tree) {
        Findings findings = new Findings(name);
        if (tree == null) {
            findings.problem(Reason.NOT_JSON, "", "");
            comparable = false;
        } else {
            Part.SINGLE.forEach(part -> single(part, tree.get(part.name()), findings));
            Part.LISTS.forEach(part -> list(part, tree.get(part.name()), findings));
        }
        problems.addAll(findings.problems());
    }

    private void single(Part part, @Nullable Object value, Findings findings) {
        String place = "/" + part.name();
        if (value == null) {
            return;
        }
        if (singles.putIfAbsent(part.name(), findings) != null) {
            findings.problem(Reason.SAID_TWICE, place, "");
        } else {
            part.shape().read(place, value, findings).ifPresent(read -> whole.put(part.name(), read));
        }
    }

    private void list(Part part, @Nullable Object value, Findings findings) {
        String place = "/" + part.name();
        if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                element(part, place + "/" + i, elements.get(i), findings);
            }
        } else if (value != null) {
            findings.problem(Reason.UNEXPECTED, place, "[…]");
            comparable = false;
        }
    }

    private void element(Part part, String place, @Nullable Object value, Findings findings) {
        if (value == null) {
            findings.problem(Reason.MISSING, place, "");
            return;
        }
        int before = findings.problems().size();
        part.shape()
                .read(place, value, findings)
                .ifPresent(read -> listed(part.name()).add(new Element(read, place, findings)));
        if (part.identity() != null && findings.problems().size() > before) {
            part.identity().of(value).ifPresent(incomplete::add);
        }
    }

    private List<Element> listed(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** {@return what is wrong with single parts, in the order of the documents, then what no document says} */
    public List<OrganizationProblem> problems() {
        List<OrganizationProblem> all = new ArrayList<>(problems);
        if (comparable) {
            new TreeMap<>(NEEDED)
                    .keySet().stream()
                            .filter(name -> !singles.containsKey(name))
                            .forEach(name -> all.add(new OrganizationProblem(Reason.MISSING, "", "/" + name, "", "")));
        }
        return all;
    }

    /** {@return whether parts can be compared with each other: not if a document or a whole list could not be read} */
    public boolean isComparable() {
        return comparable;
    }

    /** {@return the ids of what could not be read in full} */
    public Set<Object> incomplete() {
        return incomplete;
    }

    /** {@return what is right in all documents, as one document} */
    public Map<String, Object> whole() {
        Map<String, Object> all = new LinkedHashMap<>(whole);
        NEEDED.forEach(all::putIfAbsent);
        lists.forEach((name, elements) ->
                all.put(name, elements.stream().map(Element::value).toList()));
        return all;
    }

    /**
     * {@return a problem of {@link #whole} as one of the document that it comes from}
     *
     * @param problem a problem with a place in the whole
     */
    public OrganizationProblem traced(OrganizationProblem problem) {
        String[] steps = problem.place().split("/", 4);
        @Nullable List<Element> elements = lists.get(steps[1]);
        if (elements == null) {
            @Nullable Findings findings = singles.get(steps[1]);
            return findings == null ? problem : moved(problem, findings, problem.place());
        }
        Element element = elements.get(Integer.parseInt(steps[2]));
        String place = steps.length < 4 ? element.place() : element.findings().placeOf(element.place(), steps[3]);
        return moved(problem, element.findings(), place);
    }

    private static OrganizationProblem moved(OrganizationProblem problem, Findings findings, String place) {
        return new OrganizationProblem(
                problem.reason(), findings.document(), place, problem.subject(), problem.allowed());
    }
}
