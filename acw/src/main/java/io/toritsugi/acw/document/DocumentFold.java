package io.toritsugi.acw.document;

import io.toritsugi.acw.document.event.ClockEnded;
import io.toritsugi.acw.document.event.ClockStarted;
import io.toritsugi.acw.document.event.CodeDefaulted;
import io.toritsugi.acw.document.event.DocumentCancelled;
import io.toritsugi.acw.document.event.DocumentCarriedOver;
import io.toritsugi.acw.document.event.DocumentCutShort;
import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.event.DocumentReopened;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.document.event.TemplateChanged;
import io.toritsugi.acw.document.extension.ExtensionAnswered;
import io.toritsugi.acw.document.extension.ExtensionLapsed;
import io.toritsugi.acw.document.extension.ExtensionRequested;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Folds any event into any document: what is understood of it counts. */
final class DocumentFold {
    private DocumentFold() {}

    static Document fold(Document before, Dated dated) {
        ImmutableDocument state = ImmutableDocument.copyOf(before);
        Event event = dated.event();
        if (event instanceof WrapUpDocumented documented) {
            return isOfLeg(state, documented) ? seen(state.withDocumented(documented), dated) : state;
        }
        if (!(event instanceof DocumentEvent own) || isOfOther(state, own)) {
            return state;
        }
        return seen(lifecycle(EditFold.fold(state, dated.occurredAt(), own), dated.occurredAt(), own), dated);
    }

    private static boolean isOfLeg(Document state, WrapUpDocumented documented) {
        return state.opened()
                .filter(opened -> opened.routable().equals(documented.routable())
                        && opened.leg().equals(documented.leg()))
                .isPresent();
    }

    private static boolean isOfOther(Document state, DocumentEvent event) {
        return state.opened()
                .map(opened -> !opened.document().equals(event.document()))
                .orElse(!(event instanceof DocumentOpened));
    }

    private static Document seen(ImmutableDocument state, Dated dated) {
        Instant at = dated.occurredAt();
        return state.withLastEventAt(state.lastEventAt().filter(at::isBefore).orElse(at));
    }

    private static ImmutableDocument lifecycle(ImmutableDocument state, Instant at, DocumentEvent event) {
        if (event instanceof DocumentOpened opened) {
            return state.opened().isPresent() ? state : opened(state, at, opened);
        }
        if (event instanceof ClockStarted) {
            return carriedOver(state.withClockStartedAt(at));
        }
        if (event instanceof DocumentCarriedOver) {
            return carriedOver(state);
        }
        if (event instanceof ClockEnded ended) {
            return state.withClockEndedAt(at).withExit(ended.cause());
        }
        if (event instanceof CodeDefaulted defaulted) {
            return state.withDefaultCode(defaulted.code());
        }
        if (event instanceof TemplateChanged changed) {
            return state.withTemplate(changed.template()).withNotCarried(changed.notCarried());
        }
        if (event instanceof ExtensionRequested
                || event instanceof ExtensionAnswered
                || event instanceof ExtensionLapsed) {
            return extension(state, at, event);
        }
        return closing(state, at, event);
    }

    private static ImmutableDocument opened(ImmutableDocument state, Instant at, DocumentOpened opened) {
        return EditFold.prefilled(
                state.withOpened(opened)
                        .withTemplate(opened.template())
                        .withOpenedAt(at)
                        .withState(opened.live() ? DocumentState.LIVE : DocumentState.DRAFT)
                        .withDevice(opened.device()),
                at,
                opened);
    }

    private static ImmutableDocument carriedOver(ImmutableDocument state) {
        return state.state().filter(DocumentState.LIVE::equals).isPresent()
                ? state.withState(DocumentState.DRAFT)
                : state;
    }

    private static ImmutableDocument extension(ImmutableDocument state, Instant at, DocumentEvent event) {
        List<Extension> extensions = new ArrayList<>(state.extensions());
        if (event instanceof ExtensionRequested requested) {
            extensions.add(ImmutableExtension.builder()
                    .requestedAt(at)
                    .requestedBy(requested.by())
                    .length(requested.length())
                    .answerBy(requested.answerBy())
                    .reason(requested.reason())
                    .build());
        } else if (event instanceof ExtensionAnswered answered) {
            extensions.replaceAll(extension -> extension.pending()
                    ? ImmutableExtension.copyOf(extension)
                            .withGranted(answered.granted())
                            .withAnsweredBy(answered.by())
                            .withAnswerReason(answered.reason())
                    : extension);
        } else if (event instanceof ExtensionLapsed lapsed) {
            extensions.replaceAll(extension ->
                    extension.pending() ? ImmutableExtension.copyOf(extension).withLapsed(lapsed.cause()) : extension);
        }
        return state.withExtensions(extensions);
    }

    private static ImmutableDocument closing(ImmutableDocument state, Instant at, DocumentEvent event) {
        if (event instanceof DocumentSubmitted submitted) {
            return state.withState(DocumentState.SUBMITTED)
                    .withSubmittedAt(at)
                    .withTruncated(state.truncated() && submitted.stage() != DocumentationStage.SUBMITTED)
                    .withFailedChecks(submitted.failedChecks())
                    .withRequests(submitted.requests());
        }
        if (event instanceof DocumentCutShort cut) {
            return state.withState(cut.cause() == WrapUpExit.TIMED_OUT ? DocumentState.TIMED_OUT : DocumentState.FORCED)
                    .withCutShortAt(at)
                    .withTruncated(true)
                    .withFailedChecks(cut.failedChecks())
                    .withDefaultCode(cut.defaultCode().or(state::defaultCode));
        }
        if (event instanceof DocumentReopened) {
            return state.withState(DocumentState.DRAFT).withReopenings(state.reopenings() + 1);
        }
        return event instanceof DocumentCancelled ? state.withState(DocumentState.CANCELLED) : state;
    }
}
