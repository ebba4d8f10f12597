package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.json.shape.ObjectShape;
import io.toritsugi.core.json.shape.Shape;
import io.toritsugi.core.time.BusinessHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hours of a queue in a document. */
final class HoursShape {
    private static final Shape NAME = ObjectShape.EMPTY.needs("en", Shape.TEXT).needs("ja", Shape.TEXT);

    private static final Shape TIME = Shape.text("\"09:30\"", LocalTime::parse);

    private static final Shape DATE = Shape.text("\"2026-04-01\"", LocalDate::parse);

    private static final Shape DAY_OF_YEAR = Shape.text("\"--12-29\"", MonthDay::parse);

    private static final Shape INSTANT = Shape.text("\"2026-04-01T00:00:00Z\"", Instant::parse);

    private static final Shape SLOTS =
            Shape.listOf(ObjectShape.EMPTY.needs("from", TIME).needs("to", TIME));

    static final Shape HOURS = ObjectShape.EMPTY
            .needs(
                    "zone",
                    Shape.text(
                            "\"Asia/Tokyo\"",
                            zone -> BusinessHours.builder()
                                    .zone(ZoneId.of(zone))
                                    .build()))
            .may(
                    "week",
                    Shape.listOf(ObjectShape.EMPTY
                            .needs("days", atLeastOne(Shape.listOf(Shape.word(DayOfWeek.values()))))
                            .may("slots", SLOTS)))
            .may("holidays", Shape.listOf(Shape.TEXT))
            .may(
                    "companyHolidays",
                    Shape.listOf(ObjectShape.EMPTY
                            .needs("name", NAME)
                            .needs("from", DAY_OF_YEAR)
                            .needs("to", DAY_OF_YEAR)))
            .may(
                    "exceptions",
                    eachDateOnce(Shape.listOf(ObjectShape.EMPTY
                            .needs("date", DATE)
                            .may("slots", SLOTS)
                            .may("name", NAME))))
            .may(
                    "closings",
                    Shape.listOf(endsLater(ObjectShape.EMPTY
                            .needs("from", INSTANT)
                            .needs("to", INSTANT)
                            .may("reason", NAME))));

    private HoursShape() {}

    private static Shape atLeastOne(Shape list) {
        return (place, part, findings) -> {
            if (part instanceof List<?> days && days.isEmpty()) {
                findings.unexpected(place, "[…, …] (1..)");
            }
            return list.read(place, part, findings).filter(right -> right instanceof List<?> days && !days.isEmpty());
        };
    }

    private static Shape eachDateOnce(Shape list) {
        return (place, part, findings) -> {
            Set<Object> dates = new HashSet<>();
            boolean once = true;
            List<?> exceptions = part instanceof List<?> given ? given : List.of();
            for (int i = 0; i < exceptions.size(); i++) {
                if (exceptions.get(i) instanceof Map<?, ?> exception
                        && exception.get("date") != null
                        && !dates.add(exception.get("date"))) {
                    findings.unexpected(place + "/" + i + "/date", "a date that no other exception has");
                    once = false;
                }
            }
            boolean whole = once;
            return list.read(place, part, findings).filter(right -> whole);
        };
    }

    private static Shape endsLater(Shape closing) {
        return (place, part, findings) -> closing.read(place, part, findings).filter(right -> {
            Map<?, ?> range = (Map<?, ?>) right;
            boolean later = Instant.parse(String.valueOf(range.get("to")))
                    .isAfter(Instant.parse(String.valueOf(range.get("from"))));
            if (!later) {
                findings.unexpected(place + "/to", "> " + range.get("from"));
            }
            return later;
        });
    }
}
