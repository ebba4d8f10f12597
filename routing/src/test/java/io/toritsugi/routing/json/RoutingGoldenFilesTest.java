package io.toritsugi.routing.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.AdviserPolicy;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.configuration.ExhaustionRule;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.configuration.check.RoutingFiles;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.PartyTurn;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire form is a promise: both Jacksons write just what the golden files say, ours and a host's own mapper alike, and
 * read it back.
 *
 * <p>{@code mvn test -pl core,routing -Dtest=RoutingGoldenFilesTest -DargLine=-Dtoritsugi.golden.rewrite=true} writes the files anew, for a new type or
 * an optional property; any other difference breaks the promise.
 */
class RoutingGoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/toritsugi/routing/json/golden");
    private static final boolean REWRITE = Boolean.getBoolean("toritsugi.golden.rewrite");

    private static final com.fasterxml.jackson.databind.ObjectMapper HOST_2 =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .build();
    private static final tools.jackson.databind.ObjectMapper HOST_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    private record Sample(String name, Object value, Class<?> type) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyValueIsWrittenAndReadAsPromised(Sample sample) throws Exception {
        String golden = golden(sample.name(), RoutingSamples.JACKSON_2.write(sample.value()));

        assertThat(RoutingSamples.JACKSON_2.write(sample.value())).isEqualTo(golden);
        assertThat(RoutingSamples.JACKSON_3.write(sample.value())).isEqualTo(golden);
        assertThat(HOST_2.writeValueAsString(sample.value())).isEqualTo(golden);
        assertThat(HOST_3.writeValueAsString(sample.value())).isEqualTo(golden);
        List<Object> read = List.of(
                RoutingSamples.JACKSON_2.read(golden, sample.type()),
                RoutingSamples.JACKSON_3.read(golden, sample.type()),
                HOST_2.readValue(golden, sample.type()),
                HOST_3.readValue(golden, sample.type()));
        assertThat(read).allMatch(sample.value()::equals);
    }

    @Test
    void theDocumentIsWrittenAndReadAsPromised() throws Exception {
        RoutingConfiguration whole = RoutingSamples.whole();
        String golden = golden("document", RoutingFiles.write(RoutingSamples.JACKSON_2, whole));

        assertThat(RoutingFiles.write(RoutingSamples.JACKSON_2, whole)).isEqualTo(golden);
        assertThat(RoutingFiles.write(RoutingSamples.JACKSON_3, whole)).isEqualTo(golden);
        assertThat(RoutingSamples.of(golden)).isEqualTo(whole);
    }

    @Test
    void thereIsASampleOfEveryValue() throws Exception {
        TreeSet<String> expected = new TreeSet<>(List.of("document"));
        samples().forEach(sample -> expected.add(sample.name()));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> values = sources.filter(
                            file -> file.toString().matches(".*/(configuration|roster|share|stage)/[A-Z]\\w+\\.java"))
                    .filter(RoutingGoldenFilesTest::isValue)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(expected).containsAll(values);
            assertThat(values).hasSizeGreaterThan(10);
        }
    }

    private static boolean isValue(Path source) {
        try {
            return Files.readString(source).contains("@SdkJson\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<Sample> samples() {
        RoutingConfiguration whole = RoutingSamples.whole();
        Queue queue = whole.queues().get(0);
        return Stream.of(
                new Sample("RoutingConfiguration", whole, RoutingConfiguration.class),
                new Sample(
                        "RoutingConfiguration.minimal",
                        RoutingConfiguration.builder().version("1").build(),
                        RoutingConfiguration.class),
                new Sample("Queue", queue, Queue.class),
                new Sample("Queue.minimal", Queue.of(QueueId.of("sales")), Queue.class),
                new Sample("QueueLimit", queue.limits().whenFull(), QueueLimit.class),
                new Sample("QueueLimit.minimal", QueueLimit.leave(), QueueLimit.class),
                new Sample("QueueLimits", queue.limits(), QueueLimits.class),
                new Sample("QueueLimits.minimal", QueueLimits.none(), QueueLimits.class),
                new Sample("OfferPolicy", queue.offers(), OfferPolicy.class),
                new Sample("OfferPolicy.minimal", OfferPolicy.standard(), OfferPolicy.class),
                new Sample("OfferRule", queue.offers().expired(), OfferRule.class),
                new Sample("OfferRule.minimal", OfferRule.builder().build(), OfferRule.class),
                new Sample("ExhaustionRule", queue.offers().exhausted(), ExhaustionRule.class),
                new Sample("ExhaustionRule.minimal", ExhaustionRule.builder().build(), ExhaustionRule.class),
                new Sample("StrategyRef", queue.ranker(), StrategyRef.class),
                new Sample("StrategyRef.minimal", StrategyRef.of("longest-idle"), StrategyRef.class),
                new Sample("BatchPolicy", whole.queues().get(1).batch().orElseThrow(), BatchPolicy.class),
                new Sample(
                        "BatchPolicy.minimal",
                        BatchPolicy.builder().window(Duration.ofSeconds(1)).build(),
                        BatchPolicy.class),
                new Sample("Shares", whole.queues().get(3).shares().orElseThrow(), Shares.class),
                new Sample(
                        "Shares.minimal",
                        Shares.builder()
                                .by(PartyKind.SITE)
                                .putTargets("osaka", 1)
                                .putTargets("sendai", 2)
                                .build(),
                        Shares.class),
                new Sample(
                        "PartyTurn",
                        PartyTurn.builder()
                                .by(PartyKind.EMPLOYER)
                                .party("house")
                                .putTaken("house", 3)
                                .putTaken("vendor", 0)
                                .build(),
                        PartyTurn.class),
                new Sample("AdviserPolicy", whole.queues().get(2).adviser().orElseThrow(), AdviserPolicy.class),
                new Sample(
                        "AdviserPolicy.minimal",
                        AdviserPolicy.builder()
                                .id("propensity")
                                .answersWithin(Duration.ofSeconds(1))
                                .build(),
                        AdviserPolicy.class),
                new Sample("Stage", queue.stages().get(1), Stage.class),
                new Sample("Stage.minimal", Stage.everybody(), Stage.class),
                new Sample("RosterEntry", whole.agents().get(0), RosterEntry.class),
                new Sample("RosterEntry.minimal", RosterEntry.of(AgentId.of("bob")), RosterEntry.class),
                new Sample(
                        "Membership",
                        Objects.requireNonNull(
                                whole.agents().get(0).memberships().get(QueueId.of("sales"))),
                        Membership.class),
                new Sample("Membership.minimal", Membership.standard(), Membership.class));
    }

    private static String golden(String name, String written) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        if (REWRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, written + "\n");
        }
        return Files.readString(file).strip();
    }
}
