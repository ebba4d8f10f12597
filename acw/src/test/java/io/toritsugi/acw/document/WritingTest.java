package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.MarkStep;
import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.edit.FieldEdited;
import io.toritsugi.acw.document.edit.StepMarked;
import io.toritsugi.acw.document.edit.StepMarked.Mark;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.event.Prefill;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.record.ActionItem;
import io.toritsugi.acw.record.Activity;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.record.PromiseGiven;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DocumentationMode;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.FactValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a document while it is open. */
class WritingTest {
    private static final Answer WRONG = Answer.of("this text is longer than twenty characters");

    @Test
    void whatItIsJudgedByIsPinnedWhenItIsOpened() {
        Desk desk = new Desk();

        DocumentOpened opened = Desk.last(
                desk.accept(Desk.open()
                        .putFacts("contact.vip", FactValue.of(true))
                        .addRegulatedTypes("insurance")
                        .build()),
                DocumentOpened.class);

        assertThat(opened.template()).isEqualTo(Billing.REF);
        assertThat(opened.trees())
                .extracting(Object::toString)
                .containsExactly("categories@2", "resolutions@1", "dispositions@4");
        assertThat(opened.document().value()).isEqualTo("interaction:i1/leg1");
        assertThat(desk.view().isRequired(Billing.RISKS)).isTrue();
        assertThat(desk.view().facts().find("contact.vip")).contains(FactValue.of(true));
    }

    @Test
    @DisplayName("M1: an agent leg has exactly one document, with start, end, mode and outcome")
    void aLegHasOneDocument() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.at(20).complete().submit();
        desk.at(21).accept(new DocumentCommand.EndClock(WrapUpExit.SUBMITTED));

