package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.check.Checks;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.event.ClockEnded;
import io.toritsugi.acw.document.event.ClockStarted;
import io.toritsugi.acw.document.event.DocumentCancelled;
import io.toritsugi.acw.document.event.DocumentCarriedOver;
import io.toritsugi.acw.document.event.DocumentCutShort;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.event.DocumentReopened;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides how a document comes to an end, and how it goes on after that. */
final class Closing {
    private Closing() {}

    static @Nullable DocumentRejection submit(Decision decision, Input input) {
        DocumentOpened opened = decision.opened();
        FormView view = decision.view();
        List<Violation> violations = new ArrayList<>(view.violations());
        missingCode(decision.state(), view)
                .filter(field -> violations.stream()
                        .noneMatch(violation -> violation.field().equals(field)))
                .ifPresent(field -> violations.add(new Violation(field, Violation.Reason.MISSING, "")));
        List<Request> requests = Requests.fired(decision.state(), view, decision.now());
        List<FailedCheck> failed = failed(decision.state(), view, requests);
        if (!violations.isEmpty() || failed.stream().anyMatch(FailedCheck::blocks)) {
            return new DocumentRejection(
                    DocumentRule.NOT_COMPLETE, opened.document().value(), violations, failed);
        }
        DocumentStage stage = DocumentStage.of(decision);
        Set<FieldId> answered = decision.state().answers().keySet();
        SortedMap<FieldId, Answer> defaulted = new TreeMap<>(view.answers());
        defaulted.keySet().removeAll(answered);
        decision.add(DocumentSubmitted.builder()
                .document(opened.document())
                .routable(opened.routable())
                .by(input.by())
                .device(input.device())
                .revision(stage.revision())
                .stage(stage.stage())
                .addAllCleared(
                        answered.stream().filter(field -> !view.isShown(field)).toList())
                .putAllDefaulted(defaulted)
                .addAllFailedChecks(failed)
                .addAllRequests(requests)
                .build());
        decision.add(Documentation.of(decision.state(), view, failed, stage));
        return null;
    }

    private static Optional<FieldId> missingCode(Document state, FormView view) {
        boolean needed = state.opened().orElseThrow().policy().codeRequired()
                && state.defaultCode().isEmpty()
                && Views.code(view, Classification.DISPOSITION).isEmpty();
        return needed
                ? Views.codeFields(view, Classification.DISPOSITION).stream().findFirst()
                : Optional.empty();
    }

    private static List<FailedCheck> failed(Document state, FormView view, List<Request> requests) {
        return Checks.failing(
                view.form().template().checks(), view.facts(), Findings.of(state, view, requests), state.overrides());
    }

    static void startClock(Decision decision) {
        boolean first = decision.state().clockStartedAt().isEmpty()
                && decision.state().clockEndedAt().isEmpty();
        if (first) {
            decision.add(ClockStarted.builder()
                    .document(decision.opened().document())
                    .routable(decision.opened().routable())
                    .build());
        }
    }

    static void endClock(Decision decision, WrapUpExit cause) {
        if (decision.state().clockEndedAt().isPresent()) {
            return;
        }
        DocumentOpened opened = decision.opened();
        decision.add(ClockEnded.builder()
                .document(opened.document())
                .routable(opened.routable())
                .cause(cause)
                .build());
        boolean submittedInTime = decision.state().submittedAt().isPresent();
        if (submittedInTime
                || decision.state().state().filter(DocumentState::open).isEmpty()) {
            return;
        }
        if (cause == WrapUpExit.CANCELLED) {
            cancel(decision, Optional.empty(), Actor.SYSTEM);
        } else {
            cutShort(decision, cause);
        }
    }

    private static void cutShort(Decision decision, WrapUpExit cause) {
        DocumentOpened opened = decision.opened();
        FormView view = decision.view();
        DocumentStage stage = DocumentStage.cut(decision, cause);
        boolean chosen = Views.code(view, Classification.DISPOSITION).isPresent();
        List<FailedCheck> failed =
                failed(decision.state(), view, Requests.fired(decision.state(), view, decision.now()));
        decision.add(DocumentCutShort.builder()
                .document(opened.document())
                .routable(opened.routable())
                .revision(stage.revision())
                .cause(cause)
                .defaultCode(chosen ? Optional.empty() : opened.policy().defaultCode())
                .addAllFailedChecks(failed)
                .build());
        decision.add(Documentation.of(decision.state(), view, failed, stage));
    }

    static @Nullable DocumentRejection endContact(Decision decision) {
        if (decision.state().state().filter(DocumentState.LIVE::equals).isEmpty()) {
            return DocumentRejection.of(DocumentRule.NOT_LIVE, decision.opened().document());
        }
        decision.add(DocumentCarriedOver.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .build());
        return null;
    }

    static void cancel(Decision decision, Optional<String> reason, Actor by) {
        decision.add(DocumentCancelled.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .by(by)
                .reason(reason)
                .build());
    }

    static @Nullable DocumentRejection reopen(Decision decision, Reopen command) {
        DocumentOpened opened = decision.opened();
        @Nullable
        DocumentRule broken =
                decision.state().state().filter(DocumentState::open).isPresent()
                        ? DocumentRule.NOT_CLOSED
                        : !command.permitted()
                                ? DocumentRule.NOT_PERMITTED
                                : command.reason().isBlank() ? DocumentRule.REASON_MISSING : null;
        if (broken != null) {
            return DocumentRejection.of(broken, opened.document());
        }
        decision.add(DocumentReopened.builder()
                .document(opened.document())
                .routable(opened.routable())
                .by(command.by())
                .reason(command.reason())
                .build());
        return null;
    }
}
