package io.toritsugi.routing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.routing.batch.MinimumCost;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.catalog.StrategyProblem;
import io.toritsugi.routing.catalog.StrategyProblem.Reason;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.order.PriorityAge;
import io.toritsugi.routing.ranker.LongestIdle;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.WorkBudget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private final Strategies shipped = Strategies.shipped();

    @Test
    void knowsWhatComesWithTheSdk() {
        assertThat(shipped.rankers())
                .containsExactly(
                        "best-skill",
                        "fewest-contacts",
                        "fill-first",
                        "least-active",
                        "least-loaded",
                        "least-talk-time",
                        "longest-idle",
                        "most-available",
                        "random",
                        "rank-weight",
                        "round-robin",
                        "specialist-first",
                        "top-down",
                        "weighted-random");
        assertThat(shipped.orders())
                .containsExactly("c-mu", "least-slack", "longest-queue", "priority-age", "weighted-wait");
    }

    @Test
    void whatAQueueNamesUnlessSaidIsThere() {
        Queue queue = Queue.of(Samples.QUEUE);

        assertThat(shipped.ranker(queue.ranker()).get()).isInstanceOf(LongestIdle.class);
        assertThat(shipped.order(queue.order()).get()).isInstanceOf(PriorityAge.class);
    }

    @Test
    void anUnknownIdIsToldWithWhatThereIs() {
        StrategyProblem problem =
                shipped.order(StrategyRef.of("fifo")).getError().get(0);

        assertThat(problem.reason()).isEqualTo(Reason.UNKNOWN_ORDER);
        assertThat(problem.message())
                .isEqualTo("fifo: There is no order of this id; allowed: "
                        + "c-mu, least-slack, longest-queue, priority-age, weighted-wait");
        assertThat(shipped.ranker(StrategyRef.of("fifo")).getError().get(0).toText(Locale.JAPANESE))
                .startsWith("fifo: このIDのランカーはありません。使えるもの: best-skill");
    }

    @Test
    void anAssignerIsFoundAsRankersAndOrdersAre() {
        Strategies strategies = Strategies.of(List.of(), List.of(), List.of(new OwnAssigner()));

        assertThat(shipped.assigners()).containsExactly("greedy", "minimum-cost");
        assertThat(strategies.assigners()).containsExactly("greedy", "minimum-cost", "own");
        assertThat(strategies.assigner(StrategyRef.of("own")).get()).isInstanceOf(OwnAssigner.class);
        assertThat(strategies.assigner(StrategyRef.of("minimum-cost")).get()).isInstanceOf(MinimumCost.class);
        assertThat(shipped.assigner(StrategyRef.of("own")).getError())
                .extracting(StrategyProblem::reason, StrategyProblem::message)
                .containsExactly(tuple(
                        Reason.UNKNOWN_ASSIGNER,
                        "own: There is no batch assigner of this id; allowed: greedy, minimum-cost"));
        assertThat(Strategies.discover(new Services()).assigners()).isEqualTo(strategies.assigners());
    }

    @Test
    void allSettingsThatAreWrongAreToldAtOnce() {
        List<StrategyProblem> problems = shipped.ranker(StrategyRef.builder()
                        .id("longest-idle")
                        .putSettings("reference", "LUNCH")
                        .putSettings("colour", "red")
                        .putSettings("notReadyResets", "maybe")
                        .build())
                .getError();

        assertThat(problems)
                .extracting(StrategyProblem::message)
                .containsExactly(
                        "longest-idle.colour: The strategy has no such setting: red; allowed: "
                                + "missedOfferResets, moments, notReadyResets, outboundResets, reference",
                        "longest-idle.reference: The strategy does not take this value: LUNCH; allowed: "
                                + "READY_ENTERED | CONTACT_ENDED | WRAPUP_ENDED | LAST_OFFERED | LAST_HANDLED_ANY",
                        "longest-idle.notReadyResets: The strategy does not take this value: maybe; allowed: true | false");
        assertThat(problems.get(2).toText(Locale.JAPAN))
                .isEqualTo("longest-idle.notReadyResets: この値は設定できません（maybe）。使えるもの: true | false");
    }

    @Test
    void aStrategyThatFailsIsAProblemToo() {
        Strategies strategies = Strategies.of(
                List.of(
                        new Own("throws", settings -> {
                            throw new IllegalStateException("secret");
                        }),
                        new Own("gives-null", settings -> null),
                        new Own("refuses-what-is-not-set", settings -> {
                            throw settings.wrong("size", "1 .. 3");
                        })),
                List.of());

        assertThat(message(strategies, "throws"))
                .isEqualTo("throws: The strategy failed when it was configured: java.lang.IllegalStateException");
        assertThat(message(strategies, "gives-null"))
                .isEqualTo("gives-null: The strategy failed when it was configured: null");
        assertThat(message(strategies, "refuses-what-is-not-set"))
                .isEqualTo("refuses-what-is-not-set.size: The strategy does not take this value; allowed: 1 .. 3");
    }

    @Test
    void twoOfOneIdFailWithBothClasses() {
        assertThatThrownBy(() -> Strategies.of(List.of(new Own("longest-idle", settings -> null)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"longest-idle\"")
                .hasMessageContaining(LongestIdle.class.getName())
                .hasMessageContaining(Own.class.getName());
    }

    @Test
    void anIdThatConfigurationsCannotUseFails() {
        assertThatThrownBy(() -> Strategies.of(List.of(new Own("Mine", settings -> null)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was \"Mine\" of " + Own.class.getName());
    }

    @Test
    void withoutServicesThereIsWhatComesWithTheSdk() {
        ClassLoader empty = ClassLoader.getPlatformClassLoader();

        assertThat(Strategies.discover(empty).rankers()).isEqualTo(shipped.rankers());
        assertThat(Strategies.discover(empty).orders()).isEqualTo(shipped.orders());
    }

    private static String message(Strategies strategies, String id) {
        return strategies.ranker(StrategyRef.of(id)).getError().get(0).message();
    }

    private record Own(String id, Function<StrategySettings, @Nullable AgentRanker<Nothing>> how)
            implements AgentRanker<Nothing> {
        @Override
        @SuppressWarnings("NullAway")
        public AgentRanker<Nothing> configured(StrategySettings settings) {
            return how.apply(settings);
        }

        @Override
        public StateCodec<Nothing> codec() {
            return StateCodec.none();
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
            return 0;
        }
    }

    /** An assigner of a host's own. */
    public static final class OwnAssigner implements BatchAssigner<Nothing> {
        /** Made as a service is. */
        public OwnAssigner() {}

        @Override
        public String id() {
            return "own";
        }

        @Override
        public StateCodec<Nothing> codec() {
            return StateCodec.none();
        }

        @Override
        public List<Assignment> assign(List<Candidates> batch, Nothing state, Instant now, WorkBudget budget) {
            return List.of();
        }
    }

    /** Finds one service: the assigner. */
    private static final class Services extends ClassLoader {
        private static final String NAME = "META-INF/services/" + BatchAssigner.class.getName();

        Services() {
            super(StrategiesTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(NAME)
                    ? Collections.enumeration(List.of(new URL(null, "service:" + name, new Named())))
                    : super.getResources(name);
        }
    }

    private static final class Named extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(OwnAssigner.class.getName().getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
