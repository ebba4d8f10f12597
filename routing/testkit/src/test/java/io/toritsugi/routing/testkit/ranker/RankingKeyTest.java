package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RankingKeyTest {
    private static final Instant NOON = at("12:00");
    private static final SampleVisit CHAT = SampleVisit.builder("chat", 1)
            .channel(Channel.CHAT)
            .requires("skills['fr'] >= 2")
            .build();
    private static final SampleAgent AGENT = SampleAgent.builder("a")
            .at(AgentMoment.BECAME_READY, at("11:30"))
            .position(3)
            .rank(1)
            .weight(2)
            .skill("fr", 4)
            .connected(Channel.CHAT)
            .build();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "longest-idle, idle-since=2026-04-01T11:30:00Z",
        "least-active, active=1 idle-since=2026-04-01T11:30:00Z",
        "specialist-first, skills=1 idle-since=2026-04-01T11:30:00Z",
        "rank-weight, rank=1 weight=2 idle-since=2026-04-01T11:30:00Z",
        "fewest-contacts, contacts=0 idle-since=2026-04-01T11:30:00Z",
        "least-talk-time, talk=PT0S idle-since=2026-04-01T11:30:00Z",
        "round-robin, position=3",
        "top-down, position=3",
        "weighted-random, weight=2"
    })
    void aKeySaysWhatTheRankerCompares(String ranker, String key) {
        assertThat(keyOf(ranker, CHAT, AGENT)).isEqualTo(key);
    }

    @Test
    void aLoadCountsTheContactIn() {
        int units = AGENT.state().capacity().unitsOf(Channel.CHAT);

        assertThat(keyOf("least-loaded", CHAT, AGENT))
                .startsWith("load=" + 2 * units + "/" + AGENT.state().capacity().total());
        assertThat(keyOf("most-available", CHAT, AGENT))
                .startsWith("units-left=" + (AGENT.state().capacity().total() - units));
    }

    @ParameterizedTest
    @MethodSource("rankers")
    void everyShippedRankerHasAKeyThatDependsOnWhatItIsGivenAlone(String ranker) {
        assertThat(keyOf(ranker, CHAT, AGENT)).isNotBlank().isEqualTo(keyOf(ranker, CHAT, AGENT));
    }

    private static Stream<String> rankers() {
        return Strategies.shipped().rankers().stream();
    }

    private static String keyOf(String ranker, SampleVisit visit, SampleAgent agent) {
        return Trial.of(Strategies.shipped().ranker(StrategyRef.of(ranker)).get())
                .key(visit, NOON, agent);
    }
}
