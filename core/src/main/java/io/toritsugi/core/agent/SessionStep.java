package io.toritsugi.core.agent;

import io.toritsugi.core.agent.TransitionTable.Transition;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moves a session: one step for each type of event that does. */
enum SessionStep {
    LOGGED_IN(AgentLoggedIn.TYPE, AgentStatus.NOT_READY),
    READY(AgentReady.TYPE, AgentStatus.READY),
    NOT_READY(AgentNotReady.TYPE, AgentStatus.NOT_READY),
    DRAINING(AgentDraining.TYPE, AgentStatus.DRAINING),
    LOGGED_OUT(AgentLoggedOut.TYPE, AgentStatus.LOGGED_OUT);

    static final TransitionTable<AgentStatus, SessionStep> TABLE = TransitionTable.of(
            AgentStatus.class,
            SessionStep.class,
            List.of(
                    arrow(AgentStatus.LOGGED_OUT, LOGGED_IN),
                    arrow(AgentStatus.NOT_READY, READY),
                    arrow(AgentStatus.NOT_READY, NOT_READY),
                    arrow(AgentStatus.NOT_READY, DRAINING),
                    arrow(AgentStatus.NOT_READY, LOGGED_OUT),
                    arrow(AgentStatus.READY, READY),
                    arrow(AgentStatus.READY, NOT_READY),
                    arrow(AgentStatus.READY, DRAINING),
                    arrow(AgentStatus.READY, LOGGED_OUT),
                    arrow(AgentStatus.DRAINING, READY),
                    arrow(AgentStatus.DRAINING, NOT_READY),
                    arrow(AgentStatus.DRAINING, LOGGED_OUT)));

    private final String type;
    private final AgentStatus target;

    SessionStep(String type, AgentStatus target) {
        this.type = type;
        this.target = target;
    }

    private static Transition<AgentStatus, SessionStep> arrow(AgentStatus from, SessionStep step) {
        return new Transition<>(from, step, step.target);
    }

    /** {@return the type of the event that makes this step} */
    String type() {
        return type;
    }

    /** {@return the status that it leads to, wherever it comes from} */
    AgentStatus target() {
        return target;
    }

    /** {@return the step that events of this type make; null if they make none} */
    static @Nullable SessionStep of(String type) {
        return switch (type) {
            case AgentLoggedIn.TYPE -> LOGGED_IN;
            case AgentReady.TYPE -> READY;
            case AgentNotReady.TYPE -> NOT_READY;
            case AgentDraining.TYPE -> DRAINING;
            case AgentLoggedOut.TYPE -> LOGGED_OUT;
            default -> null;
        };
    }
}
