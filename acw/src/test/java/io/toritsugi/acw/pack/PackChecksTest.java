package io.toritsugi.acw.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.document.DocumentRejection;
import io.toritsugi.acw.document.DocumentRule;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of the pack that a condition says and that blocks, seen to keep a document from being submitted. */
class PackChecksTest {
    private static final Answer YES = Answer.of(true);
    private static final Answer NO = Answer.of(false);

    /** The one thing that keeps a document from being submitted, in a setting in which it would be without it. */
    private record Fault(
            String template,
            String check,
            String what,
            UnaryOperator<HardCase> setting,
            UnaryOperator<HardCase> change) {
        @Override
        public String toString() {
            return template + ", " + check + ": " + what;
        }
    }

    private record Refusal(Fault fault, String language) {
        @Override
        public String toString() {
            return language + ", " + fault;
        }
    }

    static List<Template> templates() {
        return HardCase.PACK.templates();
    }

    static Stream<Refusal> refusals() {
        return faults().stream().flatMap(fault -> Stream.of(new Refusal(fault, "ja"), new Refusal(fault, "en")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theCheckRefusesTheDocumentAndNothingElseDoes(Refusal refusal) {
        Fault fault = refusal.fault();
        HardCase sound = fault.setting().apply(sound(fault.template(), refusal.language()));
        Either<DocumentRejection, List<Dated>> without =
                FilledDocument.of(sound).submit();
        Either<DocumentRejection, List<Dated>> with =
                FilledDocument.of(fault.change().apply(sound)).submit();

        assertThat(without.isRight())
                .as(() -> "without it: " + without.getLeft().message())
                .isTrue();
        assertThat(FilledDocument.blocking(with)).containsExactly(fault.check());
        assertThat(with.getLeft().rule()).isEqualTo(DocumentRule.NOT_COMPLETE);
        // The step of a regulated contact is answered in full, so that a mandate that a check misses is missed there
        // too.
        assertThat(with.getLeft().violations())
                .allMatch(violation -> violation.reason() == Violation.Reason.REGULATED_STEP_UNANSWERED);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void atLeastTwoChecksOfATemplateAreSeenToBlockAndNoneThatAConditionSaysIsLeftOut(Template template) {
        Set<String> seen = faults().stream()
                .filter(fault -> fault.template().equals(template.id().value()))
                .map(Fault::check)
                .collect(Collectors.toSet());

        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(2)
                .isEqualTo(template.checks().stream()
                        .filter(check -> check.severity() == Severity.BLOCKING)
                        .filter(check -> check.failsWhen().isPresent())
                        .map(Check::id)
                        .collect(Collectors.toSet()));
    }

    /** The hard case with whatever blocks it put right, and with every question asked that the faults of its template are about. */
    private static HardCase sound(String template, String language) {
        HardCase hard = HardCase.of(template, language);
        return switch (template) {
            case "technical-support" ->
                hard.with("severity", Answer.of("critical"))
                        .with("affected-users", Answer.of(120))
                        .with("steps-tried", set("logs", "remote-session"))
                        .with("remote-consent", YES)
                        .with("log-file", attached("text/plain"))
                        .with(
                                "next-contact",
                                Promise.builder()
                                        .what("1")
                                        .dueAt(Instant.parse("2026-04-06T06:00:00Z"))
                                        .build())
                        .with("contact-phone", Answer.of("03-1234-5678"));
            case "orders" ->
                hard.with("order-request", Answer.of("return"))
                        .with("items", Answer.of("1"))
                        .with("change-reason", Answer.of("damaged"))
                        .with("photo", attached("image/jpeg"))
                        .with("return-deadline", Answer.of(FactValue.of(LocalDate.parse("2026-04-24"))));
            case "complaint" ->
                hard.with("exception-decision", Answer.of("approved"))
                        .with("exception-approver", Answer.of("sato"))
                        .with("harm", YES)
                        .with("harm-details", Answer.of("1"))
                        .with("medical-care", NO)
                        .with("item-kept", YES);
            case "account-maintenance" ->
                hard.with("changes-wanted", set("cancel"))
                        .with("leaving-reason", Answer.of("price"))
                        .with("fees-explained", YES);
            case "sales-follow-up" ->
                hard.withFact("contact.direction", FactValue.of("outbound"))
                        .withFact("customer.do-not-call", FactValue.of(false))
                        .with("purpose-stated", YES)
                        .with("willing-to-listen", YES)
                        .with("interest-level", Answer.of("warm"))
                        .with("company", Answer.of("1"))
                        .with("qualified", YES);
            case "appointment" ->
                hard.with("available-from", at("2026-04-08T00:00:00Z"))
                        .with("available-until", at("2026-04-08T08:00:00Z"))
                        .with("confirmed-start", at("2026-04-08T00:00:00Z"))
                        .without("remind-at")
                        .with("visit-fee", yen("8800"))
                        .with("fee-accepted", YES)
                        .with("minor-alone", NO);
            case "escalation" ->
                hard.with("urgency", Answer.of("now"))
                        .with("escalated-to", Answer.of("sato"))
                        .with("level", Answer.of("manager"));
            case "compliance" ->
                hard.with("regulated-matter", set("financial-product", "insurance", "personal-data", "telephone-sales"))
                        .with("disclosures-made", set("company", "price", "recording", "withdrawal"))
                        .with("disclosure-evidence", attached("audio/wav"))
                        .with("withdrawal-explained", YES)
                        .with("earlier-refusal", NO)
                        .with("investment-experience", Answer.of("some"))
                        .with("suitable", YES)
                        .with("risk-understood", YES)
                        .with("intention", Answer.of("1"))
                        .with("intention-matches", YES);
            case "survey" ->
                hard.withFact("customer.survey-opt-out", FactValue.of(true))
                        .with("survey-opt-out", NO)
                        .with("contact-preference", set("post"));
            case "billing" -> dispute(hard);
            default -> throw new AssertionError("there is no fault for " + template);
        };
    }

    private static List<Fault> faults() {
        return List.of(
                fault("technical-support", "remote-without-consent", "no consent", with("remote-consent", NO)),
                fault("technical-support", "critical-without-log", "no log", without("log-file")),
                fault(
                        "billing",
                        "exception-without-approver",
                        "a small one that nobody approved",
                        hard -> hard.with("policy-exception", YES).with("exception-reason", Answer.of("1")),
                        without("approver")),
                fault("billing", "more-than-disputed", "less was in dispute", with("disputed-amount", yen("9998"))),
                fault(
                        "billing",
                        "recording-not-paused",
                        "a card was read out",
                        hard -> hard.with("billing-matter", Answer.of("payment-method"))
                                .with("new-payment-method", Answer.of("card"))
                                .with("secure-link-sent", YES)
                                .with("recording-paused", YES),
                        with("recording-paused", NO)),
                fault(
                        "orders",
                        "already-shipped",
                        "a shipped order is cancelled",
                        hard -> hard.with("order-state", Answer.of("received"))
                                .with("order-request", Answer.of("cancel")),
                        with("order-state", Answer.of("shipped"))),
                fault(
                        "orders",
                        "already-shipped",
                        "a delivered order is changed",
                        hard -> hard.with("order-state", Answer.of("in-preparation"))
                                .with("order-request", Answer.of("change")),
                        with("order-state", Answer.of("delivered"))),
                fault("orders", "damage-without-photo", "no photograph", without("photo")),
                fault("complaint", "approved-without-name", "nobody named", without("exception-approver")),
                fault(
                        "complaint",
                        "harm-and-closed",
                        "closed at once",
                        hard -> hard.with("harm", NO).with("resolved", YES).with("solution", Answer.of("1")),
                        with("harm", YES)),
                fault(
                        "account-maintenance",
                        "not-identified",
                        "no proof, yet resolved",
                        hard -> hard.with("resolved", YES)
                                .with("resolution", Answer.of(CodePath.of("account-matter", "details-changed")))
                                .with("provisioning-needed", NO),
                        with("identity-proved", NO)),
                fault(
                        "account-maintenance",
                        "not-identified",
                        "no proof, yet promised",
                        with("resolved", NO),
                        with("identity-proved", NO)),
                fault(
                        "account-maintenance",
                        "representative-without-mandate",
                        "no mandate",
                        hard -> hard.with("identity-method", Answer.of("agent-of-customer"))
                                .with("mandate", attached("application/pdf")),
                        without("mandate")),
                fault("account-maintenance", "fees-not-explained", "not explained", with("fees-explained", NO)),
                fault(
                        "sales-follow-up",
                        "call-in-spite-of-refusal",
                        "on the list",
                        hard -> hard.withFact("customer.do-not-call", FactValue.of(true))),
                fault("sales-follow-up", "purpose-not-stated", "not stated", with("purpose-stated", NO)),
                fault("sales-follow-up", "qualified-without-need", "no company", without("company")),
                fault("sales-follow-up", "qualified-without-need", "no date", without("decision-by")),
                fault(
                        "appointment",
                        "outside-availability",
                        "too early",
                        with("confirmed-start", at("2026-04-07T23:59:59Z"))),
                fault(
                        "appointment",
                        "outside-availability",
                        "too late by nothing",
                        with("confirmed-start", at("2026-04-08T08:00:00Z"))),
                fault("appointment", "charge-not-accepted", "not accepted", with("fee-accepted", NO)),
                fault("appointment", "only-a-minor", "nobody of age", with("minor-alone", YES)),
                fault("escalation", "nobody-takes-it", "nobody named", without("escalated-to")),
                fault("escalation", "legal-below-manager", "a risk of law", with("level", Answer.of("supervisor"))),
                fault(
                        "escalation",
                        "legal-below-manager",
                        "a reason of law",
                        hard -> hard.with("escalation-reason", Answer.of("legal"))
                                .without("risks"),
                        with("level", Answer.of("team-leader"))),
                fault("compliance", "identity-open", "not confirmed", with("identity-confirmed", NO)),
                fault("compliance", "sold-after-refusal", "refused before", with("earlier-refusal", YES)),
                fault("compliance", "withdrawal-not-explained", "said so", with("withdrawal-explained", NO)),
                fault(
                        "compliance",
                        "withdrawal-not-explained",
                        "not among the disclosures",
                        with("disclosures-made", set("company", "price", "recording"))),
                fault("compliance", "not-suitable", "does not suit", with("suitable", NO)),
                fault("compliance", "not-suitable", "not understood", with("risk-understood", NO)),
                fault("compliance", "intention-differs", "differs", with("intention-matches", NO)),
                fault("compliance", "disclosed-without-evidence", "no recording", without("disclosure-evidence")),
                fault("survey", "asked-in-spite-of-opt-out", "no new preference", without("contact-preference")),
                fault("survey", "no-contact-but-survey", "no contact at all", with("contact-preference", set("none"))));
    }

    private static HardCase dispute(HardCase hard) {
        return hard.with("billing-matter", Answer.of("dispute"))
                .with("invoice-number", Answer.of("INV-1"))
                .with("disputed-amount", yen("9999"))
                .with("adjustment-granted", YES)
                .with(
                        "adjustment",
                        Transaction.builder()
                                .kind("credit")
                                .amount(Money.of("9999", "JPY"))
                                .approval(ApprovalState.NOT_NEEDED)
                                .build())
                .with("policy-exception", NO)
                .with("approver", Answer.of("sato"));
    }

    private static Fault fault(String template, String check, String what, UnaryOperator<HardCase> change) {
        return fault(template, check, what, UnaryOperator.identity(), change);
    }

    private static Fault fault(
            String template,
            String check,
            String what,
            UnaryOperator<HardCase> setting,
            UnaryOperator<HardCase> change) {
        return new Fault(template, check, what, setting, change);
    }

    private static UnaryOperator<HardCase> with(String field, Answer answer) {
        return hard -> hard.with(field, answer);
    }

    private static UnaryOperator<HardCase> without(String field) {
        return hard -> hard.without(field);
    }

    private static Answer set(String... values) {
        return Answer.of(FactValue.of(Set.of(values)));
    }

    private static Answer yen(String amount) {
        return Answer.of(Money.of(amount, "JPY"));
    }

    private static Answer at(String instant) {
        return Answer.of(FactValue.of(Instant.parse(instant)));
    }

    private static Answer attached(String mediaType) {
        return Attachment.builder()
                .reference("archive/1")
                .mediaType(mediaType)
                .bytes(1)
                .build();
    }
}
