package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.check.ShippedCheck;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.Forms;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.request.Due;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a document is judged where it depends on its template: by templates of one purpose each. */
class DocumentJudgementTest {
    private static final FieldId PROMISE = FieldId.of("promise");
    private static final FieldId OWNER = FieldId.of("owner");
    private static final FieldId RESOLVED = FieldId.of("resolved");
    private static final FieldId REASON = FieldId.of("reason");

    /** One document with a template of its own. */
    private static final class Script {
        private DocumentMachine machine;
        private Document document;

        Script(Form form) {
            machine = new DocumentMachine(ref -> Optional.of(form));
            document = machine.initial();
            accept(0, Desk.open().build());
        }

        Either<DocumentRejection, List<Dated>> decide(long second, DocumentCommand command) {
            Instant now = Desk.NINE.plusSeconds(second);
            return machine.decide(document, command, now).peek(events -> document = machine.replay(document, events));
        }

        Script accept(long second, DocumentCommand command) {
            decide(second, command).getOrElseThrow(refusal -> new AssertionError(refusal.message()));
            return this;
        }

        Script answer(long second, FieldId field, Answer answer) {
            return accept(
                    second, new GiveAnswer(field, answer, Provenance.AGENT, document.revisionOf(field), Desk.DESKTOP));
        }

        List<FailedCheck> failed() {
            return decide(60, new Submit(Desk.DESKTOP))
                    .fold(
                            DocumentRejection::failedChecks,
                            events -> Desk.last(events, DocumentSubmitted.class).failedChecks());
        }

        Request request() {
            accept(60, new Submit(Desk.DESKTOP));
            return document.requests().get(0);
        }
    }

