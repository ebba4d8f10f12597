package io.toritsugi.routing.testkit.ranker;

import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.testkit.AgentRankerContract;
import org.junit.jupiter.api.Nested;

/** Every ranker of the SDK, with nothing set and with what changes how it ranks. */
class ShippedRankersTest {
    @Nested
    class LongestIdle implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("longest-idle");
        }
    }

    @Nested
    class LongestIdleSinceOffer implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named(
                    "longest-idle", "reference", "LAST_OFFERED", "outboundResets", "true", "notReadyResets", "false");
        }
    }

    @Nested
    class LongestIdleByMoments implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("longest-idle", "moments", "OFFERED, CONNECTED");
        }
    }

    @Nested
    class LeastLoaded implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("least-loaded");
        }
    }

    @Nested
    class LeastActive implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("least-active");
        }
    }

    @Nested
    class MostAvailable implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("most-available");
        }
    }

    @Nested
    class FillFirst implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("fill-first");
        }
    }

    @Nested
    class BestSkill implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("best-skill");
        }
    }

    @Nested
    class BestMatchScore implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("best-skill", "formula", "MATCH_SCORE", "labels", "language");
        }
    }

    @Nested
    class MostSufficientSkills implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("best-skill", "formula", "MOST_SUFFICIENT");
        }
    }

    @Nested
    class SpecialistFirst implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("specialist-first");
        }
    }

    @Nested
    class RankWeight implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("rank-weight");
        }
    }

    @Nested
    class RoundRobin implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("round-robin");
        }
    }

    @Nested
    class RoundRobinAtAccept implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("round-robin", "turnEnds", "AT_ACCEPT");
        }
    }

    @Nested
    class TopDown implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("top-down");
        }
    }

    @Nested
    class FewestContacts implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("fewest-contacts");
        }
    }

    @Nested
    class FewestContactsOfTheQueue implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("fewest-contacts", "window", "PT2M", "thisQueueOnly", "true");
        }
    }

    @Nested
    class LeastTalkTime implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("least-talk-time");
        }
    }

    @Nested
    class RandomDraw implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("random");
        }
    }

    @Nested
    class WeightedRandom implements AgentRankerContract {
        @Override
        public AgentRanker<?> ranker() {
            return named("weighted-random", "seed", "-7");
        }
    }

    private static AgentRanker<?> named(String id, String... settings) {
        StrategyRef.Builder ref = StrategyRef.builder();
        ref.id(id);
        for (int i = 0; i < settings.length; i += 2) {
            ref.putSettings(settings[i], settings[i + 1]);
        }
        return Strategies.shipped().ranker(ref.build()).get();
    }
}
