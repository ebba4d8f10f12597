package io.toritsugi.core.organization.internal;

import io.toritsugi.core.organization.OrganizationProblem;
import io.toritsugi.core.organization.OrganizationProblem.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found while one document was read: its problems, and which elements of its lists were kept. */
final class Findings {
    private final String document;
    private final List<OrganizationProblem> problems = new ArrayList<>();
    private final Map<String, List<Integer>> kept = new HashMap<>();

    Findings(String document) {
        this.document = document;
    }

    String document() {
        return document;
    }

    List<OrganizationProblem> problems() {
        return problems;
    }

    void problem(Reason reason, String place, String allowed) {
        problems.add(new OrganizationProblem(reason, document, place, "", allowed));
    }

    void kept(String list, List<Integer> indices) {
        kept.put(list, indices);
    }

    /**
     * {@return where something stands in the document}
     *
     * @param before where what encloses it stands in the document
     * @param rest where it stands below that, once wrong parts are left out
     */
    String placeOf(String before, String rest) {
        String place = before;
        for (String step : rest.split("/", -1)) {
            @Nullable List<Integer> indices = kept.get(place);
            place += "/" + (indices == null ? step : indices.get(Integer.parseInt(step)));
        }
        return place;
    }
}
