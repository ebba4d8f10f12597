package io.toritsugi.acw.document;

import io.toritsugi.acw.document.event.ClockStarted;
import io.toritsugi.acw.document.event.DocumentCancelled;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.document.event.ExtensionAnswered;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * <p>More time that was granted is given to the clock. A document that was submitted ends it, unless the policy allows no early
     * exit; one that was cancelled ends it in any case. If that happened before the clock started, it ends as soon as it does.
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
            if (dated.event() instanceof ExtensionAnswered answered && answered.granted()) {
                commands.add(new AgentCommand.ExtendWrapUp(agent, leg, answered.length(), reason(document)));
            }
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

    private static Optional<String> reason(Document document) {
        return document.extensions().stream().reduce((earlier, later) -> later).flatMap(Extension::reason);
    }

    private static Optional<WrapUpExit> exit(Document document, DocumentOpened opened) {
        return document.state().flatMap(state -> switch (state) {
            case SUBMITTED -> opened.policy().endsEarly() ? Optional.of(WrapUpExit.SUBMITTED) : Optional.empty();
            case CANCELLED -> Optional.of(WrapUpExit.CANCELLED);
            case LIVE, DRAFT, TIMED_OUT, FORCED -> Optional.empty();
        });
    }
}
