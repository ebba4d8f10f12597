package io.toritsugi.core.organization.internal;

import io.toritsugi.core.json.shape.Finding;
import io.toritsugi.core.json.shape.Findings;
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

    private final Map<String, String> singles = new HashMap<>();
    private final Map<String, List<Element>> lists = new LinkedHashMap<>();
    private final Map<String, Object> whole = new LinkedHashMap<>();
    private final Set<Object> incomplete = new HashSet<>();
    private final List<OrganizationProblem> problems = new ArrayList<>();
    private boolean comparable = true;

    /** Makes an organisation of no documents. */
    public Documents() {
        Part.LISTS.forEach(part -> lists.put(part.name(), new ArrayList<>()));
    }

    private record Element(Object value, String place, String document, Findings findings) {}

    /**
     * Adds a document.
     *
     * @param name the name of the document
     * @param tree its JSON as maps, lists and scalars; null if it is no such thing
     */
    public void add(String name, @Nullable Map<?, ?> tree) {
        if (tree == null) {
            problems.add(new OrganizationProblem(Reason.NOT_JSON, name, "", "", ""));
            comparable = false;
            return;
        }
        Findings findings = Findings.tolerant();
        Part.SINGLE.forEach(part -> single(part, tree.get(part.name()), name, findings));
        Part.LISTS.forEach(part -> list(part, tree.get(part.name()), name, findings));
        findings.all().forEach(finding -> problems.add(problem(name, finding)));
    }

    private static OrganizationProblem problem(String document, Finding finding) {
        Reason reason = finding.reason() == Finding.Reason.MISSING ? Reason.MISSING : Reason.UNEXPECTED;
        return new OrganizationProblem(reason, document, finding.place(), "", finding.allowed());
    }

    private void single(Part part, @Nullable Object value, String document, Findings findings) {
        String place = "/" + part.name();
        if (value == null) {
            return;
        }
        if (singles.putIfAbsent(part.name(), document) != null) {
            problems.add(new OrganizationProblem(Reason.SAID_TWICE, document, place, "", ""));
        } else {
            part.shape().read(place, value, findings).ifPresent(read -> whole.put(part.name(), read));
        }
    }

    private void list(Part part, @Nullable Object value, String document, Findings findings) {
        String place = "/" + part.name();
        if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                element(part, place + "/" + i, elements.get(i), document, findings);
            }
        } else if (value != null) {
            findings.unexpected(place, "[…]");
            comparable = false;
        }
    }

    private void element(Part part, String place, @Nullable Object value, String document, Findings findings) {
        if (value == null) {
            findings.missing(place);
            return;
        }
        long before = findings.count();
        part.shape()
                .read(place, value, findings)
                .ifPresent(read -> listed(part.name()).add(new Element(read, place, document, findings)));
        if (part.identity() != null && findings.count() > before) {
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
            @Nullable String document = singles.get(steps[1]);
            return document == null ? problem : moved(problem, document, problem.place());
        }
        Element element = elements.get(Integer.parseInt(steps[2]));
        String place = steps.length < 4 ? element.place() : element.findings().placeOf(element.place(), steps[3]);
        return moved(problem, element.document(), place);
    }

    private static OrganizationProblem moved(OrganizationProblem problem, String document, String place) {
        return new OrganizationProblem(problem.reason(), document, place, problem.subject(), problem.allowed());
    }
}
