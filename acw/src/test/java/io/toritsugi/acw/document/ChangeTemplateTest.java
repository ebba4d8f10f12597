package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.change.DraftMigration;
import io.toritsugi.acw.change.DraftMigration.Left;
import io.toritsugi.acw.change.DraftMigration.Reason;
import io.toritsugi.acw.document.DocumentCommand.ChangeTemplate;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.document.event.Prefill;
import io.toritsugi.acw.document.event.TemplateChanged;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.schema.MaskedData;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.fact.Sensitivity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft that moves to another version of its template. */
class ChangeTemplateTest {
    private static final Answer INQUIRY = Answer.of("double charge");
    private static final Answer SOLUTION = Answer.of("turned back");
    private static final Prefill CALLER =
            new Prefill(Answer.of("Ito"), Provenance.of(Provenance.Source.AUTO, "customer-name"));

    private final Desk desk = draft();

    private static Desk draft() {
        Desk desk = new Desk();
        desk.accept(Desk.open().putPrefilled(Billing.CALLER, CALLER).build());
        desk.complete();
        desk.answer(Billing.SOLUTION, SOLUTION);
        desk.answer(Billing.LANGUAGE, Answer.of("en"));
        return desk;
    }

    private TemplateChanged move(TemplateRef to) {
        return Desk.last(desk.accept(new ChangeTemplate(to, Desk.SUPERVISOR)), TemplateChanged.class);
    }

    @Test
    void theDocumentIsJudgedByTheVersionThatItMovedTo() {
        TemplateChanged changed = move(BillingLater.REF);

        assertThat(changed.by()).isEqualTo(Desk.SUPERVISOR);
        assertThat(changed.trees()).extracting(Object::toString).containsExactly("categories@2");
        assertThat(desk.document.template()).contains(BillingLater.REF);
        assertThat(desk.document.opened().orElseThrow().template()).isEqualTo(Billing.REF);
        assertThat(desk.view().form()).isSameAs(BillingLater.FORM);
        desk.answer(BillingLater.REASON, Answer.of("asked"));
        assertThat(desk.view().answers()).containsKey(BillingLater.REASON);
    }

    @Test
    void whatTheVersionDoesNotTakeIsToldWithTheReason() {
        move(BillingLater.REF);

        DraftMigration migration = desk.document.migration();

        assertThat(migration.left())
                .extracting(Left::field, Left::answer, Left::reason)
                .containsExactly(
                        tuple(Billing.LANGUAGE, Answer.of("en"), Reason.FIELD_GONE),
                        tuple(Billing.RESOLUTION, Answer.of(Billing.CORRECTED), Reason.CODE_GONE),
                        tuple(Billing.SOLUTION, SOLUTION, Reason.TYPE_CHANGED));
        assertThat(migration.carried()).containsOnlyKeys(Billing.CALLER, Billing.CATEGORY, Billing.INQUIRY);
        assertThat(desk.view().answers()).doesNotContainKeys(Billing.LANGUAGE, Billing.RESOLUTION, Billing.SOLUTION);
        assertThat(desk.document.answers()).isEqualTo(migration.carried());
    }

    @Test
    void everyAnswerKeepsItsHistoryAndItsSource() {
        SortedMap<?, FieldState> before = desk.document.fields();

        move(BillingLater.REF);

        assertThat(desk.document.fields()).isEqualTo(before);
        assertThat(desk.field(Billing.CALLER).current().provenance()).isEqualTo(CALLER.provenance());
        assertThat(desk.document.history(Billing.SOLUTION)).hasSize(1);
    }

    @Test
    void anAnswerThatOnlyBreaksALimitHoldsAndIsToldToWhoeverSubmits() {
        move(BillingLater.REF);

        assertThat(desk.held(Billing.INQUIRY)).contains(INQUIRY);
        assertThat(desk.refuse(new Submit(Desk.DESKTOP)).violations())
                .extracting(Violation::field, Violation::reason)
                .containsExactly(tuple(Billing.INQUIRY, Violation.Reason.TOO_LONG));
    }

    @Test
    void whatWasLeftHoldsAgainInAVersionThatTakesIt() {
        SortedMap<?, Answer> before = desk.document.answers();
        move(BillingLater.REF);

        move(Billing.REF);

        assertThat(desk.document.migration().left()).isEmpty();
        assertThat(desk.document.answers()).isEqualTo(before);
    }

    @Test
    void whatIsAnsweredAnewIsNoLongerLeft() {
        move(BillingLater.REF);

        desk.answer(Billing.SOLUTION, Answer.of(true));
        desk.accept(new ClearAnswer(Billing.RESOLUTION, 1, Desk.DESKTOP));

        assertThat(desk.document.migration().left()).extracting(Left::field).containsExactly(Billing.LANGUAGE);
        assertThat(desk.held(Billing.SOLUTION)).contains(Answer.of(true));
        assertThat(desk.document.history(Billing.SOLUTION))
                .hasSize(2)
                .last()
                .satisfies(change -> assertThat(change.before()).contains(SOLUTION));
    }

