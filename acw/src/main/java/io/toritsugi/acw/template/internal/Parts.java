package io.toritsugi.acw.template.internal;

import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.json.shape.ObjectShape;
import io.toritsugi.core.json.shape.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The small parts that all documents have in common. */
final class Parts {
    private static final Pattern CURRENCY_FORM = Pattern.compile("[A-Z]{3}");
    private static final Pattern AMOUNT_FORM = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    static final Shape ANY_TEXT = Shape.scalar("\"…\"", part -> part instanceof String);
    static final Shape INSTANT = Shape.text("\"2026-04-01T00:00:00Z\"", Instant::parse);
    static final Shape DURATION = Shape.text("\"PT90S\"", Duration::parse);
    static final Shape CURRENCY = Shape.scalar(
            "\"JPY\"",
            part -> part instanceof String text && CURRENCY_FORM.matcher(text).matches());
    static final Shape AMOUNT = Shape.scalar(
            "\"1800.50\"",
            part -> (part instanceof String || part instanceof Number)
                    && AMOUNT_FORM.matcher(part.toString()).matches());
    static final Shape POSITIVE_DURATION = duration("> PT0S", true);
    static final Shape DURATION_OR_ZERO = duration(">= PT0S", false);
    static final Shape POSITIVE = Shape.scalar(">= 1", part -> part instanceof Integer number && number >= 1);

    static final Shape TREE = ObjectShape.EMPTY
            .needs("id", Shape.text("\"contact-category\"", CodeTreeId::of))
            .may("version", POSITIVE);

    static final Shape PATH = notEmpty(Shape.listOf(ANY_TEXT), "[\"…\"]");

    static final Shape LABEL = notEmpty(
            Shape.mapOf(Shape.text("\"en\", \"pt-BR\"", tag -> Texts.of(tag, "x")), Shape.TEXT), "{\"en\": \"…\"}");

    private Parts() {}

    private static Shape duration(String allowed, boolean positive) {
        return Shape.scalar(
                allowed,
                part -> part instanceof String text
                        && Shape.parsed(text, Duration::parse)
                                .map(Duration.class::cast)
                                .filter(length -> positive ? length.compareTo(Duration.ZERO) > 0 : !length.isNegative())
                                .isPresent());
    }

    private static Shape notEmpty(Shape shape, String allowed) {
        return (place, part, findings) -> {
            if (part.equals(List.of()) || part.equals(Map.of())) {
                findings.unexpected(place, allowed);
                return Optional.empty();
            }
            return shape.read(place, part, findings);
        };
    }
}
