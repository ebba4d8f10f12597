package io.toritsugi.acw.document;

import io.toritsugi.acw.document.DocumentCommand.AnswerExtension;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.extension.ExtensionAnswered;
import io.toritsugi.acw.document.extension.ExtensionLapsed;
import io.toritsugi.acw.document.extension.ExtensionLapsed.Cause;
import io.toritsugi.acw.document.extension.ExtensionRequested;
import io.toritsugi.acw.policy.ExtensionRule;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a wrap-up gets more time. */
final class Extending {
    private Extending() {}

    static @Nullable DocumentRejection request(Decision decision, RequestExtension command) {
        DocumentOpened opened = decision.opened();
        @Nullable DocumentRule broken = brokenBy(decision.state(), opened, command);
        if (broken != null) {
            return DocumentRejection.of(broken, opened.document());
        }
        ExtensionRule rule = opened.policy().extension().orElseThrow();
        decision.add(ExtensionRequested.builder()
                .document(opened.document())
                .routable(opened.routable())
                .by(command.by())
                .length(rule.length())
                .answerBy(
                        rule.approval()
                                ? Optional.of(Deadlines.after(decision.now(), rule.approvalWithin()))
                                : Optional.empty())
                .reason(command.reason())
                .build());
        if (!rule.approval()) {
            decision.add(answer(opened, command.by(), rule.length(), Optional.empty()));
        }
        return null;
    }

    private static @Nullable DocumentRule brokenBy(Document state, DocumentOpened opened, RequestExtension command) {
        if (opened.policy().extension().isEmpty()) {
            return DocumentRule.EXTENSION_NOT_ALLOWED;
        }
        ExtensionRule rule = opened.policy().extension().get();
        if (state.state().filter(DocumentState::open).isEmpty()) {
            return DocumentRule.CLOSED;
        }
        if (!state.clockRuns()) {
            return DocumentRule.CLOCK_NOT_RUNNING;
        }
        if (state.pendingExtension().isPresent()) {
            return DocumentRule.EXTENSION_PENDING;
        }
        if (granted(state) + unanswered(state) >= rule.count()) {
            return DocumentRule.EXTENSIONS_USED_UP;
        }
        boolean unexplained =
                command.reason().filter(reason -> !reason.isBlank()).isEmpty();
        return rule.reasonRequired() && unexplained ? DocumentRule.REASON_MISSING : null;
    }

    static int granted(Document state) {
        return (int) state.extensions().stream()
                .filter(extension -> extension.granted().orElse(false))
                .count();
    }

    /** Nobody pauses a clock for ever by asking again and again. */
    private static int unanswered(Document state) {
        return (int) state.extensions().stream()
                .filter(extension -> extension.lapsed().equals(Optional.of(Cause.NOT_ANSWERED)))
                .count();
    }

    static @Nullable DocumentRejection answer(Decision decision, AnswerExtension command) {
        DocumentOpened opened = decision.opened();
        Optional<Extension> pending = decision.state().pendingExtension();
        if (pending.isEmpty()) {
            return DocumentRejection.of(DocumentRule.EXTENSION_NOT_PENDING, opened.document());
        }
        if (command.by().kind() != Actor.Kind.SUPERVISOR) {
            return DocumentRejection.of(DocumentRule.NOT_A_SUPERVISOR, opened.document());
        }
        Duration length = command.granted() ? pending.get().length() : Duration.ZERO;
        decision.add(answer(opened, command.by(), length, command.reason()));
        return null;
    }

    /** {@return when the wish that is pending lapses; empty if none is, or if it needs no answer} */
    static Optional<Instant> deadline(Document state) {
        return state.pendingExtension().flatMap(Extension::answerBy);
    }

    /** Lets a wish lapse that nobody needs to answer any more: the document is closed, or the clock has stopped for good. */
    static void settle(Decision decision) {
        Document state = decision.state();
        boolean needed =
                state.clockRuns() && state.state().filter(DocumentState::open).isPresent();
        if (!needed && state.pendingExtension().isPresent()) {
            lapse(decision, decision.now(), Cause.NOT_NEEDED);
        }
    }

    static void lapse(Decision decision, Instant at, Cause cause) {
        decision.add(
                at,
                ExtensionLapsed.builder()
                        .document(decision.opened().document())
                        .routable(decision.opened().routable())
                        .cause(cause)
                        .build());
    }

    private static ExtensionAnswered answer(DocumentOpened opened, Actor by, Duration length, Optional<String> reason) {
        return ExtensionAnswered.builder()
                .document(opened.document())
                .routable(opened.routable())
                .by(by)
                .granted(!length.isZero())
                .length(length)
                .reason(reason)
                .build();
    }
}
