package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.DocumentCommand.AnswerExtension;
import io.toritsugi.acw.document.DocumentCommand.Cancel;
import io.toritsugi.acw.document.DocumentCommand.ChangeTemplate;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentCommand.Tick;
import io.toritsugi.acw.document.DocumentCommand.WriteEntry;
import io.toritsugi.acw.document.WrittenEntry.Writing;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.acw.record.ActionItem;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every document, whatever happens to it. */
class DocumentLawsTest {
    private static final ResolvedPolicy POLICY = Desk.policy()
            .codeTimeout(Duration.ofSeconds(40))
            .defaultCode(Billing.NO_CODE)
            .extension(Desk.extension().count(2).approval(true).build())
            .build();

    private static final List<Answer> ANSWERS = List.of(
            Answer.of("double charge"),
            Answer.of("much longer than the twenty characters that are allowed"),
            Answer.of(true),
            Answer.of(Money.of("1500", "EUR")),
            Answer.of(Billing.REFUNDS),
            Answer.of(Billing.DONE),
            Answer.of(FactValue.of(Desk.NINE)));

    /** A command whose parts depend on the document: an edit is based on one that there is. */
    private interface Step {
        DocumentCommand in(Document document);
    }

    private static final List<EntryId> IDS = List.of(EntryId.of("e1"), EntryId.of("e2"), EntryId.of("e3"));

    private static final List<RecordEntry> ENTRIES = List.of(
            Note.builder().kind(Note.Kind.SOLUTION).text("turned back").build(),
            Note.builder().kind(Note.Kind.SOLUTION).text("refunded").build(),
            ActionItem.builder().what("tell accounts").build());

    private record Timed(Step step, int seconds) {}

    @Property
    void replayEqualsLive(@ForAll("runs") List<Timed> run) {
        Desk desk = play(run);

        assertThat(desk.machine.replay(desk.machine.initial(), desk.events)).isEqualTo(desk.document);
        assertThat(desk.events)
                .isSortedAccordingTo((one, two) -> one.occurredAt().compareTo(two.occurredAt()));
    }

    @Property
    void noAcceptedCommandLosesAnAnswerOrAnEntry(@ForAll("runs") List<Timed> run) {
        Desk desk = opened();
        Map<FieldId, List<Answer>> accepted = new LinkedHashMap<>();
        Map<EntryId, List<RecordEntry>> written = new LinkedHashMap<>();
        for (Timed timed : run) {
            DocumentCommand command = timed.step().in(desk.document);
            boolean taken = desk.at(timed.seconds()).decide(command).isRight();
            if (taken && command instanceof GiveAnswer give) {
                accepted.computeIfAbsent(give.field(), field -> new ArrayList<>())
                        .add(give.answer());
            }
            if (taken && command instanceof WriteEntry write) {
                written.computeIfAbsent(write.id(), id -> new ArrayList<>()).add(write.entry());
            }
        }
        accepted.forEach((field, answers) -> assertThat(desk.document.history(field).stream()
                        .flatMap(change -> change.after().stream())
                        .toList())
                .as(field.value())
                .containsAll(answers));
        written.forEach((id, entries) -> assertThat(desk.document.find(id).orElseThrow().edits().stream()
                        .flatMap(edit -> edit.entry().stream())
                        .toList())
                .as(id.value())
                .containsAll(entries));
    }

    @Property
    void aChangeOfTheTemplateLosesNoAnswer(@ForAll("runs") List<Timed> run, @ForAll boolean back) {
        Desk desk = play(run);
        Document before = desk.document;

        boolean moved =
                desk.decide(new ChangeTemplate(other(before), Desk.SUPERVISOR)).isRight();

        SortedMap<FieldId, Answer> answers = new TreeMap<>(desk.document.answers());
        desk.document.migration().left().forEach(left -> answers.put(left.field(), left.answer()));
        assertThat(answers).containsAllEntriesOf(before.answers());
        assertThat(desk.document.fields()).isEqualTo(before.fields());
        if (moved && back) {
            desk.accept(new ChangeTemplate(before.template().orElseThrow(), Desk.SUPERVISOR));
            assertThat(desk.document.answers()).containsAllEntriesOf(takenBy(before));
        }
    }