        assertThat(desk.refuse(Desk.open().build()).rule()).isEqualTo(DocumentRule.OPENED_TWICE);
        assertThat(desk.document.clockStartedAt()).contains(Desk.NINE);
        assertThat(desk.document.clockEndedAt()).contains(Desk.NINE.plusSeconds(21));
        assertThat(desk.document.opened().orElseThrow().policy().mode().name()).isEqualTo("TIME_BOXED");
        assertThat(desk.document.opened().orElseThrow().outcome().name()).isEqualTo("CONNECTED");
    }

    @Test
    void nothingIsOpenedWithoutItsForm() {
        TemplateRef other = TemplateRef.of("billing-inquiry", 4);

        OpenDocument unknown = OpenDocument.builder()
                .routable(Desk.CONTACT)
                .leg(Desk.LEG)
                .template(other)
                .policy(Desk.policy().build())
                .input(Desk.DESKTOP)
                .build();

        assertThat(new Desk().refuse(unknown).rule()).isEqualTo(DocumentRule.TEMPLATE_UNKNOWN);
    }

    @Test
    void personalAnswersStandInPropertiesOfTheirOwn() {
        Desk desk = Desk.opened();

        for (FieldId personal : List.of(Billing.CALLER, Billing.PHONE, Billing.CUSTOMER, Billing.BIRTHDAY)) {
            FieldEdited edited = Desk.last(desk.answer(personal, Answer.of("0312345678")), FieldEdited.class);
            assertThat(edited.answer()).as(personal.value()).isEmpty();
            assertThat(edited.personalAnswer()).contains(Answer.of("0312345678"));
        }
        FieldEdited plain = Desk.last(desk.answer(Billing.INQUIRY, Answer.of("double charge")), FieldEdited.class);
        assertThat(plain.answer()).contains(Answer.of("double charge"));
        assertThat(plain.personalAnswer()).isEmpty();
        assertThat(desk.events.toString() + desk.document).doesNotContain("0312345678");
    }

    @Test
    void anAnswerThatBreaksALimitIsKept() {
        Desk desk = Desk.opened();

        desk.answer(Billing.INQUIRY, WRONG);
        desk.answer(Billing.REFUND, Answer.of("of another type"));

        assertThat(desk.held(Billing.INQUIRY)).contains(WRONG);
        assertThat(desk.view().completeness().invalid()).isEqualTo(2);
    }

    @Test
    @DisplayName("M35: every change of a wrap-up is an event: who, when, old, new, reason")
    void everyChangeIsInTheHistory() {
        Desk desk = new Desk();
        desk.accept(Desk.open()
                .putPrefilled(
                        Billing.CALLER,
                        new Prefill(Answer.of("Ito"), Provenance.of(Provenance.Source.AUTO, "customer-name")))
                .build());
        desk.at(5).answer(Billing.CALLER, Answer.of("Kato"), Desk.PHONE);
        desk.at(9).accept(new ClearAnswer(Billing.CALLER, 2, Desk.DESKTOP));

        List<Document.Change> history = desk.document.history(Billing.CALLER);

        assertThat(history)
                .extracting(change -> change.before().map(Answer::toFact))
                .containsExactly(Optional.empty(), Optional.of(FactValue.of("Ito")), Optional.of(FactValue.of("Kato")));
        assertThat(history)
                .extracting(change -> change.after().map(Answer::toFact))
                .containsExactly(Optional.of(FactValue.of("Ito")), Optional.of(FactValue.of("Kato")), Optional.empty());
        assertThat(history)
                .extracting(change -> change.edit().cause())
                .containsExactly(Edit.Cause.PREFILLED, Edit.Cause.ENTERED, Edit.Cause.ENTERED);
        assertThat(history.get(0).edit().provenance().by()).contains("customer-name");
        assertThat(history.get(1).edit().by()).isEqualTo(Desk.AGENT);
        assertThat(history.get(1).edit().device()).isEqualTo(Desk.PHONE.device());
        assertThat(history.get(1).edit().at()).isEqualTo(Desk.NINE.plusSeconds(5));
        assertThat(history.toString()).doesNotContain("Ito", "Kato");
        assertThat(desk.document.history(Billing.AMOUNT)).isEmpty();
    }

    @Test
    @DisplayName("M14: summary, action items and promises are kept as distinct types")
    void theRecordHasTypesOfItsOwn() {
        Promise promise = Promise.builder()
                .what("call back")
                .dueAt(Desk.NINE.plusSeconds(3600))
                .owner(Desk.MIYA)
                .build();
        Desk desk = Desk.opened()
                .write(
                        "e1",
                        Note.builder()
                                .kind(Note.Kind.SUMMARY)
                                .text("charged twice")
                                .build())
                .write("e2", ActionItem.builder().what("tell accounts").build())
                .write("e3", PromiseGiven.of(promise))
                .write(
                        "e2",
                        ActionItem.builder().what("tell accounts").done(true).build())
                .write(
                        "e3",
                        PromiseGiven.builder()
                                .what("call back")
                                .dueAt(promise.dueAt())
                                .state(PromiseGiven.State.KEPT)
                                .build());

        assertThat(desk.document.entries())
                .extracting(entry -> entry.id().value())
                .containsExactly("e1", "e2", "e3");
        assertThat(((PromiseGiven) desk.document.entries().get(2).entry()).state())
                .isEqualTo(PromiseGiven.State.KEPT);

        desk.accept(new RemoveEntry(EntryId.of("e2"), 2, Desk.DESKTOP));
        assertThat(desk.document.entries()).hasSize(2);
        assertThat(desk.refuse(new RemoveEntry(EntryId.of("e4"), 0, Desk.DESKTOP))
                        .rule())
                .isEqualTo(DocumentRule.ENTRY_UNKNOWN);
    }

    @Test
    void whatIsWrittenAgainAsItIsGivesNothing() {
        Note note = Note.builder().kind(Note.Kind.SUMMARY).text("charged twice").build();
        Desk desk = Desk.opened().write("e1", note);
        int before = desk.events.size();

        desk.write("e1", note);
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.accept(new ClearAnswer(Billing.AMOUNT, 0, Desk.DESKTOP));

        assertThat(desk.events).hasSize(before + 1);
    }

    @ParameterizedTest
    @DisplayName("M114: searches, troubleshooting and complaints are recorded as activities")
    @ValueSource(strings = {"INFORMATION_SEARCH", "TROUBLESHOOTING", "COMPLAINT_RECORD"})
    void activitiesAreRecorded(Activity.Kind kind) {
        Activity activity = Activity.builder()
                .kind(kind)
                .detail("looked at the last three bills")
                .startedAt(Desk.NINE)
                .took(Duration.ofSeconds(40))
                .build();

        Desk desk = Desk.opened().write("a1", activity);

        assertThat(desk.document.entries().get(0).entry()).isEqualTo(activity);
        assertThat(desk.document.toString()).doesNotContain("bills");
    }

    @Test
    @DisplayName("M85: dictated text enters as an answer with its source, and can be edited")
    void dictatedTextCanBeEdited() {
        Desk desk = Desk.opened();
        desk.accept(new GiveAnswer(
                Billing.SOLUTION,
                Answer.of("the charge was turned back"),
                Provenance.of(Provenance.Source.DICTATION, "recogniser-2"),
                0,
                Desk.DESKTOP));
        assertThat(desk.field(Billing.SOLUTION).current().provenance().source()).isEqualTo(Provenance.Source.DICTATION);

        desk.answer(Billing.SOLUTION, Answer.of("the charge was taken back"));

        assertThat(desk.held(Billing.SOLUTION)).contains(Answer.of("the charge was taken back"));
        assertThat(desk.document.history(Billing.SOLUTION)).hasSize(2);
    }

    @Test
    void anAnswerThatIsConfirmedChangesItsSource() {
        Desk desk = Desk.opened();
        Provenance bot = Provenance.of(Provenance.Source.BOT, "greeter");
        desk.accept(new GiveAnswer(Billing.INQUIRY, Answer.of("double charge"), bot, 0, Desk.DESKTOP));

        desk.answer(Billing.INQUIRY, Answer.of("double charge"));

        assertThat(desk.field(Billing.INQUIRY).current().provenance()).isEqualTo(Provenance.AGENT);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, true", "EDITED, true", "REJECTED, false"})
    void aSuggestionIsTakenOrTurnedDownOnce(Verdict verdict, boolean taken) {
        Desk desk = Desk.opened();
        AnswerSuggestion answer = suggestion(verdict, taken);

        desk.accept(answer);

        assertThat(desk.held(Billing.SOLUTION).isPresent()).isEqualTo(taken);
        assertThat(desk.document.suggestions()).containsEntry("s1", verdict);
        if (taken) {
            assertThat(desk.field(Billing.SOLUTION).current().provenance())
                    .isEqualTo(Provenance.of(Provenance.Source.AI, "model-7"));
        }
        assertThat(desk.refuse(answer).rule()).isEqualTo(DocumentRule.SUGGESTION_ANSWERED);
        assertThat(Desk.opened().refuse(suggestion(verdict, !taken)).rule())
                .isEqualTo(DocumentRule.SUGGESTION_INCOMPLETE);
    }

    private static AnswerSuggestion suggestion(Verdict verdict, boolean withAnswer) {
        return new AnswerSuggestion(
                "s1",
                Billing.SOLUTION,
                verdict,
                withAnswer ? Optional.of(Answer.of("corrected")) : Optional.empty(),
                "model-7",
                0,
                Desk.DESKTOP);
    }

    @Test
    @DisplayName("M64: that a step was skipped is captured with the reason, and whoever looks can count it")
    void stepsAreMarked() {
        Desk desk = Desk.opened();

        desk.accept(new MarkStep("filing", Mark.DONE, Optional.empty(), Desk.DESKTOP));
        desk.accept(new MarkStep("money", Mark.SKIPPED, Optional.of("no money moved"), Desk.DESKTOP));

        assertThat(desk.document.steps()).containsEntry("filing", Mark.DONE).containsEntry("money", Mark.SKIPPED);
        assertThat(Desk.last(desk.events, StepMarked.class).reason()).contains("no money moved");
        assertThat(desk.refuse(new MarkStep("none", Mark.DONE, Optional.empty(), Desk.DESKTOP))
                        .rule())
                .isEqualTo(DocumentRule.STEP_UNKNOWN);
    }

    @Test
    void whatIsNotThereIsRefused() {
        Desk desk = Desk.opened();
        FieldId none = FieldId.of("none");

        assertThat(desk.refuse(new GiveAnswer(none, Answer.of("x"), Provenance.AGENT, 0, Desk.DESKTOP))
                        .rule())
                .isEqualTo(DocumentRule.FIELD_UNKNOWN);
        for (int basedOn : new int[] {-1, 1}) {
            assertThat(desk.refuse(new GiveAnswer(
                                    Billing.INQUIRY, Answer.of("x"), Provenance.AGENT, basedOn, Desk.DESKTOP))
                            .rule())
                    .isEqualTo(DocumentRule.REVISION_UNKNOWN);
        }
        assertThat(new Desk()
                        .refuse(new ClearAnswer(Billing.INQUIRY, 0, Desk.DESKTOP))
                        .rule())
                .isEqualTo(DocumentRule.NOT_OPENED);
        assertThat(new Desk()
                        .refuse(Desk.open()
                                .putPrefilled(none, new Prefill(Answer.of("x"), Provenance.DEFAULT))
                                .build())
                        .rule())
                .isEqualTo(DocumentRule.FIELD_UNKNOWN);
        assertThat(new Desk().accept(new DocumentCommand.Tick())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // source of a prefilled answer, source of an answer, a note, on a phone, the mode
        ", , false, false, MANUAL",
        ", , true, false, MANUAL",
        ", AGENT, false, false, TEMPLATE",
        "AUTO, , false, false, AUTOMATED",
        "BOT, , false, false, AUTOMATED",
        "AUTO, , true, false, HYBRID", // a person wrote, if only a note
        "AUTO, AGENT, false, false, HYBRID",
        "AUTO, AI, false, false, AI_ASSISTED",
        ", DICTATION, false, false, AI_ASSISTED",
        "AUTO, AI, true, true, MOBILE",
    })
    void howItWasDocumentedFollowsFromWhatIsThere(
            Provenance.Source prefilled, Provenance.Source answered, boolean note, boolean phone, String mode) {
        Desk desk = new Desk();
        OpenDocument.Builder open = Desk.open();
        if (prefilled != null) {
            open.putPrefilled(
                    Billing.CATEGORY,
                    new Prefill(Answer.of(Billing.REFUNDS), new Provenance(prefilled, Optional.of("r"))));
        }
        desk.accept(open.build());
        Input input = phone ? Desk.PHONE : Desk.DESKTOP;
        if (answered != null) {
            desk.accept(new GiveAnswer(
                    Billing.INQUIRY, Answer.of("double charge"), new Provenance(answered, Optional.empty()), 0, input));
        }
        if (note) {
            desk.accept(new DocumentCommand.WriteEntry(
                    EntryId.of("e1"),
                    Note.builder().kind(Note.Kind.SUMMARY).text("charged twice").build(),
                    0,
                    input));
        }

        desk.accept(new DocumentCommand.StartClock());
        desk.accept(new DocumentCommand.EndClock(WrapUpExit.FORCED));

        assertThat(desk.facts().mode()).isEqualTo(DocumentationMode.valueOf(mode));
    }

    @Test
    void theFirstInputIsThatOfAPerson() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.at(3)
                .accept(new GiveAnswer(
                        Billing.INQUIRY,
                        Answer.of("double charge"),
                        Provenance.of(Provenance.Source.BOT, "greeter"),
                        0,
                        Input.of(Actor.of(Actor.Kind.BOT, "greeter"))));
        assertThat(desk.document.firstInputAt()).isEmpty();

        desk.at(7).answer(Billing.SOLUTION, Answer.of("corrected"));
        desk.at(8).answer(Billing.SOLUTION, Answer.of("corrected it"));

        assertThat(desk.document.firstInputAt()).contains(Desk.NINE.plusSeconds(7));
    }
}
