package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.internal.text.Shown;
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
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the mapping that the beginning of a file suggests. */
public final class Proposer {
    private static final int MOST_VALUES = 30;
    private static final String ANSWERED = "answered";
    private static final String ABANDONED = "abandoned";
    private static final Set<String> CALLS = Set.of(ANSWERED, ABANDONED);

    private final KnownColumns known = new KnownColumns();
    private final Beginning beginning;
    private final List<String> names;
    private final ProposedColumns columns;
    private final InstantProposer instants;
    private final Map<String, ColumnSettings> settings = new LinkedHashMap<>();
    private final boolean hasHeading;

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
        this.columns = new ProposedColumns(beginning, names, known);
        this.instants = new InstantProposer(columns, known, settings);
    }

    private static boolean looksLikeData(String cell) {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    }

    /** {@return the columns that a proposal does not use} */
    public List<String> unusedColumns() {
        return IntStream.range(0, names.size())
                .filter(place -> !columns.uses(place))
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
            columns.gap(
                    "format.columns",
                    "the first line looks like a record and not like a heading; what are the columns?");
        }
        if (names.stream().distinct().count() < names.size()) {
            columns.gap("format.columns", "the heading has a name twice; which of the two is meant?");
        }
        Mapping.Builder mapping = Mapping.builder().name(name).format(format()).interaction(interaction());
        lengths();
        selfService().ifPresent(mapping::selfService);
        queue().ifPresent(mapping::queue);
        service().ifPresent(mapping::service);
        wrapUp().ifPresent(mapping::wrapUp);
        translated("outcome").ifPresent(mapping::outcome);
        if (!columns.has("outcome") && !columns.has("service.agent") && !columns.has("service.talk")) {
            columns.gap("outcome", "which column says whether the contact was answered?");
        }
        if (instants.needsZone()) {
            columns.gap("zone", "in which time zone are the times? such as \"Asia/Tokyo\"");
        }
        return mapping.putAllColumns(settings).addAllGaps(columns.gaps()).build();
    }

    private void lengths() {
        boolean mayWait = !columns.has("outcome") || outcomes().anyMatch(CALLS::contains);
        if (mayWait && !columns.has("queue.wait") && !columns.has("queue.start") && !columns.has("queue.end")) {
            columns.gap("queue.wait", "which column says how long it waited?");
        }
        boolean served = columns.has("service.agent")
                || (columns.has("outcome") && outcomes().anyMatch(ANSWERED::equals));
        if (served && !columns.has("service.talk") && !columns.has("service.end")) {
            columns.gap("service.talk", "which column says how long they talked?");
        }
    }

    /** What the cells of the outcome mean; one that is not known may mean anything, such as abandoned. */
    private Stream<String> outcomes() {
        return columns.column("outcome").stream()
                .flatMap(name -> columns.cells(name).stream())
                .map(cell -> known.meaning("outcome", cell).orElse(ABANDONED));
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
        instants.start().ifPresent(part::start);
        instants.instant("interaction.end").ifPresent(part::end);
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
        if (!columns.has("interaction.id")) {
            columns.gap(
                    "interaction.id",
                    "which column names the contact? if none does, leave it out: each record is then a contact of its own");
        }
        columns.column("interaction.id").ifPresent(name -> {
            part.addId(name);
            List<String> cells = columns.cells(name);
            if (cells.stream().distinct().count() < cells.size()) {
                columns.gap(
                        "interaction.id",
                        "the cells of column " + name + " repeat; which columns together name the call?");
            }
        });
    }

    private Optional<DurationMapping> duration(String role) {
        return columns.column(role).map(name -> {
            List<String> cells = columns.cells(name);
            DurationUnit unit = UnitFinder.unit(name, cells);
            if (UnitFinder.isDoubtful(unit, name, cells)) {
                columns.gap(role, "the numbers of column " + name + " are large; are they seconds or milliseconds?");
            }
            if (cells.stream().anyMatch(cell -> Durations.parse(cell, unit) == null)) {
                columns.gap(
                        role,
                        "how is column " + name + " written? not all of it is in "
                                + unit.name().toLowerCase(Locale.ROOT));
            }
            return DurationMapping.of(name, unit);
        });
    }

    private Optional<ValueMapping> value(String role) {
        return columns.column(role).map(name -> {
            long zeros = columns.cells(name).stream().filter("0"::equals).count();
            if (role.equals("interaction.customer") && zeros > 1) {
                settings.put(name, ColumnSettings.builder().addNulls("0").build());
            }
            return ValueMapping.ofColumn(name);
        });
    }

    private Optional<ValueMapping> translated(String role) {
        return columns.column(role).map(name -> {
            List<String> cells =
                    columns.cells(name).stream().distinct().sorted().toList();
            ValueMapping.Builder value = ValueMapping.builder().column(name);
            if (cells.size() > MOST_VALUES) {
                columns.gap(role, "column " + name + " has more than " + MOST_VALUES + " values; is it the right one?");
                return value.build();
            }
            for (String cell : cells) {
                Optional<String> meaning = known.meaning(role, cell);
                meaning.ifPresent(known -> value.putValues(cell, known));
                if (meaning.isEmpty()) {
                    columns.gap(role, "what does " + shown(cell, name) + " of column " + name + " mean?");
                }
            }
            return value.build();
        });
    }

    private String shown(String cell, String column) {
        long records = columns.cells(column).stream().filter(cell::equals).count();
        return Shown.isShared(cell, records) ? "\"" + cell + "\"" : "a cell of the form \"" + Shown.shape(cell) + "\"";
    }

    private Optional<SelfServiceMapping> selfService() {
        if (!columns.has("selfService.end") && !columns.has("selfService.duration")) {
            return Optional.empty();
        }
        return Optional.of(SelfServiceMapping.builder()
                .end(instants.instant("selfService.end"))
                .duration(duration("selfService.duration"))
                .build());
    }

    private Optional<QueueMapping> queue() {
        if (!columns.has("queue.start") && !columns.has("queue.end") && !columns.has("queue.wait")) {
            return Optional.empty();
        }
        if (!columns.has("interaction.queue")) {
            columns.gap("queue.name", "which column names the queue?");
        }
        return Optional.of(QueueMapping.builder()
                .start(instants.instant("queue.start"))
                .end(instants.instant("queue.end"))
                .waited(duration("queue.wait"))
                .build());
    }

    private Optional<ServiceMapping> service() {
        if (Stream.of("service.agent", "service.start", "service.end", "service.talk")
                .noneMatch(columns::has)) {
            return Optional.empty();
        }
        return Optional.of(ServiceMapping.builder()
                .agent(value("service.agent"))
                .start(instants.instant("service.start"))
                .end(instants.instant("service.end"))
                .talk(duration("service.talk"))
                .hold(duration("service.hold"))
                .build());
    }

    private Optional<WrapUpMapping> wrapUp() {
        if (!columns.has("wrapUp.start") && !columns.has("wrapUp.end") && !columns.has("wrapUp.duration")) {
            return Optional.empty();
        }
        return Optional.of(WrapUpMapping.builder()
                .start(instants.instant("wrapUp.start"))
                .end(instants.instant("wrapUp.end"))
                .duration(duration("wrapUp.duration"))
                .build());
    }
}
