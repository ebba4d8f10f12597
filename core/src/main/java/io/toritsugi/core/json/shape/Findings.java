package io.toritsugi.core.json.shape;

import io.toritsugi.core.condition.ConditionProblem;
import io.toritsugi.core.json.shape.Finding.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is found while one document is read: what is not right, and which elements of its lists are kept.
 *
 * <p>Only the first {@value #MOST} are remembered, so that a document of nothing but faults ends too. Not thread-safe.
 *
 * @since 0.1
 */
public final class Findings {
    /** How many findings are remembered. */
    public static final int MOST = 10_000;

    private final boolean strict;
    private final List<Finding> all = new ArrayList<>();
    private final Map<String, List<Integer>> kept = new HashMap<>();
    private long count;

    private Findings(boolean strict) {
        this.strict = strict;
    }

    /** {@return no findings yet, of a document in which every property must be known} */
    public static Findings strict() {
        return new Findings(true);
    }

    /** {@return no findings yet, of a document in which properties that nobody knows are passed over} */
    public static Findings tolerant() {
        return new Findings(false);
    }

    /** {@return what was found, in the order in which it was; unmodifiable} */
    public List<Finding> all() {
        return Collections.unmodifiableList(all);
    }

    /** {@return how much was found, with what is not remembered} */
    public long count() {
        return count;
    }

    /**
     * Takes that a part that is needed is not there.
     *
     * @param place where it should be
     */
    public void missing(String place) {
        add(new Finding(Reason.MISSING, place, "", Optional.empty()));
    }

    /**
     * Takes that something else stands there than what is expected.
     *
     * @param place where it is
     * @param allowed what may stand there
     */
    public void unexpected(String place, String allowed) {
        add(new Finding(Reason.UNEXPECTED, place, allowed, Optional.empty()));
    }

    /**
     * Takes what is wrong with a condition.
     *
     * @param place where the part of the condition is
     * @param problem what is wrong with it
     */
    public void condition(String place, ConditionProblem problem) {
        add(new Finding(Reason.CONDITION, place, problem.allowed(), Optional.of(problem)));
    }

    void unknown(String place, String allowed) {
        if (strict) {
            add(new Finding(Reason.UNKNOWN_PROPERTY, place, allowed, Optional.empty()));
        }
    }

    private void add(Finding finding) {
        count++;
        if (all.size() < MOST) {
            all.add(finding);
        }
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
    public String placeOf(String before, String rest) {
        String place = before;
        for (String step : rest.split("/", -1)) {
            @Nullable List<Integer> indices = kept.get(place);
            place += "/" + (indices == null ? step : indices.get(Integer.parseInt(step)));
        }
        return place;
    }
}
