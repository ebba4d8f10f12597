package io.toritsugi.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.testkit.InteractionOrderContract;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepeatCallersFirstTest implements InteractionOrderContract {
    @Override
    public InteractionOrder<?> order() {
        return new RepeatCallersFirst();
    }

    @Test
    void whoCallsAgainGoesFirstAmongThoseOfOnePriority() {
        SampleVisit first = SampleVisit.builder("first", 1).build();
        SampleVisit urgent = SampleVisit.builder("urgent", 2).priority(1).build();
        SampleVisit again = SampleVisit.builder("again", 3)
                .fact("contact.fact.repeat-call", FactValue.of(true))
                .build();

        assertThat(compare(again, first)).isNegative();
        assertThat(compare(first, again)).isPositive();
        assertThat(compare(urgent, again)).isNegative();
    }

    private static int compare(SampleVisit a, SampleVisit b) {
        return new RepeatCallersFirst().compare(a, b, Nothing.NOTHING, Instant.parse("2026-04-01T00:01:00Z"));
    }
}
