package io.toritsugi.acw.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.DocumentRejection;
import io.toritsugi.acw.document.Input;
import io.toritsugi.acw.document.OpenDocument;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hard cases as documents: what an agent who filled them in is told when he submits. */
class HardCaseDocumentTest {
    private static final Instant NOW = Instant.parse("2026-04-06T00:00:00Z");
    private static final AgentId MIYA = AgentId.of("miya");
    private static final Input INPUT = Input.of(Actor.of(MIYA));

    private Document document = Document.unknown();

    static Stream<HardCase> cases() {
        return HardCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDocumentIsSubmittedUnlessItsChecksBlockIt(HardCase hard) {
        Either<DocumentRejection, List<Dated>> submitted = submitted(hard);

        assertThat(blocking(submitted)).containsExactlyElementsOf(hard.blocked());
        assertThat(submitted.isRight()).isEqualTo(hard.blocked().isEmpty());
        if (submitted.isRight()) {
            assertThat(document.requests()).extracting(Request::rule).containsExactlyElementsOf(hard.requests());
        }
    }

    @Test
    void aComplaintThatIsResolvedNeedsNoFollowUp() {
        HardCase resolved = HardCase.of("complaint", "en")
                .with("resolved", Answer.of(true))
                .with("exception-approver", Answer.of("sato"))
                .without("written-reply");

        assertThat(blocking(submitted(resolved))).isEmpty();
    }

    private Either<DocumentRejection, List<Dated>> submitted(HardCase hard) {
        Form form = hard.form();
        DocumentMachine machine = new DocumentMachine(ref -> Optional.of(form));
        handle(
                machine,
                OpenDocument.builder()
                        .routable(RoutableId.of(InteractionId.of("i1")))
                        .leg(LegId.of("l1"))
                        .agent(MIYA)
                        .template(form.template().ref())
                        .policy(AcwPolicies.builder()
                                .build()
                                .resolve(
                                        Optional.empty(),
                                        Optional.empty(),
                                        form.template().policy()))
                        .addAllRegulatedTypes(hard.regulated())
                        .putAllFacts(hard.facts())
                        .input(INPUT)
                        .build());
        for (Map.Entry<FieldId, Answer> answer : hard.byField().entrySet()) {
            handle(machine, new GiveAnswer(answer.getKey(), answer.getValue(), Provenance.AGENT, 0, INPUT));
        }
        return handle(machine, new Submit(INPUT));
    }

    private Either<DocumentRejection, List<Dated>> handle(DocumentMachine machine, DocumentCommand command) {
        return machine.decide(document, command, NOW).peek(events -> document = machine.replay(document, events));
    }

    private static List<String> blocking(Either<DocumentRejection, List<Dated>> submitted) {
        return submitted.isRight()
                ? List.of()
                : submitted.getLeft().failedChecks().stream()
                        .filter(FailedCheck::blocks)
                        .map(FailedCheck::check)
                        .toList();
    }
}
