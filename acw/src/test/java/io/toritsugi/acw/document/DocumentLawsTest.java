package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.DocumentCommand.AnswerExtension;
import io.toritsugi.acw.document.DocumentCommand.Cancel;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentCommand.Tick;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.policy.ResolvedPolicy;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

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

    private record Timed(Step step, int seconds) {}

    @Property
    void replayEqualsLive(@ForAll("runs") List<Timed> run) {
        Desk desk = play(run);

        assertThat(desk.machine.replay(desk.machine.initial(), desk.events)).isEqualTo(desk.document);
        assertThat(desk.events)
                .isSortedAccordingTo((one, two) -> one.occurredAt().compareTo(two.occurredAt()));
    }

    @Property
    void noAcceptedCommandLosesAnAnswer(@ForAll("runs") List<Timed> run) {
        Desk desk = opened();
        Map<FieldId, List<Answer>> accepted = new LinkedHashMap<>();
        for (Timed timed : run) {
            DocumentCommand command = timed.step().in(desk.document);
            boolean taken = desk.at(timed.seconds()).decide(command).isRight();
            if (taken && command instanceof GiveAnswer give) {
                accepted.computeIfAbsent(give.field(), field -> new ArrayList<>())
                        .add(give.answer());
            }
        }
        accepted.forEach((field, answers) -> assertThat(desk.document.history(field).stream()
                        .flatMap(change -> change.after().stream())
                        .toList())
                .as(field.value())
                .containsAll(answers));
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
    void aPlainTwinHoldsTheSameAnswers(@ForAll("strokes") List<Stroke> strokes) {
        Desk desk = opened();
        PlainField twin = new PlainField();
        for (Stroke stroke : strokes) {
            int basedOn = Math.max(0, twin.revision - stroke.behind());
            desk.accept(new GiveAnswer(
                    Billing.INQUIRY,
                    stroke.answer(),
                    Provenance.AGENT,
                    basedOn,
                    stroke.phone() ? Desk.PHONE : Desk.DESKTOP));
            twin.edit(stroke.answer(), basedOn, stroke.phone());

            assertThat(desk.held(Billing.INQUIRY)).isEqualTo(Optional.ofNullable(twin.answer));
            assertThat(desk.document.revisionOf(Billing.INQUIRY)).isEqualTo(twin.revision);
            assertThat(desk.field(Billing.INQUIRY).conflicts().stream()
                            .map(edit -> edit.given().orElseThrow())
                            .toList())
                    .containsExactlyElementsOf(
                            twin.beside.values().stream().map(Beside::given).toList());
        }
    }

    private record Stroke(Answer answer, int behind, boolean phone) {}

    /** One field, kept in the plainest way: the answer, and what stands beside it by its number. */
    private static final class PlainField {
        private int revision;
        private int answeredIn;
        private @Nullable Answer answer;
        private final SortedMap<Integer, Beside> beside = new TreeMap<>();

        private void edit(Answer given, int basedOn, boolean phone) {
            boolean unseen = basedOn < answeredIn;
            boolean settles = !unseen && beside.keySet().stream().anyMatch(number -> number <= basedOn);
            Beside same = new Beside(given, basedOn, phone);
            if ((given.equals(answer) && !settles) || (unseen && beside.containsValue(same))) {
                return;
            }
            revision++;
            if (unseen) {
                beside.put(revision, same);
            } else {
                beside.keySet().removeIf(number -> number <= basedOn);
                answer = given;
                answeredIn = revision;
            }
        }
    }

    private record Beside(Answer given, int basedOn, boolean phone) {}

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
                        Arbitraries.frequencyOf(Tuple.of(6, edit()), Tuple.of(3, turns())),
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
                        Arbitraries.of(ANSWERS.subList(0, 4)),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as(Stroke::new)
                .list()
                .ofMaxSize(12);
    }
}