    private static Form form(List<Check> checks, List<RequestRule> requests, Field.Builder... fields) {
        Template template = Template.builder()
                .id(Billing.REF.id())
                .version(Billing.REF.version())
                .label(Forms.label("Sample"))
                .addSections(Section.builder()
                        .id("all")
                        .label(Forms.label("All"))
                        .addSteps(Forms.step("step", fields).build())
                        .build())
                .addAllChecks(checks)
                .addAllRequests(requests)
                .build();
        return Form.of(template, CodeTrees.NONE)
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.toString()));
    }

    private static Check shipped(ShippedCheck shipped) {
        return Check.builder()
                .id("check")
                .severity(Severity.WARNING)
                .shipped(shipped)
                .message(Forms.label("Check"))
                .build();
    }

    private static RequestRule always(RequestPlan plan) {
        return RequestRule.builder()
                .id("rule")
                .when(Forms.when("true"))
                .request(plan)
                .build();
    }

    private static Promise promise(long dueAfterHours, Optional<AgentId> owner) {
        return Promise.builder()
                .what("call")
                .dueAt(Desk.NINE.plus(Duration.ofHours(dueAfterHours)))
                .owner(owner)
                .build();
    }

    static List<Arguments> plansAndWhetherTheyKeepThePromise() {
        Due due = Due.builder().from(PROMISE).build();
        return List.of(
                Arguments.of(
                        FollowUpPlan.builder()
                                .kind(FollowUpKind.CALLBACK)
                                .title(Forms.label("Call"))
                                .due(due)
                                .build(),
                        true),
                Arguments.of(
                        PromisePlan.builder()
                                .title(Forms.label("Watch"))
                                .due(due)
                                .build(),
                        true),
                Arguments.of(
                        PromisePlan.builder()
                                .title(Forms.label("Watch"))
                                .field(PROMISE)
                                .build(),
                        true),
                Arguments.of(
                        HandOffPlan.builder()
                                .department(DepartmentId.of("d"))
                                .title(Forms.label("Tell"))
                                .due(due)
                                .build(),
                        false));
    }

    @ParameterizedTest
    @MethodSource("plansAndWhetherTheyKeepThePromise")
    void aPromiseIsKeptByWhatIsToBeDoneAboutItAndNotByWhoeverIsTold(RequestPlan plan, boolean kept) {
        Script script = new Script(form(
                        List.of(shipped(ShippedCheck.PROMISE_WITHOUT_TASK)),
                        List.of(always(plan)),
                        Forms.field("promise", PromiseType.builder().build())))
                .answer(0, PROMISE, promise(1, Optional.empty()));

        assertThat(script.failed())
                .extracting(FailedCheck::subjects)
                .isEqualTo(kept ? List.of() : List.of(List.of("promise")));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void whatTheFieldSaysIsResolvedIsResolved(boolean resolved, boolean fails) {
        Script script = new Script(form(
                        List.of(shipped(ShippedCheck.UNRESOLVED_WITHOUT_FOLLOW_UP)),
                        List.of(),
                        Forms.field("resolved", Forms.BOOLEAN)))
                .answer(0, RESOLVED, Answer.of(resolved));

        assertThat(script.failed().isEmpty()).isEqualTo(!fails);
    }

    @Test
    void howFarAheadAPromiseMayBeIsCountedFromItsAnswerAndNotFromTheSubmission() {
        FieldType within = PromiseType.builder().within(Duration.ofHours(1)).build();
        Script inTime = new Script(form(List.of(), List.of(), Forms.field("promise", within)))
                .answer(0, PROMISE, promise(1, Optional.empty()));
        Script tooFar = new Script(form(List.of(), List.of(), Forms.field("promise", within)))
                .answer(0, PROMISE, promise(2, Optional.empty()));

        assertThat(inTime.decide(5_000, new Submit(Desk.DESKTOP)).isRight()).isTrue();
        assertThat(tooFar.decide(5_000, new Submit(Desk.DESKTOP)).getLeft().violations())
                .extracting(Violation::field)
                .containsExactly(PROMISE);
    }

    @Test
    void whatWasSubmittedStaysRightWhenItIsReopenedAndWhatIsEnteredAnewDoesNot() {
        Script kept = submittedWithWhatIsRetiredSince();
        Script anew = submittedWithWhatIsRetiredSince();

        anew.answer(200, REASON, Answer.of("new")).answer(201, REASON, Answer.of("old"));

        assertThat(kept.decide(300, new Submit(Desk.DESKTOP)).isRight()).isTrue();
        assertThat(anew.decide(300, new Submit(Desk.DESKTOP)).getLeft().violations())
                .extracting(Violation::reason)
                .containsExactly(Violation.Reason.RETIRED_OPTION);
    }

    private static Script submittedWithWhatIsRetiredSince() {
        Script script = new Script(reasons(false));
        script.answer(0, REASON, Answer.of("old"))
                .accept(60, new Submit(Desk.DESKTOP))
                .accept(100, new Reopen("a mistake", Desk.SUPERVISOR, true));
        script.machine = new DocumentMachine(ref -> Optional.of(reasons(true)));
        return script;
    }

    private static Form reasons(boolean oldIsRetired) {
        ChoiceType type = ChoiceType.builder()
                .addOptions(Option.of("new", Forms.label("New")))
                .addOptions(new Option("old", Forms.label("Old"), oldIsRetired))
                .build();
        return form(List.of(), List.of(), Forms.field("reason", type));
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL, kato, kato, ", "PERSONAL, kato, , kato", "PERSONAL, , miya, ", "INTERNAL, , miya, "})
    void whoIsNamedByAPersonalFieldOwnsATaskUnseen(
            Sensitivity sensitivity, String named, String owner, String personalOwner) {
        Script script = new Script(form(
                List.of(),
                List.of(always(FollowUpPlan.builder()
                        .kind(FollowUpKind.CALLBACK)
                        .title(Forms.label("Call"))
                        .owner(OWNER)
                        .build())),
                Forms.field(
                                "owner",
                                ReferenceType.builder()
                                        .to(ReferenceType.Kind.AGENT)
                                        .build())
                        .sensitivity(sensitivity)));
        if (named != null) {
            script.answer(0, OWNER, Answer.of(named));
        }

        Request request = script.request();

        assertThat(request.owner()).isEqualTo(Optional.ofNullable(owner).map(AgentId::of));
        assertThat(request.personalOwner())
                .isEqualTo(Optional.ofNullable(personalOwner).map(AgentId::of));
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL, kato, ", "PERSONAL, , kato"})
    void whoPromisedInAPersonalFieldOwnsThePromiseUnseen(Sensitivity sensitivity, String owner, String personalOwner) {
        Script script = new Script(form(
                        List.of(),
                        List.of(always(PromisePlan.builder()
                                .title(Forms.label("Watch"))
                                .field(PROMISE)
                                .build())),
                        Forms.field("promise", PromiseType.builder().build()).sensitivity(sensitivity)))
                .answer(0, PROMISE, promise(1, Optional.of(AgentId.of("kato"))));

        Request request = script.request();

        assertThat(request.owner()).isEqualTo(Optional.ofNullable(owner).map(AgentId::of));
        assertThat(request.personalOwner())
                .isEqualTo(Optional.ofNullable(personalOwner).map(AgentId::of));
    }
}
