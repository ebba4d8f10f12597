package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.core.json.shape.ObjectShape;
import io.toritsugi.core.json.shape.Shape;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The small parts of a document. */
final class PartShapes {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    static final Shape ANY_TEXT = Shape.scalar("\"…\"", part -> part instanceof String);

    static final Shape POSITIVE_TIME = time("> PT0S", length -> !length.isNegative() && !length.isZero());

    static final Shape TIME_OR_ZERO = time(">= PT0S", length -> !length.isNegative());

    static final Shape STAGE_ID = Shape.text(
            "\"[a-z0-9][a-z0-9-]{0,63}\"", id -> Stage.builder().id(id).build());

    static final Shape POSITIVE_NUMBER = Shape.scalar(
            ">= 1", part -> (part instanceof Integer || part instanceof Long) && ((Number) part).longValue() >= 1);

    static final Shape ATTRIBUTE_NAME = Shape.text("\"…\" (1..194)", name -> FactRef.of("agent." + name));

    static final Shape FACT = Shape.variants(inOrder());

    private PartShapes() {}

    private static Map<String, Shape> inOrder() {
        Map<String, Shape> variants = new LinkedHashMap<>();
        variants.put("text", ANY_TEXT);
        variants.put("number", Shape.NUMBER);
        variants.put("boolean", Shape.FLAG);
        variants.put("date", Shape.text("\"2026-04-01\"", LocalDate::parse));
        variants.put("instant", Shape.text("\"2026-04-01T00:00:00Z\"", Instant::parse));
        variants.put("duration", Shape.text("\"PT90S\"", Duration::parse));
        variants.put(
                "money",
                ObjectShape.EMPTY
                        .needs(
                                "amount",
                                Shape.scalar(
                                        "\"12.50\"",
                                        part -> (part instanceof String || part instanceof Number)
                                                && AMOUNT.matcher(part.toString())
                                                        .matches()))
                        .needs("currency", Shape.text("\"JPY\"", code -> new Money(BigDecimal.ONE, code))));
        variants.put("set", Shape.listOf(ANY_TEXT));
        variants.put("numbers", Shape.mapOf(ANY_TEXT, Shape.NUMBER));
        return variants;
    }

    static Shape id(Function<String, ?> parser) {
        return Shape.text("\"…\" (1..200)", parser);
    }

    static Shape whole(int least, int most) {
        return Shape.scalar(
                most == Integer.MAX_VALUE ? ">= " + least : least + ".." + most,
                part -> part instanceof Integer number && number >= least && number <= most);
    }

    private static Shape time(String allowed, Predicate<Duration> fits) {
        return Shape.scalar(
                allowed,
                part -> part instanceof String text
                        && Shape.parsed(text, Duration::parse)
                                .map(Duration.class::cast)
                                .filter(fits)
                                .isPresent());
    }

    /** A condition in its text form, or in its JSON form; what is right is in its JSON form. */
    static Shape condition(JsonCodec codec) {
        return (place, part, findings) -> part instanceof String text
                ? Condition.parse(text)
                        .fold(
                                problems -> {
                                    problems.forEach(problem -> findings.condition(place, problem));
                                    return Optional.empty();
                                },
                                condition -> Optional.of(codec.read(codec.write(condition), Map.class)))
                : Shape.CONDITION.read(place, part, findings);
    }

    /** An object of which one part is needed if another has a certain value, and not allowed otherwise. */
    static Shape onlyWith(String which, Enum<?> value, String part, ObjectShape shape) {
        return (place, given, findings) -> {
            if (given instanceof Map<?, ?> properties) {
                check(place, properties, which, value, part, findings);
            }
            return shape.read(place, given, findings)
                    .filter(right -> right instanceof Map<?, ?> properties
                            && value.name().equals(properties.get(which)) == properties.containsKey(part));
        };
    }

    private static void check(
            String place, Map<?, ?> given, String which, Enum<?> value, String part, Findings findings) {
        boolean wanted = value.name().equals(given.get(which));
        if (wanted && given.get(part) == null) {
            findings.missing(place + "/" + part);
        }
        if (!wanted && given.get(part) != null) {
            findings.unexpected(place + "/" + which, value.name());
        }
    }

    /** The weights of the parties between which the work of a queue is shared out. */
    static Shape parties() {
        Shape weights = Shape.mapOf(Shape.TEXT, whole(1, Shares.HIGHEST_WEIGHT));
        return (place, given, findings) -> {
            if (given instanceof Map<?, ?> parties && !areEnough(parties)) {
                findings.unexpected(place, "{2.." + Shares.MOST_PARTIES + "}");
            }
            return weights.read(place, given, findings)
                    .filter(read -> read instanceof Map<?, ?> parties && areEnough(parties));
        };
    }

    private static boolean areEnough(Map<?, ?> parties) {
        return parties.size() >= 2 && parties.size() <= Shares.MOST_PARTIES;
    }

    /** A queue whose visits gather, or are asked about, offers each to one agent at a time. */
    static Shape offeredAlone(ObjectShape shape) {
        return (place, given, findings) -> {
            boolean right = true;
            if (given instanceof Map<?, ?> queue) {
                boolean gathers = queue.get("batch") != null;
                boolean asks = queue.get("adviser") != null;
                if (gathers && queue.get("shares") != null) {
                    findings.unexpected(place + "/shares", "null");
                    right = false;
                }
                if (gathers && asks) {
                    findings.unexpected(place + "/adviser", "null");
                    right = false;
                }
                if ((gathers || asks)
                        && queue.get("offers") instanceof Map<?, ?> offers
                        && offers.get("atOnce") instanceof Integer atOnce
                        && atOnce > 1) {
                    findings.unexpected(place + "/offers/atOnce", "1");
                    right = false;
                }
            }
            boolean fits = right;
            return shape.read(place, given, findings).filter(read -> fits);
        };
    }
}
