package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.ingest.mapping.internal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a record into events, as a mapping without problems says. */
final class RowInterpreter {
    private static final String UNKNOWN_QUEUE = "unknown";

    private final String source;
    private final Mapping mapping;
    private final Columns columns;
    private final ContactReader contact;
    private final List<FactReader> facts;
    private final @Nullable RowCondition ignore;
    private final InstantReader start;
    private final @Nullable InstantReader end;
    private final @Nullable ValueReader outcome;
    private final @Nullable ValueReader queueName;
    private final @Nullable ValueReader menuName;
    private final @Nullable ValueReader agent;
    private final SelfServiceKind menuKind;
    private final Part menu;
    private final Part wait;
    private final Part service;
    private final Part wrapUp;
    private final @Nullable DurationReader hold;

    RowInterpreter(String source, Mapping mapping, Columns columns) {
        this.source = source;
        this.mapping = mapping;
        this.columns = columns;
        this.contact = new ContactReader(mapping, columns);
        this.facts = mapping.facts().stream()
                .map(fact -> new FactReader(fact, columns))
                .toList();
        this.ignore = condition(mapping.ignore());
        this.start = new InstantReader(mapping.interaction().start().orElseThrow(), columns, mapping);
        this.end = instant(mapping.interaction().end());
        this.outcome = value(mapping.outcome());
        this.queueName = value(mapping.queue().flatMap(queue -> queue.name()));
        this.menuName = value(mapping.selfService().flatMap(menuPart -> menuPart.name()));
        this.menuKind = mapping.selfService().map(part -> part.kind()).orElse(SelfServiceKind.IVR);
        this.agent = value(mapping.service().flatMap(part -> part.agent()));
        this.hold = duration(mapping.service().flatMap(part -> part.hold()));
        this.menu = mapping.selfService()
                .map(part -> part(part.when(), part.start(), part.end(), part.duration(), ""))
                .orElse(Part.NONE);
        this.wait = mapping.queue()
                .map(part -> part(part.when(), part.start(), part.end(), part.waited(), Oddities.WAIT_WITHOUT_START))
                .orElse(Part.NONE);
        this.service = mapping.service()
                .map(part -> part(part.when(), part.start(), part.end(), part.talk(), Oddities.SERVICE_WITHOUT_START))
                .orElse(Part.NONE);
        this.wrapUp = mapping.wrapUp()
                .map(part -> part(part.when(), part.start(), part.end(), part.duration(), ""))
                .orElse(Part.NONE);
    }

    private Part part(
            Optional<String> when,
            Optional<InstantMapping> from,
            Optional<InstantMapping> to,
            Optional<DurationMapping> length,
            String withoutStart) {
        return new Part(condition(when), instant(from), instant(to), duration(length), withoutStart, true);
    }

    private @Nullable InstantReader instant(Optional<InstantMapping> part) {
        return part.map(known -> new InstantReader(known, columns, mapping)).orElse(null);
    }

    private @Nullable DurationReader duration(Optional<DurationMapping> part) {
        return part.map(known -> new DurationReader(known, columns)).orElse(null);
    }

    private @Nullable ValueReader value(Optional<ValueMapping> part) {
        return part.map(known -> new ValueReader(known, columns)).orElse(null);
    }

    private @Nullable RowCondition condition(Optional<String> text) {
        return text.map(known -> new RowCondition(known, columns)).orElse(null);
    }

    RecordResult interpret(String[] cells, long line, long recordNumber, String contentHash) {
        Row row = new Row(columns, cells);
        if (ignore != null && ignore.holds(row)) {
            return new RecordResult.Ignored(line);
        }
        Outcome said = outcome == null ? null : outcome(row, outcome);
        if (!row.isRejected() && said != null && said.isIgnored()) {
            return new RecordResult.Ignored(line);
        }
        CallRecord call = row.isRejected() ? null : call(row, said, contentHash);
        if (call == null || row.isRejected()) {
            return new RecordResult.Rejected(row.rejected(source, line));
        }
        return new RecordResult.Read(
                line,
                call.outcome().name(),
                CallEvents.of(call, mapping.name(), contentHash, recordNumber),
                row.oddities());
    }

    private static @Nullable Outcome outcome(Row row, ValueReader reader) {
        String name = reader.read(row);
        if (name == null) {
            reader.rejectMissing(row, "must say how it went");
            return null;
        }
        Outcome known = Outcome.find(name);
        if (known == null) {
            reader.rejectUnknown(row, "an outcome, or be translated to one");
        }
        return known;
    }

