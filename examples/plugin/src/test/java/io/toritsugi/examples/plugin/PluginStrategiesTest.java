package io.toritsugi.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.catalog.StrategyProblem;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.StrategyRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PluginStrategiesTest {
    static List<Strategies> waysIn() {
        Strategies given = Strategies.of(List.of(new NearestDesk()), List.of(new RepeatCallersFirst()));
        Strategies found = Strategies.discover(PluginStrategiesTest.class.getClassLoader());
        return List.of(given, found);
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void aQueueNamesTheStrategiesOfThePlugin(Strategies strategies) throws IOException {
        Queue queue = Jackson3.codec().read(Files.readString(Path.of("src/test/resources/queue.json")), Queue.class);

        assertThat(strategies.ranker(queue.ranker()).get()).isInstanceOf(NearestDesk.class);
        assertThat(strategies.order(queue.order()).get()).isInstanceOf(RepeatCallersFirst.class);
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void theStrategiesOfTheSdkAreThereToo(Strategies strategies) {
        assertThat(strategies.rankers()).contains("longest-idle", "nearest-desk");
        assertThat(strategies.orders()).contains("priority-age", "repeat-callers-first");
    }

    @Test
    void aSettingThatIsNotThereIsTold() {
        Strategies strategies = Strategies.of(List.of(new NearestDesk()), List.of());
        StrategyRef ref = StrategyRef.builder()
                .id("nearest-desk")
                .putSettings("sight", "contact.fact.branch")
                .build();

        assertThat(strategies.ranker(ref).getError())
                .extracting(StrategyProblem::message)
                .containsExactly(
                        "nearest-desk.sight: The strategy has no such setting: contact.fact.branch; allowed: fact");
    }
}