    @Test
    void whoInsistsOnAnAnswerThatWasLeftHasIt() {
        move(BillingLater.REF);

        desk.answer(Billing.SOLUTION, SOLUTION);

        assertThat(desk.held(Billing.SOLUTION)).contains(SOLUTION);
        assertThat(desk.view().violations()).extracting(Violation::field).contains(Billing.SOLUTION);
    }

    @Test
    void whatStandsBesideDoesNotMakeALeftAnswerHold() {
        move(BillingLater.REF);

        desk.accept(new GiveAnswer(Billing.SOLUTION, Answer.of(false), Provenance.AGENT, 0, Desk.PHONE));

        assertThat(desk.held(Billing.SOLUTION)).isEmpty();
        assertThat(desk.field(Billing.SOLUTION).conflicts()).hasSize(1);
        assertThat(desk.document.migration().left()).extracting(Left::field).contains(Billing.SOLUTION);
    }

    @Test
    void aSubmissionLeavesWhatWasLeftReadable() {
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.INQUIRY, Answer.of("twice"));
        move(BillingLater.REF);

        DocumentSubmitted submitted = desk.submit();

        assertThat(submitted.cleared()).isEmpty();
        assertThat(submitted.defaulted()).containsOnlyKeys(Billing.REFUND);
        assertThat(desk.held(Billing.REFUND)).contains(Answer.of("none"));
        assertThat(desk.document.migration().left())
                .extracting(Left::field)
                .containsExactly(Billing.LANGUAGE, Billing.RESOLUTION, Billing.SOLUTION);
        assertThat(desk.facts().templateVersion()).isEqualTo(5);
        assertThat(desk.facts().fieldsFilled()).isEqualTo(4);
    }

    @Test
    void theReportIsInWordsAndShowsNoAnswer() {
        TemplateChanged changed = move(BillingLater.REF);

        assertThat(desk.document.migration().left().get(2).toText(Locale.ENGLISH))
                .isEqualTo("The answer to field solution was not carried over: the field is of another type");
        assertThat(changed + " " + desk.document.migration()).doesNotContain("turned back", "Ito");
    }

    @Test
    void whatWasPersonalStaysSoThoughTheVersionSaysOtherwise() {
        desk.answer(Billing.INQUIRY, Answer.of("twice"));
        move(BillingLater.REF);

        Request crm = desk.submit().requests().get(0);

        assertThat(crm.personalValues()).containsOnlyKeys("caller");
        assertThat(crm.values()).containsOnlyKeys("inquiry");
        assertThat(Documents.knowledge(List.of(desk.document), Billing::forms, Set.of(Billing.CALLER, Billing.INQUIRY))
                        .get(0)
                        .solutions())
                .containsExactly("twice");
    }

    @Test
    @DisplayName("M66: what was stored as personal is masked under a version that calls its field public, too")
    void whatWasPersonalIsMaskedWhateverVersionHolds() {
        move(BillingLater.REF);
        Form later = Billing.forms(BillingLater.REF).orElseThrow();

        assertThat(desk.document.personalFields()).contains(Billing.CALLER);
        assertThat(MaskedData.of(later, desk.document.answers(), desk.document.personalFields(), Sensitivity.INTERNAL)
                        .masked())
                .contains(Billing.CALLER);
        assertThat(MaskedData.of(later, desk.document.answers(), Sensitivity.INTERNAL)
                        .masked())
                .doesNotContain(Billing.CALLER);
    }

    @ParameterizedTest
    @CsvSource({
        "billing-inquiry, 3, SAME_VERSION",
        "billing-inquiry, 4, TEMPLATE_UNKNOWN",
        "complaint, 5, OTHER_TEMPLATE"
    })
    void aDraftMovesOnlyToAnotherVersionThatThereIs(String template, int version, DocumentRule rule) {
        assertThat(desk.refuse(new ChangeTemplate(TemplateRef.of(template, version), Desk.SUPERVISOR))
                        .rule())
                .isEqualTo(rule);
    }

    @Test
    void whatIsClosedStaysWithItsVersionUntilItIsReopened() {
        desk.submit();
        ChangeTemplate change = new ChangeTemplate(BillingLater.REF, Desk.SUPERVISOR);
        assertThat(desk.refuse(change).rule()).isEqualTo(DocumentRule.CLOSED);

        desk.accept(new DocumentCommand.Reopen("a new form", Desk.SUPERVISOR, true));
        desk.accept(change);

        assertThat(desk.document.template()).contains(BillingLater.REF);
    }

    @Test
    void theModeGoesByTheAnswersThatHold() {
        Desk spoken = Desk.opened();
        spoken.accept(new GiveAnswer(
                Billing.SOLUTION,
                SOLUTION,
                new Provenance(Provenance.Source.DICTATION, Optional.empty()),
                0,
                Desk.DESKTOP));
        spoken.answer(Billing.INQUIRY, Answer.of("twice"));
        spoken.accept(new ChangeTemplate(BillingLater.REF, Desk.SUPERVISOR));

        spoken.submit();

        assertThat(spoken.facts().mode().name()).isEqualTo("TEMPLATE");
    }
}
