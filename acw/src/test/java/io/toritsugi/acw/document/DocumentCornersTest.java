package io.toritsugi.acw.document;

import static io.toritsugi.acw.document.Desk.DESKTOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.MarkStep;
import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.edit.StepMarked.Mark;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.document.event.DocumentCutShort;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.documentation.OverriddenCheck;
import io.toritsugi.core.event.documentation.SkippedStep;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.LegId;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentCornersTest {
    @Test
    void aReferenceThatIsNoIdKeepsNoDocumentFromBeingCutShort() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.complete();
        desk.answer(Billing.COLLEAGUE, Answer.of("x".repeat(300)));

        desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT));

        assertThat(desk.document.state()).contains(DocumentState.TIMED_OUT);
        assertThat(desk.facts().fieldsInvalid()).isEqualTo(1);
    }

    @Test
    void aDispositionThatIsTurnedDownSubmitsNothing() {
        Desk desk = Desk.running(Desk.policy(AcwMode.TIME_BOXED, false, true).build());
        desk.answer(Billing.DISPOSITION, Answer.of(Billing.DONE));
        desk.complete();

        desk.accept(new AnswerSuggestion(
                "s1", Billing.DISPOSITION, Verdict.REJECTED, Optional.empty(), "model", 1, DESKTOP));

        assertThat(desk.document.state()).contains(DocumentState.DRAFT);
    }

    @Test
    void aDispositionThatStandsBesideAnotherSubmitsNothing() {
        Desk desk = Desk.running(Desk.policy(AcwMode.TIME_BOXED, false, true).build());
        desk.answer(Billing.DISPOSITION, Answer.of(Billing.NO_CODE));
        desk.complete();

        desk.accept(new DocumentCommand.GiveAnswer(
                Billing.DISPOSITION, Answer.of(Billing.DONE), Provenance.AGENT, 0, Desk.PHONE));

        assertThat(desk.document.state()).contains(DocumentState.DRAFT);
        assertThat(desk.field(Billing.DISPOSITION).conflicts()).hasSize(1);
    }

    @Test
    void aDocumentThatWasSubmittedInTimeIsNotCutShortOnceItIsReopened() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.complete();
        desk.submit();
        desk.accept(new Reopen("a mistake", Desk.SUPERVISOR, true));

        desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT));

        assertThat(desk.document.state()).contains(DocumentState.DRAFT);
        assertThat(desk.document.truncated()).isFalse();
        assertThat(desk.document.revision()).isEqualTo(1);
    }

    @Test
    void whatWasCancelledAndReopenedAfterTheClockIsLate() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.accept(new DocumentCommand.Cancel(Optional.empty(), Desk.AGENT));
        desk.at(10).accept(new EndClock(WrapUpExit.CANCELLED));
        desk.at(100_000).accept(new Reopen("there was something", Desk.SUPERVISOR, true));
        desk.complete();

        DocumentSubmitted submitted = desk.submit();

        assertThat(submitted.stage()).isEqualTo(DocumentationStage.COMPLETED_LATE);
    }

    @Test
    void aDispositionThatThePolicyWantsCountsAsRequired() {
        Desk wanting = Desk.running(Desk.policy(AcwMode.TIME_BOXED, true, false).build());
        Desk free = Desk.running(Desk.policy().build());
        for (Desk desk : new Desk[] {wanting, free}) {
            desk.complete();
            desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT));
        }

        assertThat(wanting.facts().fieldsRequired()).isEqualTo(free.facts().fieldsRequired() + 1);
        assertThat(wanting.facts().requiredFilled()).isEqualTo(free.facts().requiredFilled());
    }

    @Test
    void aClockThatEndedDoesNotStartAgain() {
        Desk desk = Desk.opened();
        desk.accept(new EndClock(WrapUpExit.TIMED_OUT));

        assertThat(desk.accept(new StartClock())).isEmpty();
        assertThat(desk.accept(new EndClock(WrapUpExit.TIMED_OUT))).isEmpty();
        assertThat(desk.document.revision()).isEqualTo(1);
    }

    @Test
    void whatWasSubmittedGetsNoMoreTime() {
        Desk desk = Desk.running(Desk.policy(AcwMode.TIME_BOXED_NO_EARLY_EXIT, false, false)
                .extension(Desk.extension().build())
                .build());
        desk.complete();
        desk.submit();

        assertThat(desk.refuse(new RequestExtension(Optional.of("more"), Desk.AGENT))
                        .rule())
                .isEqualTo(DocumentRule.CLOSED);
    }

    @Test
    void whatWasCutShortSaysWhatHadFailed() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.AMOUNT, Answer.of(Money.of("1500", "EUR")));
        desk.accept(new DocumentCommand.OverrideCheck("big-refund", "agreed", Desk.SUPERVISOR));

        DocumentCutShort cut =
                Desk.last(desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT)), DocumentCutShort.class);

        assertThat(cut.failedChecks()).extracting(FailedCheck::check).containsExactly("classify", "big-refund");
        assertThat(cut.failedChecks()).extracting(FailedCheck::blocks).containsExactly(true, false);
        assertThat(desk.document.failedChecks()).isEqualTo(cut.failedChecks());
        assertThat(desk.facts().overrides()).containsExactly(new OverriddenCheck("big-refund", "agreed"));
    }

    @Test
    @DisplayName("M64: steps that were skipped are counted with their reasons")
    void stepsThatWereSkippedAreCountedWithTheirReasons() {
        Desk desk = Desk.opened().complete();
        skip(desk, "warning", Optional.of("read out last week"));
        skip(desk, "money", Optional.of(" "));
        skip(desk, "filing", Optional.of("known"));
        skip(desk, "telling", Optional.of("a slip"));
        desk.accept(new MarkStep("filing", Mark.DONE, Optional.of("done after all"), DESKTOP));
        skip(desk, "telling", Optional.empty());

        desk.submit();

        assertThat(desk.document.skipReasons()).containsOnly(Map.entry("warning", "read out last week"));
        assertThat(desk.facts().skippedSteps())
                .containsExactly(
                        new SkippedStep("telling", Optional.empty()),
                        new SkippedStep("money", Optional.empty()),
                        new SkippedStep("warning", Optional.of("read out last week")));
    }

    private static void skip(Desk desk, String step, Optional<String> reason) {
        desk.accept(new MarkStep(step, Mark.SKIPPED, reason, DESKTOP));
    }

    @Test
    void noAnswerShowsWhatWasAnswered() {
        Answer promise =
                Promise.builder().what("MARK").dueAt(Desk.NINE).owner(Desk.MIYA).build();
        Answer transaction = Transaction.builder()
                .kind("MARK")
                .amount(Money.of("4711", "JPY"))
                .build();

        assertThat(promise + " " + transaction).doesNotContain("MARK", "4711", "2026", "miya");
    }

    @Test
    void whatIsRefusedIsRefusedForEveryKindOfEntry() {
        Desk desk = Desk.opened();
        FieldId none = FieldId.of("none");

        assertThat(desk.refuse(new ClearAnswer(none, 0, DESKTOP)).rule()).isEqualTo(DocumentRule.FIELD_UNKNOWN);
        assertThat(desk.refuse(new AnswerSuggestion(
                                "s1", none, Verdict.ACCEPTED, Optional.of(Answer.of("x")), "model", 0, DESKTOP))
                        .rule())
                .isEqualTo(DocumentRule.FIELD_UNKNOWN);
        assertThat(desk.refuse(new RemoveEntry(EntryId.of("none"), 0, DESKTOP)).code())
                .isEqualTo(DocumentRule.ENTRY_UNKNOWN.name());
    }

    @Test
    void aDocumentWhoseTemplateIsGoneWaitsForIt() {
        Desk desk = Desk.opened();
        DocumentMachine without = new DocumentMachine(ref -> Optional.empty());

        Either<DocumentRejection, List<Dated>> decided =
                without.decide(desk.document, new DocumentCommand.Tick(), Desk.NINE);

        assertThat(decided.getLeft().rule()).isEqualTo(DocumentRule.TEMPLATE_UNKNOWN);
        assertThat(decided.getLeft().subject()).isEqualTo(Billing.REF.toString());
        assertThat(without.view(desk.document)).isEmpty();
    }

    @Test
    void whatIsOfAnotherLegChangesNothing() {
        Desk other = new Desk();
        other.accept(OpenDocument.builder()
                .routable(Desk.CONTACT)
                .leg(LegId.of("leg2"))
                .template(Billing.REF)
                .policy(Desk.policy().build())
                .input(DESKTOP)
                .build());
        other.complete().submit();
        Desk desk = Desk.opened();

        assertThat(desk.machine.replay(desk.document, other.events)).isEqualTo(desk.document);
        assertThat(desk.machine.replay(Document.unknown(), other.events.subList(1, other.events.size())))
                .isEqualTo(Document.unknown());
    }

    @Test
    void whoKeepsHisAnswerWithoutHavingSeenTheOtherSettlesNothing() {
        Desk desk = Desk.opened();
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.accept(new DocumentCommand.GiveAnswer(
                Billing.INQUIRY, Answer.of("wrong tariff"), Provenance.AGENT, 0, Desk.PHONE));

        List<Dated> again = desk.accept(new DocumentCommand.GiveAnswer(
                Billing.INQUIRY, Answer.of("double charge"), Provenance.AGENT, 1, DESKTOP));

        assertThat(again).isEmpty();
        assertThat(desk.field(Billing.INQUIRY).conflicts()).hasSize(1);
    }

    @Test
    void whatASubmissionClearsOrFillsInIsAnEditOfItsOwn() {
        Desk desk = Desk.opened().complete();
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.AMOUNT, Answer.of(Money.of("10", "EUR")));
        desk.answer(Billing.REFUND, Answer.of(false));

        desk.submit();

        assertThat(desk.field(Billing.AMOUNT).edits())
                .extracting(Edit::revision, Edit::cleared)
                .containsExactly(tuple(1, false), tuple(2, true));
        assertThat(desk.field(Billing.LANGUAGE).edits())
                .extracting(Edit::revision, Edit::cleared)
                .containsExactly(tuple(1, false));
    }

    @Test
    void aDocumentIsOfAContactThatIsOverUnlessSaid() {
        assertThat(Desk.open().build().live()).isFalse();
        assertThat(Document.unknown().truncated()).isFalse();
        assertThat(Desk.opened().document.truncated()).isFalse();
    }

    @Test
    void anIdHasAtMost420CharactersAndShowsThem() {
        String longest = "x".repeat(420);

        assertThat(DocumentId.of(longest).toString()).isEqualTo(longest);
        assertThatThrownBy(() -> DocumentId.of(longest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("421");
    }
}
