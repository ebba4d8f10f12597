package io.toritsugi.routing.testkit.batch;

import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.testkit.BatchAssignerContract;
import org.junit.jupiter.api.Nested;

/** Every batch assigner of the SDK, with nothing set and with what changes how it assigns. */
class ShippedAssignersTest {
    @Nested
    class MinimumCost implements BatchAssignerContract {
        @Override
        public BatchAssigner<?> assigner() {
            return named("minimum-cost");
        }
    }

    @Nested
    class MinimumCostOfWaitingAlone implements BatchAssignerContract {
        @Override
        public BatchAssigner<?> assigner() {
            return named(
                    "minimum-cost",
                    "skillWeight",
                    "0",
                    "fairnessWeight",
                    "0",
                    "priorityWorth",
                    "PT1S",
                    "waitWeight",
                    "1");
        }
    }

    @Nested
    class MinimumCostOfNothing implements BatchAssignerContract {
        @Override
        public BatchAssigner<?> assigner() {
            return named("minimum-cost", "skillWeight", "0", "fairnessWeight", "0", "waitWeight", "0");
        }
    }

    @Nested
    class Greedy implements BatchAssignerContract {
        @Override
        public BatchAssigner<?> assigner() {
            return named("greedy");
        }
    }

    private static BatchAssigner<?> named(String id, String... settings) {
        StrategyRef.Builder ref = StrategyRef.builder();
        ref.id(id);
        for (int i = 0; i < settings.length; i += 2) {
            ref.putSettings(settings[i], settings[i + 1]);
        }
        return Strategies.shipped().assigner(ref.build()).get();
    }
}
