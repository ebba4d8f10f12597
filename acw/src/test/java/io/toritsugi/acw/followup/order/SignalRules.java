package io.toritsugi.acw.followup.order;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.Bilingual;

/** A rule for customers whose health falls. */
public final class SignalRules {
    private SignalRules() {}

    public static SignalRule rule(String id) {
        return SignalRule.builder()
                .id(id)
                .when(Condition.parse("health.score < 40 and health.falling = true")
                        .get())
                .task(new FollowUpTask.Callback(Channel.VOICE, "health"))
                .text(Texts.from(new Bilingual("Ask how it goes.", "ご利用状況を確認する。")))
                .owner(FollowUpOwner.of(AgentId.of("kim")))
                .build();
    }
}
