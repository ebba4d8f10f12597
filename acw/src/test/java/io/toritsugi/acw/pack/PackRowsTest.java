package io.toritsugi.acw.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.catalog.TemplateCatalog;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.NotificationPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.request.UpdatePlan;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.followup.FollowUpKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackRowsTest {
    @Test
    @DisplayName(
            "M31: a billing dispute leads to credit adjustment, CRM note, satisfaction callback and a notice of the policy exception")
    void aBillingDisputeHasFourEffects() {
        HardCase dispute = HardCase.of("billing", "ja");

        UpdatePlan adjustment = dispute.requested("credit-adjustment", UpdatePlan.class);
        assertThat(adjustment.target()).isEqualTo("billing");
        assertThat(adjustment.kind()).isEqualTo(UpdateKind.TRANSACTION);
        assertThat(adjustment.values()).containsEntry("adjustment", FieldId.of("adjustment"));
        UpdatePlan note = dispute.requested("crm-note", UpdatePlan.class);
        assertThat(note.target()).isEqualTo("crm");
        assertThat(note.values()).containsEntry("note", FieldId.of("customer-note"));
        FollowUpPlan callback = dispute.requested("satisfaction-callback", FollowUpPlan.class);
        assertThat(callback.kind()).isEqualTo(FollowUpKind.CALLBACK);
        assertThat(callback.due().orElseThrow().from()).contains(FieldId.of("satisfaction-call-at"));
        NotificationPlan notice = dispute.requested("policy-exception-to-billing", NotificationPlan.class);
        assertThat(notice.to()).isEqualTo("billing");
        HandOffPlan handOff = dispute.requested("policy-exception-acknowledged", HandOffPlan.class);
        assertThat(handOff.acknowledgeWithin()).contains(Duration.ofHours(4));

        assertThat(dispute.with("policy-exception", Answer.of(false)).firedIds())
                .doesNotContain("policy-exception-to-billing");
        assertThat(dispute.without("approver").failed(Severity.BLOCKING)).contains("exception-without-approver");
    }

    @Test
    @DisplayName(
            "M42: technical support records the steps tried; what is unresolved becomes a ticket and goes to engineering")
    void anOpenFaultGoesToEngineering() {
        HardCase fault = HardCase.of("technical-support", "ja");
        assertThat(fault.view().isRequired(FieldId.of("steps-tried"))).isTrue();
        UpdatePlan ticket = fault.requested("ticket", UpdatePlan.class);
        assertThat(ticket.target()).isEqualTo("ticketing");
        assertThat(ticket.values()).containsEntry("done", FieldId.of("action"));
        HandOffPlan handOff = fault.requested("engineering-urgent", HandOffPlan.class);
        assertThat(handOff.department().value()).isEqualTo("engineering");
        assertThat(handOff.acknowledgeWithin()).contains(Duration.ofMinutes(30));

        HardCase solved = fault.with("resolved", Answer.of(true)).with("solution", Answer.of("Firmware read in again"));
        assertThat(solved.firedIds()).containsExactly("history");
    }

    @Test
    @DisplayName(
            "M43: billing changes payment details, grants a refund or a credit, and calls back to ask for satisfaction")
    void billingChangesPaymentAndGrantsCredit() {
        HardCase change = HardCase.of("billing", "en");
        assertThat(change.requested("payment-method", UpdatePlan.class).values())
                .containsEntry("method", FieldId.of("new-payment-method"));
        HardCase dispute = HardCase.of("billing", "ja");
        Answer refund = Transaction.builder()
                .kind("refund")
                .amount(Money.of("16500", "JPY"))
                .approval(ApprovalState.APPROVED)
                .build();
        assertThat(dispute.with("adjustment", refund).firedIds())
                .contains("credit-adjustment", "satisfaction-callback");
        assertThat(dispute.with("disputed-amount", Answer.of(Money.of("16499", "JPY")))
                        .failed(Severity.BLOCKING))
                .containsExactly("more-than-disputed");
    }

    @ParameterizedTest
    @CsvSource({
        "10000, JPY, true", // from here on somebody has to approve it
        "9999, JPY, false",
        "100, EUR, true",
        "99.99, EUR, false",
        "10000, XAF, false" // a centre that pays in it inherits and says its own amount
    })
    @DisplayName("M43: larger credits name who approved them")
    void largerCreditsAreApproved(String amount, String currency, boolean needed) {
        Answer credit = Transaction.builder()
                .kind("credit")
                .amount(Money.of(amount, currency))
                .build();
        HardCase dispute = HardCase.of("billing", "ja")
                .with("policy-exception", Answer.of(false))
                .with("adjustment", credit);
        assertThat(dispute.view().isRequired(FieldId.of("approver"))).isEqualTo(needed);
    }

    @Test
    @DisplayName("M44: orders update the state, go to fulfilment, and are confirmed by a callback after the delivery")
    void ordersGoToFulfilment() {
        HardCase missing = HardCase.of("orders", "ja");
        assertThat(missing.requested("order-status", UpdatePlan.class).kind()).isEqualTo(UpdateKind.CASE_STATUS);
        assertThat(missing.requested("fulfilment-search", HandOffPlan.class)
                        .department()
                        .value())
                .isEqualTo("fulfilment");
        FollowUpPlan callback = missing.requested("delivery-confirmation", FollowUpPlan.class);
        assertThat(callback.kind()).isEqualTo(FollowUpKind.CALLBACK);
        assertThat(callback.due().orElseThrow().from()).contains(FieldId.of("delivery-date"));
        assertThat(missing.with("order-request", Answer.of("cancel")).failed(Severity.BLOCKING))
                .contains("already-shipped");
    }

    @Test
    @DisplayName(
            "M45: a complaint is entered in the register, an exception is approved, and the customer hears from us")
    void complaintsAreRegistered() {
        HardCase burn = HardCase.of("complaint", "ja");
        assertThat(burn.requested("complaint-record", UpdatePlan.class).target())
                .isEqualTo("complaint-register");
        assertThat(burn.requested("exception-approval", FollowUpPlan.class).kind())
                .isEqualTo(FollowUpKind.ESCALATION);
        assertThat(burn.requested("follow-up-contact", FollowUpPlan.class).kind())
                .isEqualTo(FollowUpKind.CALLBACK);
        assertThat(burn.requested("answer-promise", PromisePlan.class).field()).contains(FieldId.of("written-reply"));
        assertThat(burn.view().isShown(FieldId.of("compensation"))).isFalse();

        HardCase unapproved = HardCase.of("complaint", "en")
                .with(
                        "compensation",
                        Transaction.builder()
                                .kind("voucher")
                                .amount(Money.of("1", "EUR"))
                                .build());
        assertThat(unapproved.view().violations())
                .extracting(Violation::reason)
                .containsExactly(Violation.Reason.APPROVAL_NEEDED);
    }

    @Test
    @DisplayName("M46: account maintenance changes profile and service, and hands over to provisioning")
    void accountsAreChanged() {
        HardCase wedding = HardCase.of("account-maintenance", "ja");
        assertThat(wedding.requested("profile-change", UpdatePlan.class).kind()).isEqualTo(UpdateKind.CUSTOMER);
        assertThat(wedding.requested("service-change", UpdatePlan.class).values())
                .containsEntry("plan", FieldId.of("new-plan"));
        assertThat(wedding.requested("provisioning", HandOffPlan.class)
                        .department()
                        .value())
                .isEqualTo("provisioning");

        HardCase stranger = wedding.with("identity-proved", Answer.of(false));
        assertThat(stranger.view().isShown(FieldId.of("new-name"))).isFalse();
        assertThat(stranger.failed(Severity.BLOCKING)).contains("not-identified");
        assertThat(stranger.firedIds()).doesNotContain("profile-change", "service-change");
    }

    @Test
    @DisplayName("M47: interest is recorded, a sales callback arranged, and a qualified lead handed over")
    void leadsAreHandedOver() {
        HardCase lead = HardCase.of("sales-follow-up", "ja");
        assertThat(lead.requested("interest-record", UpdatePlan.class).values())
                .containsEntry("interest", FieldId.of("interest-level"));
        assertThat(lead.requested("sales-callback", FollowUpPlan.class).owner())
                .contains(FieldId.of("account-manager"));
        assertThat(lead.requested("qualified-lead", HandOffPlan.class)
                        .department()
                        .value())
                .isEqualTo("sales");

        assertThat(lead.with("no-more-calls", Answer.of(true)).firedIds()).containsExactly("do-not-call");
        assertThat(lead.without("decision-by").failed(Severity.BLOCKING)).contains("qualified-without-need");
    }

    @Test
    @DisplayName("M48: a slot is booked with field service within the time when the customer is free")
    void visitsAreBooked() {
        HardCase visit = HardCase.of("appointment", "ja");
        assertThat(visit.requested("visit", FollowUpPlan.class).kind()).isEqualTo(FollowUpKind.APPOINTMENT);
        assertThat(visit.requested("field-service-slot", UpdatePlan.class).values())
                .containsEntry("start", FieldId.of("confirmed-start"));
        assertThat(visit.requested("customer-availability", UpdatePlan.class).target())
                .isEqualTo("field-service");
        assertThat(HardCase.of("appointment", "en").failed(Severity.BLOCKING)).contains("outside-availability");
    }

    @Test
    @DisplayName("M49: a supervisor gets the summary of a case, the customer a callback, and the progress is tracked")
    void escalationsAreTracked() {
        HardCase legal = HardCase.of("escalation", "ja");
        assertThat(legal.requested("case-status", UpdatePlan.class).values())
                .containsEntry("summary", FieldId.of("case-summary"))
                .containsEntry("progress", FieldId.of("escalation-progress"));
        assertThat(legal.requested("supervisor-callback", FollowUpPlan.class).owner())
                .contains(FieldId.of("escalated-to"));
        assertThat(legal.requested("progress-review", FollowUpPlan.class).kind())
                .isEqualTo(FollowUpKind.REMINDER);
        assertThat(legal.with("case-summary", Answer.of("怒っている")).view().violations())
                .extracting(Violation::reason)
                .containsExactly(Violation.Reason.TOO_SHORT);
    }

    @Test
    @DisplayName("M50: disclosures and consent are recorded with text version, time and channel")
    void consentIsRecorded() {
        HardCase older = HardCase.of("compliance", "ja");
        assertThat(older.requested("consent-record", UpdatePlan.class).values())
                .containsKeys("textVersion", "at", "channel", "given", "purpose");
        assertThat(older.requested("disclosure-record", UpdatePlan.class).values())
                .containsKeys("made", "textVersion", "at", "evidence");
        for (String part : List.of("consent-text-version", "consent-at", "consent-channel")) {
            assertThat(older.without(part).view().violations())
                    .filteredOn(violation -> violation.field().value().equals(part))
                    .isNotEmpty()
                    .allMatch(Violation::isMissing);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "financial-product, suitable",
        "financial-product, risk-understood",
        "financial-product, relative-consulted", // for he is 82
        "insurance, intention-matches",
        "personal-data, consent-purpose"
    })
    @DisplayName("M50: each type of business has checks of its own")
    void typesHaveChecksOfTheirOwn(String type, String field) {
        HardCase older = HardCase.of("compliance", "ja");
        assertThat(older.regulated()).contains(type);
        assertThat(older.without(field).view().violations())
                .extracting(violation -> violation.field().value())
                .contains(field);
        assertThat(HardCase.of("compliance", "en").view().isShown(FieldId.of("suitable")))
                .isFalse();
    }

    @Test
    @DisplayName("M50: nobody younger than 75 needs a relative at hand")
    void ageOpensAQuestion() {
        HardCase older = HardCase.of("compliance", "ja");
        FieldId relative = FieldId.of("relative-consulted");
        assertThat(older.withFact("customer.age", FactValue.of(75)).view().isShown(relative))
                .isTrue();
        assertThat(older.withFact("customer.age", FactValue.of(74)).view().isShown(relative))
                .isFalse();
    }

    @Test
    @DisplayName("M51: a survey is scheduled, contact preferences are updated, and feedback is linked to quality")
    void surveysAreScheduled() {
        HardCase low = HardCase.of("survey", "ja");
        FollowUpPlan survey = low.requested("survey-send", FollowUpPlan.class);
        assertThat(survey.kind()).isEqualTo(FollowUpKind.SURVEY);
        assertThat(survey.due().orElseThrow().from()).contains(FieldId.of("survey-at"));
        assertThat(low.requested("contact-preferences", UpdatePlan.class).kind())
                .isEqualTo(UpdateKind.CUSTOMER);
        assertThat(low.requested("quality-feedback", UpdatePlan.class).values())
                .containsEntry("evaluation", FieldId.of("quality-link"));
    }

    @Test
    @DisplayName("M51: who opted out gets no survey")
    void whoOptedOutGetsNoSurvey() {
        HardCase low = HardCase.of("survey", "ja");
        assertThat(low.with("survey-opt-out", Answer.of(true)).firedIds()).doesNotContain("survey-send");
        assertThat(low.withFact("customer.survey-opt-out", FactValue.of(true)).firedIds())
                .doesNotContain("survey-send");
        assertThat(HardCase.of("survey", "en").firedIds()).contains("opt-out").doesNotContain("survey-send");
        assertThat(low.with("contact-preference", Answer.of(FactValue.of(Set.of("none"))))
                        .failed(Severity.BLOCKING))
                .containsExactly("no-contact-but-survey");
    }

    @Test
    @DisplayName(
            "M146: general matters, learning counselling, complaints and remote assistance ship as an example tree")
    void theExampleTreeShips() {
        CodeTree tree = tree("learning-service-category");
        assertThat(tree.kind()).isEqualTo(Classification.CATEGORY);
        assertThat(tree.codes())
                .extracting(code -> code.label().in(Locale.JAPANESE))
                .containsExactly("一般業務", "学習カウンセリング", "苦情対応", "リモートアシスタント");
        assertThat(tree.codes()).allMatch(code -> code.children().size() >= 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact-category", "resolution", "disposition"})
    @DisplayName("M146: category, resolution and disposition are trees apart")
    void treesAreApart(String id) {
        CodeTree tree = tree(id);
        assertThat(tree.codes()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(HardCase.PACK.trees())
                .filteredOn(other -> other.kind() == tree.kind())
                .hasSize(id.equals("contact-category") ? 2 : 1);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "M167, inquiry, お問い合わせ, billing",
        "M168, order-reservation, ご注文・ご予約, orders",
        "M169, complaint, 苦情・クレーム, complaint",
        "M170, technical-support, 技術サポート, technical-support"
    })
    @DisplayName(
            "M167, M168, M169, M170: inquiries, orders and reservations, complaints and technical support are reasons with a template")
    void reasonsHaveATemplate(String row, String code, String label, String template) {
        Code reason = tree("contact-category")
                .find(CodePath.of(code))
                .orElseThrow(() -> new AssertionError(row + ": there is no " + code));
        assertThat(reason.label().in(Locale.JAPANESE)).isEqualTo(label);
        for (String language : List.of("ja", "en")) {
            FactValue category = HardCase.of(template, language)
                    .view()
                    .facts()
                    .find("category")
                    .orElseThrow();
            assertThat(((FactValue.TextSet) category).value()).contains(code);
        }
    }

    @Test
    @DisplayName("M42-M51: a catalog takes the pack as it is")
    void aCatalogTakesThePack() {
        TemplateCatalog catalog = TemplateCatalog.of(List.of(HardCase.PACK)).get();
        assertThat(HardCase.PACK.templates())
                .hasSize(10)
                .allMatch(template ->
                        catalog.latest(TemplateId.of(template.id().value())).isPresent());
    }

    private static CodeTree tree(String id) {
        return HardCase.PACK.trees().stream()
                .filter(tree -> tree.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