    /** What is of another type, or no option, holds in a draft as long as the template is not changed. */
    private static Map<FieldId, Answer> takenBy(Document before) {
        Map<FieldId, Answer> taken = new TreeMap<>(before.answers());
        Form form = Billing.forms(before.template().orElseThrow()).orElseThrow();
        taken.entrySet()
                .removeIf(answer ->
                        !form.problems(answer.getKey(), answer.getValue()).isEmpty());
        return taken;
    }

    private static TemplateRef other(Document document) {
        return document.template().filter(Billing.REF::equals).isPresent() ? BillingLater.REF : Billing.REF;
    }

    @Property
    void aRefusedCommandChangesNothing(@ForAll("runs") List<Timed> run) {
        Desk desk = opened();
        for (Timed timed : run) {
            Document before = desk.document;
            Either<DocumentRejection, List<Dated>> decided =
                    desk.at(timed.seconds()).decide(timed.step().in(before));
            if (decided.isLeft()) {
                assertThat(desk.document).isSameAs(before);
                assertThat(decided.getLeft().message()).isNotBlank();
            }
        }
    }

    @Property
    void everyRevisionIsPublishedOnceAndHasAtMostOneSubmission(@ForAll("runs") List<Timed> run) {
        Desk desk = play(run);

        List<Integer> published = desk.events.stream()
                .flatMap(dated -> dated.event() instanceof WrapUpDocumented documented
                        ? Stream.of(documented.revision())
                        : Stream.empty())
                .toList();
        assertThat(published)
                .isEqualTo(IntStream.rangeClosed(1, published.size()).boxed().toList());
        assertThat(desk.events.stream()
                        .filter(dated -> dated.event() instanceof DocumentSubmitted)
                        .map(dated -> ((DocumentSubmitted) dated.event()).revision())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Property
    void foldsAreTotal(@ForAll("runs") List<Timed> run, @ForAll("order") List<Integer> order) {
        List<Dated> events = play(run).events;
        DocumentMachine machine = Billing.machine();
        Document folded = machine.initial();
        for (int index : order) {
            folded = machine.evolve(folded, events.get(index % events.size()));
            assertThat(folded.toString()).isNotEmpty();
            assertThat(folded.answers()).isNotNull();
        }
    }

    @Property
    void theOrderOfEditsOfDifferentFieldsDoesNotMatter(
            @ForAll("edits") Map<FieldId, Answer> edits, @ForAll Random random) {
        List<Map.Entry<FieldId, Answer>> shuffled = new ArrayList<>(edits.entrySet());
        Collections.shuffle(shuffled, random);
        Desk desk = opened();
        edits.forEach(desk::answer);
        Desk other = opened();
        shuffled.forEach(edit -> other.answer(edit.getKey(), edit.getValue()));

        assertThat(other.document).isEqualTo(desk.document);
    }

    @Property
    void theOrderOfEditsOfDifferentEntriesAndFieldsMattersOnlyToTheOrderOfTheEntries(
            @ForAll("strokes") List<Stroke> strokes, @ForAll Random random) {
        List<Integer> lanes = strokes.stream().map(Stroke::lane).collect(Collectors.toCollection(ArrayList::new));
        Desk desk = opened();
        strokes.forEach(stroke -> stroke.on(desk));
        Collections.shuffle(lanes, random);
        Desk other = opened();
        List<Stroke> rest = new ArrayList<>(strokes);
        for (int lane : lanes) {
            Stroke next = rest.stream()
                    .filter(stroke -> stroke.lane() == lane)
                    .findFirst()
                    .orElseThrow();
            rest.remove(next);
            next.on(other);
        }

        assertThat(other.document.fields()).isEqualTo(desk.document.fields());
        assertThat(other.document.written()).containsExactlyInAnyOrderElementsOf(desk.document.written());
    }

    @Property
    void aPlainTwinHoldsTheSame(@ForAll("strokes") List<Stroke> strokes) {
        Desk desk = opened();
        Map<Integer, Plain> twins = new TreeMap<>();
        for (Stroke stroke : strokes) {
            Plain twin = twins.computeIfAbsent(stroke.lane(), lane -> new Plain());
            boolean known = stroke.isField() || stroke.what() >= 0 || twin.revision > 0;
            int basedOn = stroke.basedOn(desk.document);

            assertThat(stroke.on(desk)).isEqualTo(known);
            if (known) {
                twin.edit(stroke.given(), basedOn, stroke.phone());
            }

            assertThat(stroke.revision(desk.document)).isEqualTo(twin.revision);
            assertThat(stroke.standing(desk.document)).isEqualTo(twin.standing);
            assertThat(stroke.conflicts(desk.document))
                    .containsExactlyElementsOf(
                            twin.beside.values().stream().map(Beside::given).toList());
        }
    }

    /** An edit of one of the entries, or, in the lane behind them, of a field; what is less than 0 takes it away. */
    private record Stroke(int lane, int what, int behind, boolean phone) {
        boolean isField() {
            return lane == IDS.size();
        }

        Optional<Object> given() {
            return what < 0 ? Optional.empty() : Optional.of(isField() ? ANSWERS.get(what) : ENTRIES.get(what));
        }

        int revision(Document document) {
            return isField() ? document.revisionOf(Billing.INQUIRY) : document.revisionOf(IDS.get(lane));
        }

        int basedOn(Document document) {
            return Math.max(0, revision(document) - behind);
        }

        boolean on(Desk desk) {
            Input input = phone ? Desk.PHONE : Desk.DESKTOP;
            int basedOn = basedOn(desk.document);
            if (isField()) {
                return desk.decide(
                                what < 0
                                        ? new ClearAnswer(Billing.INQUIRY, basedOn, input)
                                        : new GiveAnswer(
                                                Billing.INQUIRY, ANSWERS.get(what), Provenance.AGENT, basedOn, input))
                        .isRight();
            }
            return desk.decide(
                            what < 0
                                    ? new RemoveEntry(IDS.get(lane), basedOn, input)
                                    : new WriteEntry(IDS.get(lane), ENTRIES.get(what), basedOn, input))
                    .isRight();
        }

        Optional<?> standing(Document document) {
            return isField()
                    ? document.find(Billing.INQUIRY).flatMap(FieldState::answer)
                    : document.entries().stream()
                            .filter(entry -> entry.id().equals(IDS.get(lane)))
                            .map(WrittenEntry::entry)
                            .findFirst();
        }

        List<Optional<?>> conflicts(Document document) {
            return isField()
                    ? document.find(Billing.INQUIRY).map(FieldState::conflicts).orElse(List.of()).stream()
                            .<Optional<?>>map(Edit::given)
                            .toList()
                    : document.find(IDS.get(lane)).map(WrittenEntry::conflicts).orElse(List.of()).stream()
                            .<Optional<?>>map(Writing::entry)
                            .toList();
        }
    }

    /** One field or entry, kept in the plainest way: what stands, and what stands beside it by its number. */
    private static final class Plain {
        private int revision;
        private int standsSince;
        private Optional<?> standing = Optional.empty();
        private final SortedMap<Integer, Beside> beside = new TreeMap<>();

        private void edit(Optional<?> given, int basedOn, boolean phone) {
            boolean unseen = basedOn < standsSince;
            boolean settles = !unseen && beside.keySet().stream().anyMatch(number -> number <= basedOn);
            Beside same = new Beside(given, basedOn, phone);
            if ((given.equals(standing) && !settles) || (unseen && beside.containsValue(same))) {
                return;
            }
            revision++;
            if (unseen) {
                beside.put(revision, same);
            } else {
                beside.keySet().removeIf(number -> number <= basedOn);
                standing = given;
                standsSince = revision;
            }
        }
    }

    private record Beside(Optional<?> given, int basedOn, boolean phone) {}

    private static Desk opened() {
        Desk desk = new Desk();
        desk.accept(Desk.opening(POLICY).live(true).build());
        return desk;
    }

    private static Desk play(List<Timed> run) {
        Desk desk = opened();
        run.forEach(timed -> desk.at(timed.seconds()).decide(timed.step().in(desk.document)));
        return desk;
    }

    @Provide
    Arbitrary<List<Timed>> runs() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(6, edit()), Tuple.of(3, entryEdit()), Tuple.of(3, turns())),
                        Arbitraries.integers().between(0, 200))
                .as(Timed::new)
                .list()
                .ofMaxSize(30);
    }

    private static Arbitrary<Step> edit() {
        return Combinators.combine(
                        Arbitraries.of(Billing.FIELDS),
                        Arbitraries.of(ANSWERS),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Desk.DESKTOP, Desk.PHONE),
                        Arbitraries.integers().between(0, 9))
                .as((field, answer, behind, input, sort) -> (Step) document -> {
                    int basedOn = Math.max(0, document.revisionOf(field) - behind);
                    return sort == 0
                            ? new ClearAnswer(field, basedOn, input)
                            : new GiveAnswer(field, answer, Provenance.AGENT, basedOn, input);
                });
    }

    private static Arbitrary<Step> entryEdit() {
        return Combinators.combine(
                        Arbitraries.of(IDS),
                        Arbitraries.of(ENTRIES),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Desk.DESKTOP, Desk.PHONE),
                        Arbitraries.integers().between(0, 3))
                .as((id, entry, behind, input, sort) -> (Step) document -> {
                    int basedOn = Math.max(0, document.revisionOf(id) - behind);
                    return sort == 0 ? new RemoveEntry(id, basedOn, input) : new WriteEntry(id, entry, basedOn, input);
                });
    }

    private static Arbitrary<Step> turns() {
        Answer inquiry = Answer.of("double charge");
        Answer category = Answer.of(Billing.REFUNDS);
        return Arbitraries.<Step>of(
                document -> new StartClock(),
                document -> new EndClock(WrapUpExit.TIMED_OUT),
                document -> new EndClock(WrapUpExit.FORCED),
                document -> new Submit(Desk.DESKTOP),
                document -> new Submit(Desk.PHONE),
                document -> new Tick(),
                document -> new Reopen("typo", Desk.AGENT, true),
                document -> new Cancel(Optional.empty(), Desk.AGENT),
                document -> new RequestExtension(Optional.empty(), Desk.AGENT),
                document -> new AnswerExtension(true, Optional.empty(), Desk.SUPERVISOR),
                document -> new ChangeTemplate(other(document), Desk.SUPERVISOR),
                document -> new OverrideCheck("big-refund", "agreed", Desk.AGENT),
                document -> new GiveAnswer(
                        Billing.INQUIRY, inquiry, Provenance.AGENT, document.revisionOf(Billing.INQUIRY), Desk.DESKTOP),
                document -> new GiveAnswer(
                        Billing.CATEGORY,
                        category,
                        Provenance.AGENT,
                        document.revisionOf(Billing.CATEGORY),
                        Desk.DESKTOP));
    }

    @Provide
    Arbitrary<List<Integer>> order() {
        return Arbitraries.integers().between(0, 200).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Map<FieldId, Answer>> edits() {
        return Arbitraries.maps(Arbitraries.of(Billing.FIELDS), Arbitraries.of(ANSWERS));
    }

    @Provide
    Arbitrary<List<Stroke>> strokes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, IDS.size()),
                        Arbitraries.integers().between(-1, ENTRIES.size() - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as(Stroke::new)
                .list()
                .ofMaxSize(24);
    }
}
