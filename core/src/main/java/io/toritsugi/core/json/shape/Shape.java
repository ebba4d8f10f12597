package io.toritsugi.core.json.shape;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.ConditionProblem.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a JSON document should be: it takes what is right from it, and tells what is not.
 *
 * <p>A document is a tree of maps, lists, texts, numbers and booleans, as any JSON library reads it; decimals read as
 * {@code double} are not taken for numbers. Implementations keep no state, and never throw because of the document.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Shape {
    /** A text that is not blank. */
    Shape TEXT = scalar("\"…\"", part -> part instanceof String text && !text.isBlank());

    /** True or false. */
    Shape FLAG = scalar("true, false", part -> part instanceof Boolean);

    /** A whole number of 32 bits. */
    Shape WHOLE = scalar("1", part -> part instanceof Integer);

    /** A number of at most 100 digits and an exponent from -1000 to 1000. */
    Shape NUMBER = scalar(
            "12.5",
            part -> number(part)
                    .filter(number -> number.precision() <= 100 && Math.abs((long) number.scale()) <= 1_000)
                    .isPresent());

    /** A condition in its JSON form. */
    Shape CONDITION = Shape::condition;

    /**
     * {@return what is right; empty if too little is}
     *
     * @param place where the part stands, as a JSON pointer
     * @param part the part
     * @param findings gets what is not right
     */
    Optional<Object> read(String place, Object part, Findings findings);

    /**
     * {@return something without parts}
     *
     * @param allowed what it may be, for people
     * @param fits whether it is that
     */
    static Shape scalar(String allowed, Predicate<Object> fits) {
        return (place, part, findings) -> {
            if (fits.test(part)) {
                return Optional.of(part);
            }
            findings.unexpected(place, allowed);
            return Optional.empty();
        };
    }

    /**
     * {@return a text that a parser can read}
     *
     * @param allowed an example
     * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} if it cannot
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
     * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} if it cannot
     */
    static Optional<Object> parsed(String text, Function<String, ?> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException refused) {
            return Optional.empty();
        }
    }

    /**
     * {@return the name of one of these}
     *
     * @param words all values of an enum
     */
    static Shape word(Enum<?>[] words) {
        List<String> names = Arrays.stream(words).map(Enum::name).toList();
        return scalar(String.join(", ", names), part -> part instanceof String name && names.contains(name));
    }

    /**
     * {@return a list, of which the right elements are taken}
     *
     * @param element what each element should be
     */
    static Shape listOf(Shape element) {
        return (place, part, findings) -> {
            if (!(part instanceof List<?> list)) {
                findings.unexpected(place, "[…]");
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
     * {@return an object of any properties, of which the right ones are taken}
     *
     * @param name what each name should be
     * @param value what each value should be
     */
    static Shape mapOf(Shape name, Shape value) {
        return (place, part, findings) -> {
            if (!(part instanceof Map<?, ?> properties)) {
                findings.unexpected(place, "{…}");
                return Optional.empty();
            }
            Map<String, Object> right = new LinkedHashMap<>();
            properties.forEach((key, content) -> {
                String where = below(place, key);
                Optional<Object> read = readOrMiss(where, content, value, findings);
                if (name.read(where, key, findings).isPresent()) {
                    read.ifPresent(present -> right.put(key.toString(), present));
                }
            });
            return Optional.of(right);
        };
    }

    /**
     * {@return an object with one property, whose name says what its value should be}
     *
     * @param variants shapes by name, in the order in which people are told of them
     */
    static Shape variants(Map<String, Shape> variants) {
        Map<String, Shape> known = new LinkedHashMap<>(variants);
        String allowed = "{" + String.join(" | ", known.keySet()) + ": …}";
        return (place, part, findings) -> {
            if (part instanceof Map<?, ?> properties && properties.size() == 1) {
                Map.Entry<?, ?> only = properties.entrySet().iterator().next();
                @Nullable Shape shape = known.get(only.getKey());
                if (shape != null) {
                    return readOrMiss(below(place, only.getKey()), only.getValue(), shape, findings)
                            .map(read -> Map.of(only.getKey(), read));
                }
            }
            findings.unexpected(place, allowed);
            return Optional.empty();
        };
    }

    /**
     * {@return the place of a property}
     *
     * @param place where the object stands
     * @param name the name of the property
     */
    static String below(String place, Object name) {
        return place + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }

    private static Optional<BigDecimal> number(Object part) {
        if (part instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (part instanceof BigInteger whole) {
            return Optional.of(new BigDecimal(whole));
        }
        return part instanceof Integer || part instanceof Long
                ? Optional.of(BigDecimal.valueOf(((Number) part).longValue()))
                : Optional.empty();
    }

    private static Optional<Object> condition(String place, Object part, Findings findings) {
        if (!(part instanceof Map<?, ?> properties)) {
            findings.unexpected(place, "{…}");
            return Optional.empty();
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        properties.forEach((name, value) -> tree.put(name.toString(), value));
        return Condition.parseTree(tree)
                .fold(
                        problems -> {
                            problems.forEach(problem ->
                                    findings.condition(place + ((Place.InTree) problem.place()).pointer(), problem));
                            return Optional.empty();
                        },
                        right -> Optional.of(part));
    }

    /**
     * {@return what is right of a part that is needed}
     *
     * @param place where it should stand
     * @param part the part; null if there is none
     * @param shape what it should be
     * @param findings gets what is not right
     */
    static Optional<Object> readOrMiss(String place, @Nullable Object part, Shape shape, Findings findings) {
        if (part == null) {
            findings.missing(place);
            return Optional.empty();
        }
        return shape.read(place, part, findings);
    }
}
