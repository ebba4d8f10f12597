package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.MappingProblem;
import io.toritsugi.core.ingest.mapping.Outcomes;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds everything in a mapping that is not allowed. */
public final class MappingRules {
    private final Mapping mapping;
    private final MappingParts parts;
    private final List<MappingProblem> problems = new ArrayList<>();

    private MappingRules(Mapping mapping) {
        this.mapping = mapping;
        this.parts = new MappingParts(mapping);
    }

    /**
     * {@return all problems, the gaps first; empty if the mapping can be used}
     *
     * @param mapping the mapping
     */
    public static List<MappingProblem> problems(Mapping mapping) {
        MappingRules rules = new MappingRules(mapping);
        rules.gaps();
        rules.whole();
        rules.format();
        rules.columns();
        rules.parts.instants().forEach(rules::instant);
        rules.parts.values().forEach(rules::value);
        rules.parts.conditions().forEach(rules::condition);
        rules.names();
        return List.copyOf(rules.problems);
    }

    private void problem(String place, String value, String allowed) {
        problems.add(new MappingProblem(place, value, allowed));
    }

    private void gaps() {
        for (int i = 0; i < mapping.gaps().size(); i++) {
            problem(
                    "/gaps/" + i,
                    "",
                    "still open: " + mapping.gaps().get(i) + " (answer it in the document, then take the gap out)");
        }
    }

    private boolean hasColumns() {
        return mapping.format().id().equals("csv");
    }

    private void whole() {
        if (!mapping.schema().equals(Mapping.SCHEMA)) {
            problem("/schema", mapping.schema(), "must be \"" + Mapping.SCHEMA + "\"");
        }
        zone("/zone", mapping.zone());
        if (mapping.clockTolerance().isNegative()
                || mapping.clockTolerance().compareTo(java.time.Duration.ofHours(12)) > 0) {
            problem("/clockTolerance", mapping.clockTolerance().toString(), "must be PT0S to PT12H");
        }
        if (hasColumns() && mapping.interaction().start().isEmpty()) {
            problem("/interaction/start", "", "is needed: which column says when the contact began?");
        }
        boolean namesQueue = mapping.interaction().queue().isPresent()
                || mapping.queue().flatMap(queue -> queue.name()).isPresent();
        if (mapping.queue().isPresent() && !namesQueue) {
            problem("/queue/name", "", "is needed here or as /interaction/queue: which queue is it?");
        }
    }

    private void zone(String place, String zone) {
        try {
            Objects.requireNonNull(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            problem(place, zone, "must be a time zone such as \"Asia/Tokyo\", \"UTC\" or \"+09:00\"");
        }
    }

    private void format() {
        oneCharacter("/format/delimiter", mapping.format().delimiter());
        oneCharacter("/format/quote", mapping.format().quote());
        mapping.format().comment().ifPresent(comment -> oneCharacter("/format/comment", comment));
        long different = Stream.of(
                        mapping.format().delimiter(),
                        mapping.format().quote(),
                        mapping.format().comment().orElse(""))
                .distinct()
                .count();
        if (different < 3) {
            problem("/format", "", "delimiter, quote and comment must differ");
        }
        List<String> columns = mapping.format().columns();
        if (columns.stream().distinct().count() < columns.size()) {
            problem("/format/columns", String.join(", ", columns), "must not name a column twice");
        }
    }

    private void oneCharacter(String place, String text) {
        if (text.length() != 1 || text.equals("\n") || text.equals("\r") || text.equals("\0")) {
            problem(place, text, "must be one character and no line break");
        }
    }

    private void columns() {
        parts.plainColumns().forEach((place, column) -> notBlank(place, column));
        parts.durations().forEach((place, duration) -> notBlank(place + "/column", duration.column()));
        List<String> known = mapping.format().columns();
        if (!known.isEmpty()) {
            parts.columns().stream()
                    .filter(Predicate.not(known::contains))
                    .forEach(column -> problem(
                            "/format/columns",
                            column,
                            "must name every column that the mapping uses"
                                    + Similar.to(column, known)
                                            .map(like -> ", has \"" + like + "\"")
                                            .orElse("")));
        }
    }

    private void notBlank(String place, String column) {
        if (column.isBlank()) {
            problem(place, column, "must be the name of a column");
        }
    }

    private void instant(String place, InstantMapping instant) {
        if (instant.columns().isEmpty()) {
            problem(place + "/columns", "", "must name at least one column");
        }
        instant.zone().ifPresent(zone -> zone(place + "/zone", zone));
        List<String> patterns = InstantPattern.texts(instant);
        for (int i = 0; i < patterns.size(); i++) {
            Either<String, InstantPattern> pattern = InstantPattern.of(patterns.get(i), instant.baseYear());
            String at = place + "/patterns/" + i;
            if (pattern.isLeft()) {
                problem(at, patterns.get(i), pattern.getLeft());
            } else if (place.equals("/interaction/start") && !pattern.get().isDated()) {
                problem(at, patterns.get(i), "must hold a date: it says when the contact began");
            }
        }
    }

    private void value(String place, ValueMapping value) {
        if (value.column().isPresent() == value.value().isPresent()) {
            problem(place, "", "must have either \"column\" or \"value\"");
        }
        value.column().ifPresent(column -> notBlank(place + "/column", column));
    }

    private void condition(String place, String text) {
        Either<List<String>, ?> columns = ConditionColumns.of(text);
        if (columns.isLeft()) {
            columns.getLeft().forEach(words -> problem(place, text, words));
        }
    }

    private void names() {
        parts.values().forEach((place, value) -> {
            switch (place) {
                case "/outcome" ->
                    translations(
                            place,
                            value,
                            name -> Outcome.find(name) != null,
                            "one of " + String.join(", ", Outcomes.names()));
                case "/interaction/channel" -> named(place, value, NamedValues.channels(mapping));
                case "/interaction/direction" -> named(place, value, NamedValues.of(Direction.class));
                case "/interaction/purpose" -> named(place, value, NamedValues.of(Purpose.class));
                case "/interaction/ended" -> named(place, value, NamedValues.of(EndMechanism.class));
                default -> translations(place, value, Names::isAllowed, "a name of 1 to 200 characters");
            }
        });
    }

    private void named(String place, ValueMapping value, NamedValues<?> names) {
        translations(place, value, name -> names.find(name) != null, names.allowed());
    }

    private void translations(String place, ValueMapping value, Predicate<String> isAllowed, String allowed) {
        for (Map.Entry<String, String> translation : value.values().entrySet()) {
            if (!isAllowed.test(translation.getValue())) {
                problem(
                        place + "/values/" + escaped(translation.getKey()),
                        translation.getValue(),
                        "must be " + allowed);
            }
        }
        value.value()
                .filter(Predicate.not(isAllowed))
                .ifPresent(name -> problem(place + "/value", name, "must be " + allowed));
        value.otherwise()
                .filter(Predicate.not(isAllowed))
                .ifPresent(name -> problem(place + "/otherwise", name, "must be " + allowed));
    }

    static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
