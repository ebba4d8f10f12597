package io.toritsugi.acw.template;

import io.toritsugi.acw.template.TemplateProblem.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects what is wrong. Not thread-safe. */
final class Problems {
    private static final int NAMES_SHOWN = 20;

    private final List<TemplateProblem> all = new ArrayList<>();

    /** What is done with a part of a list. */
    interface Visit<T> {
        void at(String place, T part);
    }

    static <T> void each(String place, Collection<T> parts, Visit<? super T> visit) {
        int i = 0;
        for (T part : parts) {
            visit.at(place + "/" + i++, part);
        }
    }

    static String listed(Collection<?> names) {
        String first = names.stream().limit(NAMES_SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? first + ", …" : first;
    }

    List<TemplateProblem> all() {
        return List.copyOf(all);
    }

    void add(TemplateProblem problem) {
        all.add(problem);
    }

    void add(Reason reason, String place, Object subject, String allowed) {
        all.add(new TemplateProblem(reason, place, subject.toString(), allowed));
    }

    void add(Reason reason, String place, Object subject) {
        add(reason, place, subject, "");
    }

    /** Finds values that stand in a list twice. */
    <T> void unique(Reason reason, String place, Collection<T> parts, String name, Function<? super T, ?> value) {
        Set<Object> seen = new HashSet<>();
        each(place, parts, (where, part) -> unique(reason, where + "/" + name, seen, value.apply(part)));
    }

    void unique(Reason reason, String place, Set<Object> seen, Object value) {
        if (!seen.add(value)) {
            add(reason, place, value);
        }
    }
}
