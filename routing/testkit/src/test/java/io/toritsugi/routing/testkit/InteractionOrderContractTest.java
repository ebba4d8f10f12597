package io.toritsugi.routing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite can fail: each order here is broken in one place, and the tests that are named find it. */
class InteractionOrderContractTest {
    @Test
    void passesASoundOrder() {
        assertThat(failed(Arrival::new)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenOrders")
    void findsABrokenOrder(String fault, Supplier<InteractionOrder<?>> order, List<String> tests) {
        assertThat(failed(order)).as(fault).containsExactlyElementsOf(tests);
    }

    static List<Arguments> brokenOrders() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                broken(
                        "has another name each time",
                        () -> new Arrival() {
                            private final String id = "o" + count.incrementAndGet();

                            @Override
                            public String id() {
                                return id;
                            }
                        },
                        "hasAnId"),
                broken(
                        "has keys that say otherwise",
                        () -> new Arrival() {
                            @Override
                            public Optional<Function<RoutableView, LastingKey>> visitKey() {
                                return Optional.of(visit -> new LastingKey(-visit.sequence(), Instant.EPOCH));
                            }
                        },
                        "hasKeysThatAgree"),
                broken(
                        "takes any setting",
                        () -> new Arrival() {
                            @Override
                            public InteractionOrder<Nothing> configured(StrategySettings settings) {
                                return this;
                            }
                        },
                        "refusesAnUnknownSetting"),
                broken(
                        "needs to know the channel",
                        () -> comparing((a, b) -> a.channel()
                                .orElseThrow()
                                .id()
                                .compareTo(b.channel().orElseThrow().id())),
                        "givesATotalPreorder",
                        "saysTheSameEveryTime"),
                broken(
                        "goes in circles",
                        () -> comparing((a, b) -> (int) Math.floorMod(a.sequence() - b.sequence() + 1, 3L) - 1),
                        "givesATotalPreorder"),
                broken(
                        "takes turns",
                        () -> comparing((a, b) ->
                                count.incrementAndGet() % 5 == 0 ? 0 : Long.compare(a.sequence(), b.sequence())),
                        "givesATotalPreorder",
                        "saysTheSameEveryTime"),
                broken(
                        "gives no state",
                        () -> new Arrival() {
                            @Override
                            @SuppressWarnings("NullAway")
                            public Nothing evolve(Nothing state, EventView event) {
                                return null;
                            }
                        },
                        "foldsTheSameEventsToTheSameState",
                        "givesATotalPreorder",
                        "keepsItsStateInItsCodec",
                        "saysTheSameEveryTime"),
                broken(
                        "takes any text for a state",
                        () -> new Arrival() {
                            @Override
                            public StateCodec<Nothing> codec() {
                                return new Lenient();
                            }
                        },
                        "refusesATextThatIsNoState"));
    }

    private interface Comparison {
        int compare(RoutableView a, RoutableView b);
    }

    private static InteractionOrder<?> comparing(Comparison comparison) {
        return new Arrival() {
            @Override
            public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
                return comparison.compare(a, b);
            }
        };
    }

    private static class Arrival implements InteractionOrder<Nothing> {
        @Override
        public String id() {
            return "arrival";
        }

        @Override
        public StateCodec<Nothing> codec() {
            return StateCodec.none();
        }

        @Override
        public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
            return Long.compare(a.sequence(), b.sequence());
        }
    }

    private static final class Lenient implements StateCodec<Nothing> {
        @Override
        public Nothing initial() {
            return Nothing.NOTHING;
        }

        @Override
        public String write(Nothing state) {
            return "";
        }

        @Override
        public Nothing read(String text) {
            return Nothing.NOTHING;
        }
    }

    private static Arguments broken(String fault, Supplier<InteractionOrder<?>> order, String... tests) {
        return Arguments.of(fault, order, List.of(tests));
    }

    private static Iterable<String> failed(Supplier<? extends InteractionOrder<?>> order) {
        InteractionOrderContract suite = order::get;
        return FailedTests.of(InteractionOrderContract.class, suite, 8);
    }
}
