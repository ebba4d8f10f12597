package io.toritsugi.acw.pack;

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

/** A document that an agent filled in with the answers of a hard case. */
final class FilledDocument {
    private static final Instant NOW = Instant.parse("2026-04-06T00:00:00Z");
    private static final AgentId MIYA = AgentId.of("miya");
    private static final Input INPUT = Input.of(Actor.of(MIYA));

    private final DocumentMachine machine;
    private Document document = Document.unknown();

    private FilledDocument(Form form) {
        machine = new DocumentMachine(ref -> Optional.of(form));
    }

    static FilledDocument of(HardCase hard) {
        Form form = hard.form();
        FilledDocument filled = new FilledDocument(form);
        filled.handle(OpenDocument.builder()
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
                        .build())
                .getOrElseThrow(FilledDocument::refused);
        for (Map.Entry<FieldId, Answer> answer : hard.byField().entrySet()) {
            filled.handle(new GiveAnswer(answer.getKey(), answer.getValue(), Provenance.AGENT, 0, INPUT))
                    .getOrElseThrow(FilledDocument::refused);
        }
        return filled;
    }

    Either<DocumentRejection, List<Dated>> submit() {
        return handle(new Submit(INPUT));
    }

    List<Request> requests() {
        return document.requests();
    }

    /** The checks that kept a document from being submitted. */
    static List<String> blocking(Either<DocumentRejection, List<Dated>> submitted) {
        return submitted.isRight()
                ? List.of()
                : submitted.getLeft().failedChecks().stream()
                        .filter(FailedCheck::blocks)
                        .map(FailedCheck::check)
                        .toList();
    }

    private Either<DocumentRejection, List<Dated>> handle(DocumentCommand command) {
        return machine.decide(document, command, NOW).peek(events -> document = machine.replay(document, events));
    }

    private static AssertionError refused(DocumentRejection rejection) {
        return new AssertionError(rejection.message());
    }
}
