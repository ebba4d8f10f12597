package io.toritsugi.routing.testkit.order;

import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.testkit.InteractionOrderContract;
import org.junit.jupiter.api.Nested;

/** Every order of the SDK, with nothing set and with what changes how it orders. */
class ShippedOrdersTest {
    @Nested
    class PriorityAge implements InteractionOrderContract {
        @Override
        public InteractionOrder<?> order() {
            return named("priority-age");
        }
    }

    @Nested
    class PriorityAgeThatRises implements InteractionOrderContract {
        @Override
        public InteractionOrder<?> order() {
            return named("priority-age", "raiseEvery", "PT15S");
        }
    }

    @Nested
    class LeastSlack implements InteractionOrderContract {
        @Override
        public InteractionOrder<?> order() {
            return named("least-slack");
        }
    }

    @Nested
    class LongestQueue implements InteractionOrderContract {
        @Override
        public InteractionOrder<?> order() {
            return named("longest-queue");
        }
    }

    @Nested
    class WeightedWait implements InteractionOrderContract {
        @Override
        public InteractionOrder<?> order() {
            return named("weighted-wait");
        }
    }

    @Nested
    class CMu implements InteractionOrderContract {
        @Override
        public InteractionOrder<?> order() {
            return named("c-mu", "serviceTime", "PT2M", "serviceTime.sales", "PT40S");
        }
    }

    private static InteractionOrder<?> named(String id, String... settings) {
        StrategyRef.Builder ref = StrategyRef.builder();
        ref.id(id);
        for (int i = 0; i < settings.length; i += 2) {
            ref.putSettings(settings[i], settings[i + 1]);
        }
        return Strategies.shipped().order(ref.build()).get();
    }
}
