package io.toritsugi.core.organization.internal;

import io.toritsugi.core.organization.OrganizationProblem.Reason;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a part of a document should be: it takes what is right from it, and tells what is not. */
interface Shape {
    /**
     * {@return what is right, without properties that nobody knows; empty if too little is}
     *
     * @param place where the part stands
     * @param part the part, as a JSON tree of maps, lists and scalars
     * @param findings gets the problems
     */
    Optional<Object> read(String place, Object part, Findings findings);

    static Shape scalar(String allowed, Predicate<Object> fits) {
        return (place, part, findings) -> {
            if (fits.test(part)) {
                return Optional.of(part);
            }
            findings.problem(Reason.UNEXPECTED, place, allowed);
            return Optional.empty();
        };
    }

    /**
     * {@return a text that a parser can read}
     *
     * @param allowed an example
     * @param parser throws if it cannot
     */
    static Shape text(String allowed, Function<String, ?> parser) {
        return scalar(
                allowed,
                part -> part instanceof String text && parsed(text, parser).isPresent());
    }

    /**
     * {@return what a parser makes of a text; empty if it cannot read it}
     *
     * @param text the text
     * @param parser throws if it cannot
     */
    static Optional<Object> parsed(String text, Function<String, ?> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException refused) {
            return Optional.empty();
        }
    }

    static Shape word(Enum<?>[] words) {
        List<String> names = Arrays.stream(words).map(Enum::name).toList();
        return scalar(String.join(", ", names), part -> part instanceof String name && names.contains(name));
    }

    static Shape listOf(Shape element) {
        return (place, part, findings) -> {
            if (!(part instanceof List<?> list)) {
                findings.problem(Reason.UNEXPECTED, place, "[…]");
                return Optional.empty();
            }
            List<Object> right = new ArrayList<>(list.size());
            List<Integer> kept = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                Optional<Object> read = readOrMiss(place + "/" + i, list.get(i), element, findings);
                if (read.isPresent()) {
                    right.add(read.get());
                    kept.add(i);
                }
            }
            findings.kept(place, kept);
            return Optional.of(right);
        };
    }

    /**
     * {@return an object with these properties}
     *
     * @param needed the names of those without which it is nothing
     * @param namesAndShapes each name, followed by its shape
     */
    static Shape object(Set<String> needed, Object... namesAndShapes) {
        Map<String, Shape> known = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            known.put((String) namesAndShapes[i], (Shape) namesAndShapes[i + 1]);
        }
        return (place, part, findings) -> {
            if (!(part instanceof Map<?, ?> properties)) {
                findings.problem(Reason.UNEXPECTED, place, "{…}");
                return Optional.empty();
            }
            Map<String, Object> right = new LinkedHashMap<>();
            known.forEach((name, shape) -> {
                @Nullable Object value = properties.get(name);
                if (value != null || needed.contains(name)) {
                    readOrMiss(place + "/" + name, value, shape, findings).ifPresent(read -> right.put(name, read));
                }
            });
            return right.keySet().containsAll(needed) ? Optional.of(right) : Optional.empty();
        };
    }

    private static Optional<Object> readOrMiss(String place, @Nullable Object part, Shape shape, Findings findings) {
        if (part == null) {
            findings.problem(Reason.MISSING, place, "");
            return Optional.empty();
        }
        return shape.read(place, part, findings);
    }
}
