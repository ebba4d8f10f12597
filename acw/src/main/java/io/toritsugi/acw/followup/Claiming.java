package io.toritsugi.acw.followup;

import io.toritsugi.acw.followup.FollowUpCommand.GiveBack;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.followup.FollowUpAssigned;
import io.toritsugi.core.event.followup.FollowUpClaimed;
import io.toritsugi.core.event.followup.FollowUpStarted;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.AgentId;
import org.jspecify.annotations.Nullable;

/** Decides who has a follow-up. */
final class Claiming {
    private Claiming() {}

    static @Nullable BrokenRule<FollowUpRule> claim(Decision decision, AgentId agent) {
        @Nullable BrokenRule<FollowUpRule> refusal = refusal(decision, agent);
        if (refusal == null && decision.state().claimedBy().isEmpty()) {
            decision.add(FollowUpClaimed.builder()
                    .followUp(decision.id())
                    .agent(agent)
                    .build());
        }
        return refusal;
    }

    static @Nullable BrokenRule<FollowUpRule> start(Decision decision, AgentId agent) {
        @Nullable BrokenRule<FollowUpRule> refusal = refusal(decision, agent);
        if (refusal == null
                && decision.state()
                        .stage()
                        .filter(FollowUpStage.IN_PROGRESS::equals)
                        .isEmpty()) {
            decision.add(FollowUpStarted.builder()
                    .followUp(decision.id())
                    .agent(agent)
                    .build());
        }
        return refusal;
    }

    static @Nullable BrokenRule<FollowUpRule> giveBack(Decision decision, GiveBack back) {
        if (decision.state().claimedBy().filter(back.agent()::equals).isEmpty()) {
            return BrokenRule.of(FollowUpRule.NOT_CLAIMED, back.agent());
        }
        decision.add(FollowUpAssigned.builder()
                .followUp(decision.id())
                .owner(decision.state().owner().orElseThrow())
                .reason(back.reason())
                .by(Actor.of(back.agent()))
                .build());
        return null;
    }

    private static @Nullable BrokenRule<FollowUpRule> refusal(Decision decision, AgentId agent) {
        FollowUp state = decision.state();
        if (state.claimedBy().filter(other -> !other.equals(agent)).isPresent()) {
            return BrokenRule.of(FollowUpRule.CLAIMED_BY_OTHER, agent);
        }
        return state.owner()
                        .flatMap(FollowUpOwner::agent)
                        .filter(owner -> !owner.equals(agent))
                        .isPresent()
                ? BrokenRule.of(FollowUpRule.NOT_OWNER, agent)
                : null;
    }
}
