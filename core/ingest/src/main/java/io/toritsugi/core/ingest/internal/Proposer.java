package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.InteractionMapping;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.QueueMapping;
import io.toritsugi.core.ingest.mapping.SelfServiceMapping;
import io.toritsugi.core.ingest.mapping.ServiceMapping;
import io.toritsugi.core.ingest.mapping.WrapUpMapping;
import io.toritsugi.core.ingest.mapping.cell.ColumnSettings;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.ingest.mapping.internal.InstantPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes the mapping that the beginning of a file suggests. */
public final class Proposer {
    private static final int MOST_VALUES = 30;

    private final KnownColumns known = new KnownColumns();
    private final Beginning beginning;
    private final List<String> names;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private final Map<String, ColumnSettings> settings = new LinkedHashMap<>();
    private final boolean hasHeading;
    private boolean needsZone;

    /**
     * Prepares a proposal.
     *
     * @param beginning the beginning of the file
     */
    public Proposer(Beginning beginning) {
        this.hasHeading = beginning.heading().stream().noneMatch(Proposer::looksLikeData);
        this.beginning = beginning;
        this.names = hasHeading
                ? beginning.heading()
                : IntStream.rangeClosed(1, beginning.heading().size())
                        .mapToObj(place -> "column-" + place)
                        .toList();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            known.role(names.get(i)).ifPresent(role -> places.putIfAbsent(role, place));
        }
    }

    private static boolean looksLikeData(String cell) {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    }

    /** {@return the columns that a proposal does not use} */
    public List<String> unusedColumns() {
        return IntStream.range(0, names.size())
                .filter(place -> !places.containsValue(place))
                .mapToObj(names::get)
                .toList();
    }

    /**
     * {@return the proposal}
     *
     * @param name how it shall be named
     */
    public Mapping propose(String name) {
        if (!hasHeading) {
            gap("format.columns", "the first line looks like a record and not like a heading; what are the columns?");
        }
        if (names.stream().distinct().count() < names.size()) {
            gap("format.columns", "the heading has a name twice; which of the two is meant?");
        }
        Mapping.Builder mapping = Mapping.builder().name(name).format(format()).interaction(interaction());
        selfService().ifPresent(mapping::selfService);
        queue().ifPresent(mapping::queue);
        service().ifPresent(mapping::service);
        wrapUp().ifPresent(mapping::wrapUp);
        translated("outcome").ifPresent(mapping::outcome);
        if (!has("outcome") && !has("service.agent") && !has("service.talk")) {
            gap("outcome", "which column says whether the contact was answered?");
        }
        if (needsZone) {
            gap("zone", "in which time zone are the times? such as \"Asia/Tokyo\"");
        }
        return mapping.putAllColumns(settings).addAllGaps(gaps).build();
    }

    private void gap(String place, String question) {
        gaps.add(place + ": " + question);
    }

    private FormatSettings format() {
        FormatSettings format = beginning.format();
        return FormatSettings.builder()
                .delimiter(format.delimiter())
                .comment(format.comment())
                .addAllColumns(hasHeading ? List.of() : names)
                .build();
    }

    private InteractionMapping interaction() {
        InteractionMapping.Builder part = InteractionMapping.builder();
        id(part);
        start().ifPresent(part::start);
        instant("interaction.end").ifPresent(part::end);
        translated("interaction.channel").ifPresent(part::channel);
        translated("interaction.direction").ifPresent(part::direction);
        value("interaction.customer").ifPresent(part::customer);
        value("interaction.priority").ifPresent(part::priority);
        value("interaction.queue").ifPresent(part::queue);
        value("interaction.segment").ifPresent(part::segment);
        value("interaction.product").ifPresent(part::product);
        value("interaction.site").ifPresent(part::site);
        value("interaction.reason").ifPresent(part::addReasons);
        return part.build();
    }

    private void id(InteractionMapping.Builder part) {
        column("interaction.id").ifPresent(name -> {
            part.addId(name);
            List<String> cells = cells(name);
            if (cells.stream().distinct().count() < cells.size()) {
                gap("interaction.id", "the cells of column " + name + " repeat; which columns together name the call?");
            }
        });
    }

    private Optional<InstantMapping> start() {
        Optional<String> single = column("interaction.start").or(() -> column("start.time"));
        Optional<String> date = column("start.date");
        if (single.isEmpty() && date.isEmpty()) {
            gap("interaction.start", "which column says when the call began?");
            return Optional.empty();
        }
        List<String> cells = single.map(this::cells).orElse(List.of());
        boolean timeOnly = !PatternFinder.fitting(cells, known.times()).isEmpty();
        if (single.isPresent() && !timeOnly) {
            return Optional.of(instant("interaction.start", List.of(single.get()), cells, known.instants()));
        }
        if (date.isEmpty()) {
            gap(
                    "interaction.start",
                    "column " + single.orElse("") + " holds a time of day; which column holds the date?");
            return Optional.empty();
        }
        if (single.isEmpty()) {
            List<String> whole = cells(date.get());
            if (!PatternFinder.fitting(whole, known.instants()).isEmpty()) {
                return Optional.of(instant("interaction.start", List.of(date.get()), whole, known.instants()));
            }
            gap("interaction.start", "column " + date.get() + " holds a date; which column holds the time of day?");
            return Optional.empty();
        }
        return Optional.of(dateAndTime(date.get(), single.get(), cells));
    }

    private InstantMapping dateAndTime(String date, String time, List<String> times) {
        needsZone = true;
        List<String> dates = cells(date);
        List<String> midnight = dates.stream().map(cell -> cell + " 00:00:00").toList();
        List<String> withTime =
                known.dates().stream().map(pattern -> pattern + " HH:mm:ss").toList();
        List<String> fitting = PatternFinder.fitting(midnight, withTime).stream()
                .map(pattern -> pattern.substring(0, pattern.length() - " HH:mm:ss".length()))
                .toList();
        InstantMapping.Builder part = InstantMapping.builder().addColumns(date, time);
        if (fitting.size() == 1) {
            String pattern = fitting.get(0) + " "
                    + PatternFinder.fitting(times, known.times()).get(0);
            part.addPatterns(pattern).baseYear(baseYear(pattern));
        } else {
            gap("interaction.start", unclear(date, fitting));
        }
        return part.build();
    }

    private static Optional<Integer> baseYear(String pattern) {
        return pattern.contains("yy") ? Optional.of(PatternFinder.BASE_YEAR) : Optional.empty();
    }

    private static String unclear(String column, List<String> fitting) {
        return fitting.isEmpty()
                ? "how is column " + column + " written? no known pattern reads all of it"
                : "how is column " + column + " written? it could be " + String.join(" or ", fitting);
    }

    private Optional<InstantMapping> instant(String role) {
        return column(role).map(name -> {
            List<String> cells = cells(name);
            boolean timeOnly = !PatternFinder.fitting(cells, known.times()).isEmpty();
            if (timeOnly) {
                midnightMayMeanNothing(name, cells);
            }
            return instant(role, List.of(name), cells, timeOnly ? known.times() : known.instants());
        });
    }

    private InstantMapping instant(String role, List<String> columns, List<String> cells, List<String> candidates) {
        List<String> fitting = PatternFinder.fitting(cells, candidates);
        InstantMapping.Builder part = InstantMapping.builder().addAllColumns(columns);
        if (fitting.size() == 1) {
            part.addPatterns(fitting.get(0)).baseYear(baseYear(fitting.get(0)));
            needsZone |= !isAbsolute(fitting.get(0), cells);
        } else {
            needsZone = true;
            gap(role, unclear(columns.get(0), fitting));
        }
        return part.build();
    }

    private static boolean isAbsolute(String pattern, List<String> cells) {
        return pattern.startsWith("epoch")
                || (pattern.equals(InstantPattern.ISO)
                        && cells.stream()
                                .allMatch(cell -> cell.matches(".*([zZ]|[+-]\\d\\d(:?\\d\\d)?)$")
                                        && cell.length() > "2026-03-04T10:00".length()));
    }

    private void midnightMayMeanNothing(String column, List<String> cells) {
        Map<String, Long> midnights = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.chars().allMatch(c -> c == '0' || c == ':'))
                .forEach(cell -> midnights.merge(cell, 1L, Long::sum));
        midnights.forEach((cell, count) -> {
            if (count * 20 > cells.size()) {
                settings.put(column, ColumnSettings.builder().addNulls(cell).build());
            }
        });
    }

    private Optional<DurationMapping> duration(String role) {
        return column(role).map(name -> {
            List<String> cells = cells(name);
            DurationUnit unit = UnitFinder.unit(name, cells);
            if (UnitFinder.isDoubtful(unit, name, cells)) {
                gap(role, "the numbers of column " + name + " are large; are they seconds or milliseconds?");
            }
            if (cells.stream().anyMatch(cell -> Durations.parse(cell, unit) == null)) {
                gap(
                        role,
                        "how is column " + name + " written? not all of it is in "
                                + unit.name().toLowerCase(Locale.ROOT));
            }
            return DurationMapping.of(name, unit);
        });
    }

    private Optional<ValueMapping> value(String role) {
        return column(role).map(name -> {
            long zeros = cells(name).stream().filter("0"::equals).count();
            if (role.equals("interaction.customer") && zeros > 1) {
                settings.put(name, ColumnSettings.builder().addNulls("0").build());
            }
            return ValueMapping.ofColumn(name);
        });
    }

    private Optional<ValueMapping> translated(String role) {
        return column(role).map(name -> {
            List<String> cells = cells(name).stream().distinct().sorted().toList();
            ValueMapping.Builder value = ValueMapping.builder().column(name);
            if (cells.size() > MOST_VALUES) {
                gap(role, "column " + name + " has more than " + MOST_VALUES + " values; is it the right one?");
                return value.build();
            }
            for (String cell : cells) {
                Optional<String> meaning = known.meaning(role, cell);
                meaning.ifPresent(known -> value.putValues(cell, known));
                if (meaning.isEmpty()) {
                    gap(role, "what does \"" + shortened(cell) + "\" of column " + name + " mean?");
                }
            }
            return value.build();
        });
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 39) + "…" : cell;
    }

    private boolean has(String role) {
        return places.containsKey(role);
    }

    private Optional<String> column(String role) {
        return Optional.ofNullable(places.get(role)).map(names::get);
    }

    private List<String> cells(String column) {
        return beginning.cells(names.indexOf(column));
    }

    private Optional<SelfServiceMapping> selfService() {
        if (!has("selfService.end") && !has("selfService.duration")) {
            return Optional.empty();
        }
        return Optional.of(SelfServiceMapping.builder()
                .end(instant("selfService.end"))
                .duration(duration("selfService.duration"))
                .build());
    }

    private Optional<QueueMapping> queue() {
        if (!has("queue.start") && !has("queue.wait")) {
            return Optional.empty();
        }
        if (!has("interaction.queue")) {
            gap("queue.name", "which column names the queue?");
        }
        return Optional.of(QueueMapping.builder()
                .start(instant("queue.start"))
                .end(instant("queue.end"))
                .waited(duration("queue.wait"))
                .build());
    }

    private Optional<ServiceMapping> service() {
        if (!has("service.agent") && !has("service.start") && !has("service.talk")) {
            return Optional.empty();
        }
        return Optional.of(ServiceMapping.builder()
                .agent(value("service.agent"))
                .start(instant("service.start"))
                .end(instant("service.end"))
                .talk(duration("service.talk"))
                .hold(duration("service.hold"))
                .build());
    }

    private Optional<WrapUpMapping> wrapUp() {
        if (!has("wrapUp.start") && !has("wrapUp.end") && !has("wrapUp.duration")) {
            return Optional.empty();
        }
        return Optional.of(WrapUpMapping.builder()
                .start(instant("wrapUp.start"))
                .end(instant("wrapUp.end"))
                .duration(duration("wrapUp.duration"))
                .build());
    }
}
