package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a log that is an object in JSON, or an object within it.
 *
 * @param node the object
 */
public record JsonLine(JsonNode node) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_NAME = 200;

    /**
     * {@return the object that a line holds, or that it holds none}
     *
     * @param line the line
     */
    public static Either<RecordResult, JsonLine> of(Line line) {
        try {
            JsonNode node = JSON.readTree(line.text());
            if (node.isObject()) {
                return Either.right(new JsonLine(node));
            }
        } catch (JacksonException notJson) {
            return Either.left(line.rejected(RejectionReason.OTHER, "is no JSON"));
        }
        return Either.left(line.rejected(RejectionReason.OTHER, "must be an object in JSON"));
    }

    /**
     * {@return the text of a property that can be a name: 1 to 200 characters, none of them a control character; else empty}
     *
     * @param property the property
     */
    public Optional<String> name(String property) {
        return Optional.ofNullable(node.get(property))
                .filter(JsonNode::isString)
                .map(text -> text.asString().strip())
                .filter(text -> !text.isEmpty()
                        && text.length() <= LONGEST_NAME
                        && text.chars().noneMatch(Character::isISOControl));
    }

    /**
     * {@return the instant of a property, in ISO 8601 with an offset; else empty}
     *
     * @param property the property
     */
    public Optional<Instant> instant(String property) {
        return name(property).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException noInstant) {
                return Optional.empty();
            }
        });
    }

    /**
     * {@return the time of a property, a whole number of seconds that is zero or more; else empty}
     *
     * @param property the property
     */
    public Optional<Duration> seconds(String property) {
        return Optional.ofNullable(node.get(property))
                .filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::asInt)
                .filter(seconds -> seconds >= 0)
                .map(Duration::ofSeconds);
    }

    /**
     * {@return the object of a property; else empty}
     *
     * @param property the property
     */
    public Optional<JsonLine> object(String property) {
        return Optional.ofNullable(node.get(property))
                .filter(JsonNode::isObject)
                .map(JsonLine::new);
    }

    /**
     * {@return the objects of a property that is a list}
     *
     * @param property the property
     */
    public List<JsonLine> objects(String property) {
        List<JsonLine> all = new ArrayList<>();
        Optional.ofNullable(node.get(property))
                .filter(JsonNode::isArray)
                .ifPresent(list -> list.forEach(each -> {
                    if (each.isObject()) {
                        all.add(new JsonLine(each));
                    }
                }));
        return all;
    }
}
