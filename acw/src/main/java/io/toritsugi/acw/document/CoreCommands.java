package io.toritsugi.acw.document;

import io.toritsugi.acw.document.event.ClockStarted;
import io.toritsugi.acw.document.event.DocumentCancelled;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.document.extension.ExtensionAnswered;
import io.toritsugi.acw.document.extension.ExtensionLapsed;
import io.toritsugi.acw.document.extension.ExtensionLapsed.Cause;
import io.toritsugi.acw.document.extension.ExtensionRequested;
import io.toritsugi.acw.policy.OutcomeClass;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What core's clock is to be told after something was decided about a document. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class CoreCommands {
    private CoreCommands() {}

    /**
     * {@return the commands for the owner of the agent, in order; none if the agent of the leg is not known}
     *
     * <p>While a wish for more time waits for a supervisor, the clock stands still; more time that was granted is given to it, and
     * after any answer it runs on. A wish that nobody answers needs no command: the clock runs on by itself when the wish lapses.
     *
     * <p>A document that was submitted ends the clock, unless the policy allows no early exit; if it stood still, it runs on then. One
     * that was cancelled ends it in any case. If that happened before the clock started, it ends as soon as it does.
     *
     * <p>What core refuses is nothing to the document: the wrap-up may be over by then, or have no limit.
     *
     * @param document the document after the events
     * @param events what {@link DocumentMachine} has just decided
     */
    public static List<AgentCommand> after(Document document, List<? extends Dated> events) {
        Optional<DocumentOpened> opened =
                document.opened().filter(any -> any.agent().isPresent());
        if (opened.isEmpty()) {
            return List.of();
        }
        List<AgentCommand> commands = new ArrayList<>();
        AgentId agent = opened.get().agent().orElseThrow();
        LegId leg = opened.get().leg();
        boolean closing = false;
        for (Dated dated : events) {
            commands.addAll(ofExtension(document, opened.get(), agent, dated));
            closing |= dated.event() instanceof DocumentSubmitted
                    || dated.event() instanceof DocumentCancelled
                    || dated.event() instanceof ClockStarted;
        }
        if (closing && document.clockRuns()) {
            exit(document, opened.get())
                    .ifPresent(cause -> commands.add(new AgentCommand.EndWrapUp(agent, leg, cause)));
        }
        return List.copyOf(commands);
    }

    private static List<AgentCommand> ofExtension(
            Document document, DocumentOpened opened, AgentId agent, Dated dated) {
        LegId leg = opened.leg();
        AgentCommand runOn = new AgentCommand.ResumeWrapUp(agent, leg);
        if (dated.event() instanceof ExtensionRequested requested && limited(opened)) {
            return requested.answerBy().stream()
                    .<AgentCommand>map(until -> new AgentCommand.PauseWrapUp(
                            agent, leg, Duration.between(dated.occurredAt(), until), requested.reason()))
                    .toList();
        }
        if (dated.event() instanceof ExtensionAnswered answered) {
            Optional<Extension> wish = document.extensions().stream().reduce((earlier, later) -> later);
            Stream<AgentCommand> more = answered.granted()
                    ? Stream.of(new AgentCommand.ExtendWrapUp(
                            agent, leg, answered.length(), wish.flatMap(Extension::reason)))
                    : Stream.empty();
            boolean paused =
                    limited(opened) && wish.flatMap(Extension::answerBy).isPresent();
            return Stream.concat(more, paused ? Stream.of(runOn) : Stream.empty())
                    .toList();
        }
        boolean left = dated.event() instanceof ExtensionLapsed lapsed
                && lapsed.cause() == Cause.NOT_NEEDED
                && document.clockRuns()
                && exit(document, opened).isEmpty();
        return left && limited(opened) ? List.of(runOn) : List.of();
    }

    /** A wrap-up that has no limit in any case has no clock that could stand still. */
    private static boolean limited(DocumentOpened opened) {
        return Stream.of(OutcomeClass.values())
                .flatMap(outcome -> opened.policy().terms(outcome, true).stream())
                .anyMatch(terms -> terms.limit().isPresent());
    }

    private static Optional<WrapUpExit> exit(Document document, DocumentOpened opened) {
        return document.state().flatMap(state -> switch (state) {
            case SUBMITTED -> opened.policy().endsEarly() ? Optional.of(WrapUpExit.SUBMITTED) : Optional.empty();
            case CANCELLED -> Optional.of(WrapUpExit.CANCELLED);
            case LIVE, DRAFT, TIMED_OUT, FORCED -> Optional.empty();
        });
    }
}
