package io.toritsugi.core.json;

import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.MissedOfferPolicy;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.floor.WrapUpPolicy;
import io.toritsugi.core.id.QueueId;
import java.time.Duration;

/** The settings of a floor, with every attribute set. */
final class FloorSamples {
    private FloorSamples() {}

    static FloorSettings settings() {
        return FloorSettings.builder()
                .agents(agents())
                .wrapUps(wrapUps())
                .keepClosed(Duration.ofMinutes(10))
                .build();
    }

    static WrapUpPolicy wrapUps() {
        return WrapUpPolicy.builder()
                .putQueues(QueueId.of("sales"), terms(Duration.ofMinutes(2)))
                .putQueues(QueueId.of("claims"), WrapUpTerms.builder().build())
                .putChannels("voice", terms(Duration.ofSeconds(45)))
                .putChannels("chat", terms(Duration.ofMillis(1500)))
                .otherwise(terms(Duration.ofSeconds(30)))
                .build();
    }

    private static WrapUpTerms terms(Duration limit) {
        return WrapUpTerms.builder().limit(limit).exclusive(false).unitsHeld(20).build();
    }

    private static AgentSettings agents() {
        return AgentSettings.builder()
                .lease(Duration.ofSeconds(90))
                .leaseLostReason(StatusReason.of("browser-gone", ReasonClass.TECHNICAL))
                .missedOffers(MissedOfferPolicy.builder()
                        .limit(3)
                        .declinesCount(true)
                        .reason(StatusReason.of("no-answer", ReasonClass.MISSED_OFFER))
                        .readyAgainAfter(Duration.ofMinutes(5))
                        .build())
                .addWrapUpEndsOn(WrapUpExit.LOGGED_OUT, WrapUpExit.STATUS_CHANGED)
                .build();
    }
}
