package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What each command does. */
final class AgentPlan {
    private AgentPlan() {}

    static void carryOut(AgentDecision decision, AgentCommand command) {
        if (command instanceof AgentCommand.Contact contact) {
            Consequences.ofContact(decision, contact.event(), contact.wrapUp());
        } else if (!SessionPlan.carryOut(decision, command) && !workload(decision, command)) {
            wrapUpOrSupervision(decision, command);
        }
        decision.settle();
    }

    private static boolean workload(AgentDecision decision, AgentCommand command) {
        AgentState state = decision.state();
        AgentId agent = decision.agent();
        if (command instanceof AgentCommand.ChangeCapacity change) {
            if (!state.capacity().equals(change.capacity())) {
                decision.happen(CapacityChanged.builder()
                        .agent(agent)
                        .capacity(change.capacity())
                        .build());
            }
        } else if (command instanceof AgentCommand.JoinQueue join) {
            if (!state.queues().contains(join.queue())) {
                decision.happen(
                        QueueJoined.builder().agent(agent).queue(join.queue()).build());
            }
        } else if (command instanceof AgentCommand.LeaveQueue leave) {
            if (state.queues().contains(leave.queue())) {
                decision.happen(
                        QueueLeft.builder().agent(agent).queue(leave.queue()).build());
            }
        } else if (command instanceof AgentCommand.StartManualWork start) {
            startManualWork(decision, start);
        } else if (command instanceof AgentCommand.EndManualWork end) {
            decision.happen(AgentEvents.manualWorkEnded(agent, end.work()));
        } else {
            return false;
        }
        return true;
    }

    private static void wrapUpOrSupervision(AgentDecision decision, AgentCommand command) {
        AgentId agent = decision.agent();
        if (command instanceof AgentCommand.PlanWrapUp plan) {
            with(decision, plan.leg(), command, engagement -> planWrapUp(decision, plan, engagement));
        } else if (command instanceof AgentCommand.ExtendWrapUp extend) {
            with(
                    decision,
                    extend.leg(),
                    command,
                    engagement -> decision.happen(AgentEvents.wrapUpExtended(engagement, extend)));
        } else if (command instanceof AgentCommand.PauseWrapUp pause) {
            with(
                    decision,
                    pause.leg(),
                    command,
                    engagement -> decision.happen(AgentEvents.wrapUpPaused(
                            engagement, pause, Deadlines.after(decision.at(), pause.longest()))));
        } else if (command instanceof AgentCommand.ResumeWrapUp resume) {
            with(
                    decision,
                    resume.leg(),
                    command,
                    engagement -> decision.happen(AgentEvents.wrapUpResumed(agent, engagement)));
        } else if (command instanceof AgentCommand.EndWrapUp end) {
            with(
                    decision,
                    end.leg(),
                    command,
                    engagement -> decision.happen(AgentEvents.wrapUpEnded(agent, engagement, end.cause())));
        } else if (command instanceof AgentCommand.Supervise supervise) {
            with(decision, supervise.leg(), command, engagement -> supervise(decision, supervise, engagement));
        } else if (command instanceof AgentCommand.EndSupervision end) {
            with(
                    decision,
                    end.leg(),
                    command,
                    engagement -> decision.happen(AgentEvents.supervisionEnded(agent, engagement, end.supervisor())));
        }
    }

    private static void with(AgentDecision decision, LegId leg, AgentCommand command, Consumer<EngagementState> doing) {
        int index = StepTaken.indexOf(decision.state().folded(), leg);
        if (index < 0) {
            decision.refuse(AgentRule.ENGAGEMENT_UNKNOWN, command.getClass().getSimpleName(), leg.value());
        } else {
            doing.accept(decision.state().folded().get(index));
        }
    }

    private static void planWrapUp(
            AgentDecision decision, AgentCommand.PlanWrapUp command, EngagementState engagement) {
        boolean already = engagement.state() != State.WRAP_UP
                && engagement.wrapUpSettled()
                && engagement.wrapUp().equals(command.terms());
        if (!already) {
            decision.happen(AgentEvents.wrapUpPlanned(decision.agent(), engagement, command.terms()));
        }
    }

    private static void startManualWork(AgentDecision decision, AgentCommand.StartManualWork command) {
        if (command.kind() == ManualWorkKind.OUTBOUND_CALL) {
            decision.endWrapUpsOn(WrapUpExit.OUTBOUND_STARTED);
        }
        decision.happen(AgentEvents.manualWorkStarted(command));
    }

    private static void supervise(AgentDecision decision, AgentCommand.Supervise command, EngagementState engagement) {
        @Nullable Supervision before = engagement.supervisors().get(command.supervisor());
        if (before == command.supervision()) {
            return;
        }
        if (before != null) {
            decision.happen(AgentEvents.supervisionEnded(decision.agent(), engagement, command.supervisor()));
        }
        decision.happen(AgentEvents.supervisionStarted(engagement, command));
    }
}
