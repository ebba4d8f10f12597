package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.document.DocumentCommand.Cancel;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.record.ActionItem;
import io.toritsugi.acw.record.Consent;
import io.toritsugi.acw.record.Disclosure;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.record.PromiseGiven;
import io.toritsugi.acw.request.NotificationPlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.documentation.OverriddenCheck;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a document from being submitted, and what a submission says. */
class SubmissionTest {
    private static final Promise PROMISE = Promise.builder()
            .what("call Ito back")
            .dueAt(Desk.NINE.plusSeconds(7200))
            .build();

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Desk desk = new Desk();
        desk.accept(Desk.open().addRegulatedTypes("insurance").build());
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.PHONE, Answer.of("none of your business"));

        DocumentRejection refusal = desk.refuse(new Submit(Desk.DESKTOP));

        assertThat(refusal.rule()).isEqualTo(DocumentRule.NOT_COMPLETE);
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly(Billing.INQUIRY, Billing.PHONE, Billing.AMOUNT, Billing.RISKS);
        assertThat(refusal.failedChecks()).extracting(FailedCheck::check).containsExactly("classify");
        assertThat(refusal.attributes())
                .containsEntry("checks", "classify")
                .containsEntry(
                        "violations", "inquiry:MISSING,phone:NOT_PHONE,amount:MISSING,risks:REGULATED_STEP_UNANSWERED");
        assertThat(refusal.message()).contains("classify", "phone").doesNotContain("business\"", "none of your");
        assertThat(refusal.toText(Locale.JAPANESE)).contains("提出できません");
    }

    @Test
    @DisplayName("M39: a classification is required before the close")
    void whatIsNotClassifiedIsNotSubmitted() {
        Desk desk = Desk.opened();
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));

        assertThat(desk.refuse(new Submit(Desk.DESKTOP)).failedChecks())
                .extracting(FailedCheck::check)
                .contains("classify");
        desk.answer(Billing.CATEGORY, Answer.of(Billing.REFUNDS));
        assertThat(desk.submit().failedChecks()).extracting(FailedCheck::check).containsExactly("go-on");
    }

    @Test
    void aRequiredDispositionIsMissed() {
        Desk desk = new Desk();
        desk.accept(Desk.opening(Desk.policy(AcwMode.TIME_BOXED, true, false).build())
                .build());
        desk.complete();

        assertThat(desk.refuse(new Submit(Desk.DESKTOP)).violations())
                .containsExactly(new Violation(Billing.DISPOSITION, Violation.Reason.MISSING, ""));
        desk.answer(Billing.DISPOSITION, Answer.of(Billing.DONE));
        assertThat(desk.submit().revision()).isOne();
    }

    @Test
    @DisplayName("M29: blocking and warning checks are both recorded")
    void checksAreRecorded() {
        Desk desk = Desk.opened().complete();
        refund(desk, "1500");
        desk.write("d1", disclosure(false));
        assertThat(desk.refuse(new Submit(Desk.DESKTOP)).failedChecks())
                .extracting(FailedCheck::check, FailedCheck::severity)
                .containsExactly(tuple("show-disclosures", Severity.WARNING), tuple("big-refund", Severity.BLOCKING));

        desk.at(30).accept(new OverrideCheck("big-refund", "agreed with Sato", Desk.SUPERVISOR));
        DocumentSubmitted submitted = desk.submit();

        assertThat(submitted.failedChecks()).hasSize(2);
        assertThat(submitted.failedChecks().get(0).override()).isEmpty();
        assertThat(submitted.failedChecks().get(1).override().orElseThrow()).satisfies(override -> {
            assertThat(override.by()).isEqualTo(Desk.SUPERVISOR);
            assertThat(override.at()).isEqualTo(Desk.NINE.plusSeconds(30));
            assertThat(override.reason()).isEqualTo("agreed with Sato");
        });
        assertThat(desk.document.failedChecks()).isEqualTo(submitted.failedChecks());
    }

    @Test
    @DisplayName("M64: reasons for passing over a check are captured and counted, where the check failed")
    void overridesAreCounted() {
        Desk desk = Desk.opened().complete();
        refund(desk, "1500");
        desk.accept(new OverrideCheck("big-refund", "agreed", Desk.AGENT));
        desk.accept(new OverrideCheck("keep-promises", "just in case", Desk.AGENT));
        desk.accept(new OverrideCheck("go-on", "a warning can be answered too", Desk.AGENT));

        desk.submit();

        assertThat(desk.facts().overrides()).containsExactly(new OverriddenCheck("big-refund", "agreed"));
    }

    @ParameterizedTest
    @CsvSource({
        "none, because, CHECK_UNKNOWN",
        "classify, because, CHECK_NOT_OVERRIDABLE",
        "big-refund, ' ', REASON_MISSING"
    })
    void notEveryCheckIsPassedOver(String check, String reason, DocumentRule rule) {
        assertThat(Desk.opened()
                        .refuse(new OverrideCheck(check, reason, Desk.AGENT))
                        .rule())
                .isEqualTo(rule);
    }

    @Test
    @DisplayName("M19: the rules over a wrap-up say what passes and what fails, and why")
    void theRulesSayWhatFails() {
        Desk desk = Desk.opened();

        DocumentRejection refusal = desk.refuse(new Submit(Desk.DESKTOP));

        assertThat(refusal.failedChecks())
                .extracting(FailedCheck::check, FailedCheck::blocks)
                .containsExactly(tuple("classify", true), tuple("go-on", false));
    }

    @Test
    @DisplayName("M219: the checks list the promises without a task and the disclosures without evidence")
    void promisesAndDisclosuresAreListed() {
        Desk desk = Desk.opened().complete();
        desk.answer(Billing.PROMISE, PROMISE);
        desk.write("p1", PromiseGiven.of(PROMISE))
                .write("p2", PromiseGiven.of(PROMISE))
                .write(
                        "p3",
                        PromiseGiven.builder()
                                .what("call Ito back")
                                .dueAt(PROMISE.dueAt())
                                .state(PromiseGiven.State.KEPT)
                                .build())
                .write(
                        "a1",
                        ActionItem.builder()
                                .what("call")
                                .keeps(EntryId.of("p2"))
                                .build())
                .write("d1", disclosure(false))
                .write("d2", disclosure(true))
                .write("c1", consent(false))
                .write("c2", consent(true));

        List<FailedCheck> failed = desk.refuse(new Submit(Desk.DESKTOP)).failedChecks();

        assertThat(failed.get(0).check()).isEqualTo("keep-promises");
        assertThat(failed.get(0).subjects()).containsExactly("promise", "p1");
        assertThat(failed.get(1).check()).isEqualTo("show-disclosures");
        assertThat(failed.get(1).subjects()).containsExactly("d1", "c1");
    }

    @Test
    void aRuleThatWatchesThePromiseKeepsIt() {
        Desk desk = new Desk();
        desk.accept(Desk.open().putFacts("contact.vip", FactValue.of(true)).build());
        desk.complete().answer(Billing.PROMISE, PROMISE);

        DocumentSubmitted submitted = desk.submit();

        Request watch = request(submitted, "watch");
        assertThat(watch.promise()).contains(PROMISE);
        assertThat(watch.owner()).contains(Desk.MIYA);
        assertThat(watch.dueFrom()).contains(FactValue.of(PROMISE.dueAt()));
        assertThat(submitted.failedChecks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY, false, true", "SOLUTION, false, false", "SUMMARY, true, false"})
    void whatIsNotResolvedGoesOn(Note.Kind kind, boolean actionItem, boolean fails) {
        Desk desk = Desk.opened();
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.answer(Billing.CATEGORY, Answer.of(Billing.REFUNDS));
        desk.write("n1", Note.builder().kind(kind).text("said").build());
        desk.write("i1", ActionItem.builder().what("look").done(!actionItem).build());

        assertThat(desk.submit().failedChecks().stream()
                        .anyMatch(check -> check.check().equals("go-on")))
                .isEqualTo(fails);
    }

    @Test
    @DisplayName("M26, M27, M28: updates of other systems, tasks and hand-offs are requested with what the fields said")
    void requestsCarryWhatTheFieldsSaid() {
        Desk desk = Desk.opened().complete();
        refund(desk, "6000");
        desk.answer(Billing.COLLEAGUE, Answer.of("kato"));
        desk.answer(Billing.PAYDAY, Answer.of(FactValue.of(LocalDate.of(2026, 4, 10))));
        desk.answer(Billing.PHONE, Answer.of("03-1234-5678"));
        desk.answer(Billing.BIRTHDAY, Answer.of(FactValue.of(LocalDate.of(1970, 1, 2))));
        desk.accept(new OverrideCheck("big-refund", "agreed", Desk.AGENT));

        DocumentSubmitted submitted = desk.at(60).submit();

        assertThat(submitted.requests()).extracting(Request::rule).containsExactly("pay", "crm", "accounts");
        Request pay = request(submitted, "pay");
        assertThat(pay.owner()).contains(AgentId.of("kato"));
        assertThat(pay.moment()).contains(FactValue.of(LocalDate.of(2026, 4, 10)));
        Request crm = request(submitted, "crm");
        assertThat(crm.values()).containsOnlyKeys("category", "amount");
        assertThat(crm.personalValues()).containsOnlyKeys("phone");
        assertThat(crm.moment()).isEmpty();
        assertThat(crm.personalMoment()).contains(FactValue.of(LocalDate.of(1970, 1, 2)));
        Request accounts = request(submitted, "accounts");
        assertThat(accounts.dueFrom()).contains(FactValue.of(Desk.NINE.plusSeconds(60)));
        assertThat(accounts.owner()).isEmpty();
        assertThat(desk.document.requests()).isEqualTo(submitted.requests());
        assertThat(submitted.toString()).doesNotContain("03-1234-5678", "1970-01-02");
    }

    @Test
    void anOwnerWhomNobodyNamedIsTheAgent() {
        Desk desk = Desk.opened().complete();
        refund(desk, "10");

        assertThat(request(desk.submit(), "pay").owner()).contains(Desk.MIYA);
    }

    @ParameterizedTest
    @CsvSource({
        // the answer to the field that gives the moment, whether it is known
        ", true",
        "2026-04-10, false",
        "some day, true", // a draft that is cut short may be wrong
    })
    void noOtherMomentStandsInForOneThatIsNotKnown(String payday, boolean unknown) {
        Desk desk = Desk.opened().complete();
        refund(desk, "10");
        if (payday != null) {
            desk.answer(Billing.PAYDAY, unknown ? Answer.of(payday) : Answer.of(FactValue.of(LocalDate.parse(payday))));
        }

        List<Request> requests = Requests.fired(desk.document, desk.view(), Desk.NINE.plusSeconds(60));

        Request pay = requests.get(0);
        assertThat(pay.rule()).isEqualTo("pay");
        assertThat(pay.dueUnknown()).isEqualTo(unknown);
        assertThat(pay.dueFrom().isEmpty()).isEqualTo(unknown);
    }

    @Test
    void whatIsBoundToNoTimeOrToTheSubmissionHasNoUnknownMoment() {
        Desk desk = Desk.opened().complete();
        refund(desk, "6000");
        desk.accept(new OverrideCheck("big-refund", "agreed", Desk.AGENT));

        DocumentSubmitted submitted = desk.at(60).submit();

        Request unbound = Request.builder()
                .rule("unbound")
                .plan(NotificationPlan.builder()
                        .to("billing")
                        .title(Billing.text("Thanks"))
                        .build())
                .build();
        assertThat(unbound.dueUnknown()).isFalse();
        assertThat(request(submitted, "accounts").dueUnknown()).isFalse();
        assertThat(request(submitted, "crm").dueUnknown()).isTrue(); // the birthday, which is personal
        assertThat(request(submitted, "crm").personalMoment()).isEmpty();
    }

    @Test
    void answersOfHiddenFieldsAreClearedOnCompletionAndNotBefore() {
        Desk desk = Desk.opened().complete();
        refund(desk, "10");
        desk.answer(Billing.REFUND, Answer.of(false));
        assertThat(desk.held(Billing.AMOUNT)).isPresent();

        DocumentSubmitted submitted = desk.submit();

        assertThat(submitted.cleared()).containsExactly(Billing.AMOUNT);
        assertThat(desk.held(Billing.AMOUNT)).isEmpty();
        assertThat(desk.document.history(Billing.AMOUNT)).hasSize(2).last().satisfies(change -> {
            assertThat(change.before()).contains(Answer.of(Money.of("10", "EUR")));
            assertThat(change.edit().cause()).isEqualTo(Edit.Cause.HIDDEN);
        });
    }

    @Test
    void defaultsThatNobodyAnsweredOtherwiseAreWrittenDown() {
        Desk desk = Desk.opened().complete();
        assertThat(desk.held(Billing.LANGUAGE)).isEmpty();

        assertThat(desk.submit().defaulted()).containsOnlyKeys(Billing.LANGUAGE);

        assertThat(desk.held(Billing.LANGUAGE)).contains(Answer.of("ja"));
        assertThat(desk.document.history(Billing.LANGUAGE).get(0).edit().cause())
                .isEqualTo(Edit.Cause.DEFAULT);
    }

    @Test
    void theNumbersAreExact() {
        Desk desk = new Desk();
        desk.accept(Desk.open().addRegulatedTypes("insurance").build());
        desk.accept(new DocumentCommand.StartClock());
        desk.answer(Billing.CATEGORY, Answer.of(Billing.REFUNDS));
        desk.answer(Billing.PHONE, Answer.of("no number"));
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.AMOUNT, Answer.of("no money"));
        desk.accept(new DocumentCommand.EndClock(WrapUpExit.LOGGED_OUT));

        assertThat(desk.facts().template()).isEqualTo("billing-inquiry");
        assertThat(desk.facts().templateVersion()).isEqualTo(3);
        assertThat(desk.facts().fieldsShown()).isEqualTo(Billing.FIELDS.size());
        assertThat(desk.facts().fieldsRequired()).isEqualTo(3); // inquiry, amount, risks
        assertThat(desk.facts().fieldsFilled()).isEqualTo(5); // the four, and the default
        assertThat(desk.facts().requiredFilled()).isEqualTo(1);
        assertThat(desk.facts().fieldsInvalid()).isEqualTo(2);
        assertThat(desk.facts().device()).isEqualTo(Desk.DESKTOP.device());
    }

    @Test
    void whatIsClosedIsNotWritten() {
        Desk desk = Desk.opened().complete();
        desk.submit();

        assertThat(desk.refuse(new DocumentCommand.ClearAnswer(Billing.INQUIRY, 1, Desk.DESKTOP))
                        .rule())
                .isEqualTo(DocumentRule.CLOSED);
        assertThat(desk.refuse(new Submit(Desk.DESKTOP)).rule()).isEqualTo(DocumentRule.CLOSED);
        assertThat(desk.refuse(new Cancel(Optional.empty(), Desk.AGENT)).rule()).isEqualTo(DocumentRule.CLOSED);
    }

    @Test
    void whatIsReopenedIsAmended() {
        Desk desk = Desk.opened().complete();
        assertThat(desk.refuse(new Reopen("typo", Desk.AGENT, true)).rule()).isEqualTo(DocumentRule.NOT_CLOSED);
        desk.submit();
        assertThat(desk.refuse(new Reopen("typo", Desk.AGENT, false)).rule()).isEqualTo(DocumentRule.NOT_PERMITTED);
        assertThat(desk.refuse(new Reopen(" ", Desk.AGENT, true)).rule()).isEqualTo(DocumentRule.REASON_MISSING);

        desk.accept(new Reopen("typo", Desk.AGENT, true));
        desk.answer(Billing.INQUIRY, Answer.of("double payment"));
        DocumentSubmitted again = desk.submit();

        assertThat(again.stage()).isEqualTo(DocumentationStage.AMENDED);
        assertThat(again.revision()).isEqualTo(2);
        assertThat(desk.document.reopenings()).isOne();
    }

    @Test
    void whatWasCancelledIsReopenedWithAllThatWasWritten() {
        Desk desk = Desk.opened();
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.accept(new Cancel(Optional.of("test call"), Desk.AGENT));

        desk.accept(new Reopen("it was none", Desk.AGENT, true));

        assertThat(desk.held(Billing.INQUIRY)).contains(Answer.of("double charge"));
        assertThat(desk.complete().submit().stage()).isEqualTo(DocumentationStage.SUBMITTED);
    }

    private static void refund(Desk desk, String amount) {
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.AMOUNT, Answer.of(Money.of(amount, "EUR")));
    }

    private static Request request(DocumentSubmitted submitted, String rule) {
        return submitted.requests().stream()
                .filter(request -> request.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Disclosure disclosure(boolean shown) {
        return Disclosure.builder()
                .kind("fees")
                .textVersion("2")
                .at(Desk.NINE)
                .evidence(shown ? Optional.of("recording 00:42") : Optional.empty())
                .build();
    }

    private static Consent consent(boolean shown) {
        return Consent.builder()
                .kind("recording")
                .textVersion("1")
                .given(true)
                .at(Desk.NINE)
                .evidence(shown ? Optional.of("recording 00:10") : Optional.empty())
                .build();
    }
}
