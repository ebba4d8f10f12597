package io.toritsugi.acw.document;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import java.time.Duration;
import java.time.Instant;

/** The next revision that is published, and how it comes about. */
record DocumentStage(int revision, DocumentationStage stage) {
    static DocumentStage of(Decision decision) {
        return new DocumentStage(decision.state().revision() + 1, submitted(decision.state(), decision.now()));
    }

    static DocumentStage cut(Decision decision, WrapUpExit cause) {
        return new DocumentStage(
                decision.state().revision() + 1,
                cause == WrapUpExit.TIMED_OUT ? DocumentationStage.TIMED_OUT : DocumentationStage.FORCED);
    }

    private static DocumentationStage submitted(Document state, Instant now) {
        if (state.submittedAt().isPresent()) {
            return DocumentationStage.AMENDED;
        }
        Duration grace = state.opened().orElseThrow().policy().grace();
        boolean late = state.cutShortAt()
                .or(state::clockEndedAt)
                .filter(cut -> now.isAfter(Deadlines.after(cut, grace)))
                .isPresent();
        return late ? DocumentationStage.COMPLETED_LATE : DocumentationStage.SUBMITTED;
    }
}
