package io.toritsugi.core.agent;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of which can be said without folding it what follows: nothing, or the one wrap-up of the one leg.
 *
 * <p>Most steps are of this sort, and a decision that folds nothing takes half the time. Whatever could follow beside that is
 * left to {@link Consequences}, which would decide these steps in the same way.
 */
final class PlainStep {
    private PlainStep() {}

    /** {@return whether nothing is due before the step, nothing is pending, and nothing else hangs on what it ends} */
    static boolean is(AgentState state, AgentCommand.Contact command, StepTaken taken, Instant at) {
        boolean plain = switch (taken.step()) {
            case OFFERED -> !Consequences.lapsed((Offered) taken.event(), at);
            case WRAP_UP_ENDED -> !Consequences.timedOut((WrapUpEnded) taken.event());
            case DECLINED, EXPIRED, WRAP_UP_STARTED -> false;
            case ENDED -> endsAlone(state);
            default -> true;
        };
        return plain
                && state.session().pending() == null
                && command.agent().equals(state.knownId())
                && !AgentDeadlines.due(state, at);
    }

    static Either<AgentRejection, List<Dated>> decide(
            AgentState state, AgentCommand.Contact command, StepTaken taken, Instant at) {
        @Nullable AgentRule broken = EngagementRules.brokenBy(state, taken);
        if (broken != null) {
            return Either.left(
                    new AgentRejection(broken, command.agent(), taken.event().type(), taken.subject()));
        }
        Dated step = Dated.of(at, taken.event());
        if (taken.step() != EngagementStep.ENDED) {
            return Either.right(List.of(step));
        }
        EngagementState engagement = state.folded().get(0);
        Optional<WrapUpTerms> terms = Consequences.terms(engagement, command.wrapUp());
        return Either.right(
                terms.isEmpty()
                        ? List.of(step)
                        : List.of(
                                step,
                                Dated.of(
                                        at,
                                        AgentEvents.wrapUpStarted(
                                                command.agent(), (LegEnded) taken.event(), terms.get()))));
    }

    private static boolean endsAlone(AgentState state) {
        return state.folded().size() == 1
                && state.folded().get(0).supervisors().isEmpty()
                && state.status() != AgentStatus.LOGGED_OUT;
    }
}