    private @Nullable CallRecord call(Row row, @Nullable Outcome said, String contentHash) {
        Instant began = start.read(row, Instant.EPOCH);
        if (began == null) {
            start.rejectMissing(row);
            return null;
        }
        CallRecord.Contact known = contact.read(row, contentHash);
        if (known == null) {
            return null;
        }
        CallRecord.Span menuSpan = menu(row, said, began);
        Instant afterMenu = menuSpan == null ? began : menuSpan.end();

        boolean mayWait = said == null || !said.isAbandonedInIvr();
        Part.Evidence needed = menuSpan == null && said != null && said.isLeftUnserved()
                ? Part.Evidence.ANY_LENGTH
                : Part.Evidence.MORE_THAN_ZERO;
        CallRecord.Span waitSpan = mayWait ? wait.read(row, began, afterMenu, needed, null) : null;
        Instant afterWait = waitSpan == null ? afterMenu : waitSpan.end();

        CallRecord.Service served = service(row, said, began, afterWait);
        Instant afterService = served == null ? afterWait : served.span().end();

        CallRecord.Span wrappedUp = served == null ? null : wrapUp.read(row, afterService, afterService);

        Outcome outcomeOfAll = said == null ? derived(waitSpan != null, served != null) : said;
        boolean unseen = waitSpan == null && menuSpan == null && served == null && outcomeOfAll.cause() != null;
        if (unseen) {
            row.odd(Oddities.OUTCOME_WITHOUT_WAIT);
        }
        if (waitSpan != null && outcomeOfAll.isContained()) {
            row.odd(Oddities.CONTAINED_AFTER_WAIT);
        }
        Instant over = end == null ? null : end.read(row, began);
        return new CallRecord(
                known,
                began,
                over == null ? latest(began, afterMenu, afterWait, afterService) : over,
                outcomeOfAll,
                menuSpan == null ? null : new CallRecord.Menu(menuKind, text(row, menuName), menuSpan),
                waitSpan != null || unseen ? new CallRecord.Wait(queue(row, known.queue()), waitSpan) : null,
                served,
                wrappedUp,
                facts(row));
    }

    /** The menu: one of no length counts where the record knows of no wait, or says that the menu was all. */
    private CallRecord.@Nullable Span menu(Row row, @Nullable Outcome said, Instant began) {
        Part.Evidence needed = wait.isWithoutLength(row) ? Part.Evidence.ANY_LENGTH : Part.Evidence.MORE_THAN_ZERO;
        CallRecord.Span span = menu.read(row, began, began, needed, null);
        boolean wasAll = said != null && (said.isAbandonedInIvr() || said.isContained());
        return span == null && wasAll ? new CallRecord.Span(began, began, null) : span;
    }

    /** The queue it waited in, or null if the mapping names none. */
    private @Nullable String queue(Row row, @Nullable String boundFor) {
        String named = queueName == null ? null : contact.name(row, queueName);
        String queue = named == null ? boundFor : named;
        if (queue != null || (queueName == null && !contact.namesQueue())) {
            return queue;
        }
        row.odd(Oddities.QUEUE_UNKNOWN);
        return UNKNOWN_QUEUE;
    }

    private CallRecord.@Nullable Service service(Row row, @Nullable Outcome said, Instant began, Instant afterWait) {
        if (said != null && !service.hasCondition() && !said.isServed()) {
            return null;
        }
        String name = agent == null ? null : contact.name(row, agent);
        Duration held = hold == null ? null : hold.read(row);
        Part.Evidence needed = said != null || name != null ? Part.Evidence.NOTHING : Part.Evidence.MORE_THAN_ZERO;
        CallRecord.Span span = service.read(row, began, afterWait, needed, held);
        return span == null ? null : new CallRecord.Service(name, span, held);
    }

    private static Outcome derived(boolean waited, boolean served) {
        if (served) {
            return Outcome.ANSWERED;
        }
        return waited ? Outcome.ABANDONED : Outcome.CONTAINED;
    }

    private static Instant latest(Instant... instants) {
        return Stream.of(instants).max(Instant::compareTo).orElseThrow();
    }

    private static @Nullable String text(Row row, @Nullable ValueReader reader) {
        return reader == null ? null : reader.read(row);
    }

    private List<CallRecord.Fact> facts(Row row) {
        return facts.isEmpty()
                ? List.of()
                : facts.stream()
                        .map(fact -> fact.read(row))
                        .flatMap(Optional::stream)
                        .toList();
    }
}
