package io.toritsugi.routing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.WorkBudget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite can fail: each assigner here is broken in one place, and the tests that are named find it. */
class BatchAssignerContractTest {
    @Test
    void passesASoundAssigner() {
        assertThat(failed(ById::new)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAssigners")
    void findsABrokenAssigner(String fault, Supplier<BatchAssigner<?>> assigner, List<String> tests) {
        assertThat(failed(assigner)).as(fault).containsExactlyElementsOf(tests);
    }

    static List<Arguments> brokenAssigners() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                broken(
                        "has another name each time",
                        () -> new ById() {
                            private final String id = "b" + count.incrementAndGet();

                            @Override
                            public String id() {
                                return id;
                            }
                        },
                        "hasAnId"),
                broken(
                        "takes any setting",
                        () -> new ById() {
                            @Override
                            public BatchAssigner<Integer> configured(StrategySettings settings) {
                                return this;
                            }
                        },
                        "refusesAnUnknownSetting"),
                broken(
                        "assigns somebody whom it was not given",
                        () -> changing(answer -> answer.isEmpty()
                                ? answer
                                : List.of(new Assignment(answer.get(0).visit(), AgentId.of("nobody")))),
                        "choosesOnlyWhoMayTakeAVisit",
                        "ignoresNobody"),
                broken(
                        "assigns one agent to all",
                        () -> changing(answer -> answer.stream()
                                .map(pair -> new Assignment(
                                        pair.visit(), answer.get(0).agent()))
                                .toList()),
                        "choosesNobodyTwice",
                        "choosesOnlyWhoMayTakeAVisit",
                        "ignoresNobody"),
                broken(
                        "assigns a visit twice",
                        () -> changing(answer -> answer.size() < 2 ? answer : List.of(answer.get(0), answer.get(0))),
                        "choosesNobodyTwice",
                        "ignoresNobody"),
                broken(
                        "leaves one out each seventh time",
                        () -> changing(answer -> answer.isEmpty() || count.incrementAndGet() % 7 > 0
                                ? answer
                                : answer.subList(1, answer.size())),
                        "doesNotMindTheOrder",
                        "ignoresNobody",
                        "saysTheSameEveryTime"),
                broken(
                        "leaves the last one out",
                        () -> changing(answer -> answer.stream()
                                .sorted(Comparator.comparing(Assignment::visit))
                                .limit(Math.max(0, answer.size() - 1))
                                .toList()),
                        "ignoresNobody"),
                broken(
                        "takes whom it is given first",
                        () -> new ById() {
                            @Override
                            List<Candidates> inOrder(List<Candidates> batch) {
                                return batch;
                            }
                        },
                        "doesNotMindTheOrder"),
                broken(
                        "does not ask its budget",
                        () -> new ById() {
                            @Override
                            boolean isGranted(WorkBudget budget, long steps) {
                                return true;
                            }
                        },
                        "keepsItsBudget"),
                broken(
                        "asks its budget, and goes on",
                        () -> new ById() {
                            @Override
                            boolean isGranted(WorkBudget budget, long steps) {
                                budget.spend(steps);
                                return true;
                            }
                        },
                        "keepsItsBudget"),
                broken(
                        "looks at each pair a thousand times",
                        () -> new ById() {
                            @Override
                            AgentId idOf(AgentView agent) {
                                for (int i = 0; i < 1000; i++) {
                                    agent.membership();
                                }
                                return agent.id();
                            }
                        },
                        "keepsItsBudget"),
                broken(
                        "counts for itself",
                        () -> new ById() {
                            private int seen = count.incrementAndGet();

                            @Override
                            public Integer evolve(Integer state, QueueId queue, EventView event) {
                                return seen++;
                            }
                        },
                        "foldsTheSameEventsToTheSameState",
                        "saysTheSameEveryTime"),
                broken(
                        "forgets when it is written",
                        () -> new ById() {
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
                        () -> new ById() {
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

    private interface Change {
        List<Assignment> of(List<Assignment> answer);
    }

    private static BatchAssigner<?> changing(Change change) {
        return new ById() {
            @Override
            public List<Assignment> assign(List<Candidates> batch, Integer state, Instant now, WorkBudget budget) {
                return change.of(super.assign(batch, state, now, budget));
            }
        };
    }

    /** Remembers how many events there were, and gives each visit the lowest or the highest id that is left. */
    private static class ById implements BatchAssigner<Integer> {
        @Override
        public String id() {
            return "by-id";
        }

        @Override
        public StateCodec<Integer> codec() {
            return new Numbers();
        }

        List<Candidates> inOrder(List<Candidates> batch) {
            return batch.stream()
                    .sorted(Comparator.comparingLong(each -> each.routable().sequence()))
                    .toList();
        }

        boolean isGranted(WorkBudget budget, long steps) {
            return budget.spend(steps);
        }

        AgentId idOf(AgentView agent) {
            return agent.id();
        }

        @Override
        public List<Assignment> assign(List<Candidates> batch, Integer state, Instant now, WorkBudget budget) {
            Set<AgentId> taken = new TreeSet<>();
            List<Assignment> answer = new ArrayList<>();
            for (Candidates each : inOrder(batch)) {
                if (!isGranted(budget, each.agents().size())) {
                    return List.of();
                }
                TreeSet<AgentId> left = new TreeSet<>();
                each.agents().forEach(agent -> left.add(idOf(agent)));
                left.removeAll(taken);
                if (!left.isEmpty()) {
                    AgentId chosen = state % 2 == 0 ? left.first() : left.last();
                    taken.add(chosen);
                    answer.add(new Assignment(each.routable().visit(), chosen));
                }
            }
            return answer;
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

    private static Arguments broken(String fault, Supplier<BatchAssigner<?>> assigner, String... tests) {
        return Arguments.of(fault, assigner, List.of(tests));
    }

    private static Iterable<String> failed(Supplier<? extends BatchAssigner<?>> assigner) {
        BatchAssignerContract suite = assigner::get;
        return FailedTests.of(BatchAssignerContract.class, suite, 10);
    }
}
