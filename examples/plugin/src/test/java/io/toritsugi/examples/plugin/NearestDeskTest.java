package io.toritsugi.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.testkit.AgentRankerContract;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NearestDeskTest implements AgentRankerContract {
    @Override
    public AgentRanker<?> ranker() {
        return new NearestDesk();
    }

    @Test
    void anAgentOfTheCustomersSiteGoesBeforeOneWhoIsIdleLonger() {
        Instant nine = Instant.parse("2026-04-01T00:00:00Z");
        SampleAgent near = SampleAgent.builder("near")
                .site("osaka")
                .at(AgentMoment.BECAME_READY, nine.plusSeconds(60))
                .build();
        SampleAgent far = SampleAgent.builder("far")
                .site("sendai")
                .at(AgentMoment.BECAME_READY, nine)
                .build();
        SampleVisit call = SampleVisit.builder("call", 1)
                .fact("contact.fact.site", FactValue.of("osaka"))
                .build();
        SampleVisit elsewhere = SampleVisit.builder("elsewhere", 2).build();

        assertThat(new NearestDesk().compare(near, far, call, Nothing.NOTHING, nine))
                .isNegative();
        assertThat(new NearestDesk().compare(near, far, elsewhere, Nothing.NOTHING, nine))
                .isPositive();
    }
}
