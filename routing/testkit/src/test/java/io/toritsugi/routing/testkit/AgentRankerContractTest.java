package io.toritsugi.routing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite can fail: each ranker here is broken in one place, and the tests that are named find it. */
class AgentRankerContractTest {
    @Test
    void passesASoundRanker() {
        assertThat(failed(Counting::new)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRankers")
    void findsABrokenRanker(String fault, Supplier<AgentRanker<?>> ranker, List<String> tests) {
        assertThat(failed(ranker)).as(fault).containsExactlyElementsOf(tests);
    }

    static List<Arguments> brokenRankers() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                broken("has a name with a blank", () -> new Counting("my ranker"), "hasAnId"),
                broken("has another name each time", () -> new Counting("r" + count.incrementAndGet()), "hasAnId"),
                broken(
                        "takes any setting",
                        () -> new Counting() {
                            @Override
                            public AgentRanker<Integer> configured(StrategySettings settings) {
                                return this;
                            }
                        },
                        "refusesAnUnknownSetting"),
                broken(
                        "does not say what it refuses",
                        () -> new Counting() {
                            @Override
                            public AgentRanker<Integer> configured(StrategySettings settings) {
                                if (!settings.values().isEmpty()) {
                                    throw new IllegalArgumentException("no");
                                }
                                return this;
                            }
                        },
                        "refusesAnUnknownSetting"),
                broken(
                        "has keys that say otherwise",
                        () -> new Counting() {
                            @Override
                            public Optional<Function<AgentView, LastingKey>> agentKey() {
                                return Optional.of(agent -> new LastingKey(number(agent), Instant.EPOCH));
                            }
                        },
                        "hasKeysThatAgree"),
                broken(
                        "has keys for a visit that say otherwise",
                        () -> new Counting() {
                            @Override
                            public Optional<Function<AgentView, LastingKey>> agentKey(RoutableView routable) {
                                return Optional.of(agent -> new LastingKey(number(agent), Instant.EPOCH));
                            }
                        },
                        "hasKeysThatAgree"),
                broken("puts everybody before himself", () -> comparing((a, b) -> -1), "givesATotalPreorder"),
                broken(
                        "goes in circles",
                        () -> comparing((a, b) -> Math.floorMod(number(a) - number(b) + 1, 3) - 1),
                        "givesATotalPreorder"),
                broken(
                        "is like two who are not alike",
                        () -> comparing((a, b) -> {
                            int difference = number(a) - number(b);
                            return Math.abs(difference) < 2 ? 0 : difference;
                        }),
                        "givesATotalPreorder"),
                broken(
                        "compares by a difference that overflows",
                        () -> comparing((a, b) -> number(a) * 300_000_000 - number(b) * 300_000_000),
                        "givesATotalPreorder"),
                broken(
                        "needs to know since when everybody is idle",
                        () -> comparing((a, b) -> a.state()
                                .statusSince()
                                .orElseThrow()
                                .compareTo(b.state().statusSince().orElseThrow())),
                        "givesATotalPreorder",
                        "saysTheSameEveryTime"),
                broken("favours whom it saw first", Favouring::new, "saysTheSameEveryTime"),
                broken(
                        "differs from one to the next",
                        () -> {
                            int sign = count.incrementAndGet() % 2 == 0 ? 1 : -1;
                            return comparing((a, b) -> sign * a.id().compareTo(b.id()));
                        },
                        "saysTheSameEveryTime"),
                broken(
                        "counts for itself",
                        () -> new Counting() {
                            private int seen = count.incrementAndGet();

                            @Override
                            public Integer evolve(Integer state, QueueId queue, EventView event) {
                                return seen++;
                            }
                        },
                        "foldsTheSameEventsToTheSameState"),
                broken(
                        "changes what it remembered",
                        Remembering::new,
                        "foldsTheSameEventsToTheSameState",
                        "keepsItsStateInItsCodec"),
                broken(
                        "forgets when it is written",
                        () -> new Counting() {
                            @Override
                            public StateCodec<Integer> codec() {
                                return new Numbers() {
                                    @Override
                                    public String write(Integer state) {
                                        return String.valueOf(state % 5);
                                    }
                                };
                            }
                        },
                        "keepsItsStateInItsCodec"),
                broken(
                        "takes any text for a state",
                        () -> new Counting() {
                            @Override
                            public StateCodec<Integer> codec() {
                                return new Numbers() {
                                    @Override
                                    public Integer read(String text) {
                                        return text.matches("[0-9]+") ? Integer.parseInt(text) : 0;
                                    }
                                };
                            }
                        },
                        "refusesATextThatIsNoState"));
    }

    private static int number(AgentView agent) {
        return Math.floorMod(agent.id().value().hashCode(), 11);
    }

    private interface Comparison {
        int compare(AgentView a, AgentView b);
    }

    private static AgentRanker<?> comparing(Comparison comparison) {
        return new Counting() {
            @Override
            public int compare(AgentView a, AgentView b, RoutableView routable, Integer state, Instant now) {
                return comparison.compare(a, b);
            }
        };
    }

    /** Remembers how many events there were, and ranks by id. */
    private static class Counting implements AgentRanker<Integer> {
        private final String id;

        Counting() {
            this("counting");
        }

        Counting(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public StateCodec<Integer> codec() {
            return new Numbers();
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, Integer state, Instant now) {
            return state % 2 == 0 ? a.id().compareTo(b.id()) : b.id().compareTo(a.id());
        }

        @Override
        public Integer evolve(Integer state, QueueId queue, EventView event) {
            return state + 1;
        }
    }

    private static class Numbers implements StateCodec<Integer> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public String write(Integer state) {
            return String.valueOf(state);
        }

        @Override
        public Integer read(String text) {
            return Integer.valueOf(text);
        }
    }

    private static final class Favouring extends Counting {
        private @Nullable AgentId favourite;

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, Integer state, Instant now) {
            if (favourite == null) {
                favourite = a.id();
            }
            return Boolean.compare(b.id().equals(favourite), a.id().equals(favourite));
        }
    }

    /** Its state is one thing that it changes. */
    private static final class Remembering implements AgentRanker<StringBuilder> {
        @Override
        public String id() {
            return "remembering";
        }

        @Override
        public StateCodec<StringBuilder> codec() {
            return new StateCodec<>() {
                private final StringBuilder one = new StringBuilder();

                @Override
                public StringBuilder initial() {
                    return one;
                }

                @Override
                public String write(StringBuilder state) {
                    return state.toString();
                }

                @Override
                public StringBuilder read(String text) {
                    if (!text.matches("x*")) {
                        throw new IllegalArgumentException(text);
                    }
                    return one;
                }
            };
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, StringBuilder state, Instant now) {
            return 0;
        }

        @Override
        public StringBuilder evolve(StringBuilder state, QueueId queue, EventView event) {
            return state.append('x');
        }
    }

    private static Arguments broken(String fault, Supplier<AgentRanker<?>> ranker, String... tests) {
        return Arguments.of(fault, ranker, List.of(tests));
    }

    private static Iterable<String> failed(Supplier<? extends AgentRanker<?>> ranker) {
        AgentRankerContract suite = ranker::get;
        return FailedTests.of(AgentRankerContract.class, suite, 8);
    }
}
