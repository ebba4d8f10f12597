package io.toritsugi.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.routing.GoldenTexts;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.stage.Ineligibility;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire form is a promise: both Jacksons write just what the golden files say, ours and a host's own mapper alike, and read it back. */
class ExplanationGoldenFilesTest {
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final com.fasterxml.jackson.databind.ObjectMapper HOST_2 =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .build();
    private static final tools.jackson.databind.ObjectMapper HOST_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    private static final Obstacle NOT_ADMITTED = Obstacle.of(new Ineligibility(
            Ineligibility.Reason.STAGE_REQUIRES,
            Optional.of("seniors"),
            Optional.of(Condition.parse("skills['fr'] >= 2").get())));
    private static final Obstacle EXCLUDED = Obstacle.builder()
            .kind(Obstacle.Kind.EXCLUDED)
            .exclusion(Exclusion.FOR_A_TIME)
            .until(NINE.plusSeconds(7))
            .build();
    private static final AgentComparison COMPARISON = AgentComparison.builder()
            .first(ranked("a1", "turn=1"))
            .second(ranked("a2", "turn=2"))
            .decidedBy(DecidedBy.RANKER)
            .ranker("turns")
            .build();

    private record Sample(String name, Object value, Class<?> type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("Obstacle", NOT_ADMITTED, Obstacle.class),
                new Sample("Obstacle.excluded", EXCLUDED, Obstacle.class),
                new Sample("Obstacle.rule", Obstacle.of(AgentRule.CHANNEL_FULL), Obstacle.class),
                new Sample("AgentObstacle", of("a3", NOT_ADMITTED), AgentObstacle.class),
                new Sample("RankedAgent", ranked("a1", "turn=1"), RankedAgent.class),
                new Sample("AgentComparison", COMPARISON, AgentComparison.class),
                new Sample("NextStage", next(), NextStage.class),
                new Sample("WaitingExplanation", waiting(), WaitingExplanation.class),
                new Sample(
                        "AgentExplanation",
                        agent().verdict(Verdict.OBSTACLE).obstacle(EXCLUDED).build(),
                        AgentExplanation.class),
                new Sample("AgentExplanation.another", another(), AgentExplanation.class),
                new Sample(
                        "AgentExplanation.held",
                        agent().verdict(Verdict.HELD_BACK)
                                .hold(HoldReason.BATCH_WINDOW)
                                .heldUntil(NINE)
                                .build(),
                        AgentExplanation.class),
                new Sample("OfferExplanation", offer(), OfferExplanation.class));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyExplanationIsWrittenAndReadAsPromised(Sample sample) throws Exception {
        String name = "explain/" + sample.name();
        GoldenTexts.check(name, Jackson2.codec().write(sample.value()));

        String golden = GoldenTexts.read(name);
        assertThat(List.of(
                        Jackson3.codec().write(sample.value()),
                        HOST_2.writeValueAsString(sample.value()),
                        HOST_3.writeValueAsString(sample.value())))
                .allMatch(golden::equals);
        List<Object> read = List.of(
                Jackson2.codec().read(golden, sample.type()),
                Jackson3.codec().read(golden, sample.type()),
                HOST_2.readValue(golden, sample.type()),
                HOST_3.readValue(golden, sample.type()));
        assertThat(read).allMatch(sample.value()::equals);
    }

    @Test
    void everyPropertyStandsInAGoldenFile() {
        TreeSet<String> missing = new TreeSet<>();
        for (Sample sample : samples().toList()) {
            String all = samples()
                    .filter(other -> other.type().equals(sample.type()))
                    .map(other -> GoldenTexts.read("explain/" + other.name()))
                    .reduce("", String::concat);
            Arrays.stream(sample.value().getClass().getMethods())
                    .filter(method -> method.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonProperty.class))
                    .map(method -> method.getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class)
                            .value())
                    .filter(property -> !all.contains("\"" + property + "\":"))
                    .forEach(property -> missing.add(sample.name() + "." + property));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordExistsInBothLanguages() {
        Stream<String> english = Stream.of(
                        Arrays.stream(DecidedBy.values()).map(one -> one.text(Locale.ENGLISH)),
                        Arrays.stream(WaitingReason.values()).map(one -> one.text(Locale.ENGLISH)),
                        Arrays.stream(Verdict.values()).map(one -> one.text(Locale.ENGLISH)),
                        obstacles().map(one -> one.toText(Locale.ENGLISH)))
                .flatMap(texts -> texts);
        Stream<String> japanese = Stream.of(
                        Arrays.stream(DecidedBy.values()).map(one -> one.text(Locale.JAPAN)),
                        Arrays.stream(WaitingReason.values()).map(one -> one.text(Locale.JAPAN)),
                        Arrays.stream(Verdict.values()).map(one -> one.text(Locale.JAPAN)),
                        obstacles().map(one -> one.toText(Locale.JAPAN)))
                .flatMap(texts -> texts);

        assertThat(english).doesNotHaveDuplicates().allMatch(text -> text.matches("[\\x20-\\x7e]+"));
        assertThat(japanese)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches(".*[\\u3040-\\u30ff\\u4e00-\\u9fff].*"));
    }

    @Test
    void aSentenceIsOneWhateverItTells() {
        for (String text : List.of(
                waiting().toText(Locale.ENGLISH), another().toText(Locale.ENGLISH), offer().toText(Locale.ENGLISH))) {
            assertThat(text).endsWith(".").doesNotContain(". ");
        }
        for (String text :
                List.of(waiting().toText(Locale.JAPAN), another().toText(Locale.JAPAN), offer().toText(Locale.JAPAN))) {
            assertThat(text.indexOf('。')).isEqualTo(text.length() - 1);
        }
        assertThat(waiting().toText(Locale.ENGLISH))
                .contains("a0: ", "a4: ", "; and 2 more)", "held back until 2026-04-01T00:00:10Z", "offered to a8");
        assertThat(offer().toText(Locale.ENGLISH))
                .contains("a1 [turn=1] goes before a2 [turn=2] by the ranker (turns)");
    }

    private static Stream<Obstacle> obstacles() {
        return Stream.of(
                NOT_ADMITTED,
                EXCLUDED,
                exclusion(Exclusion.UNTIL_READY),
                exclusion(Exclusion.FOR_THE_VISIT),
                Obstacle.of(AgentRule.CHANNEL_FULL),
                Obstacle.builder().kind(Obstacle.Kind.OFFERED).build(),
                Obstacle.builder().kind(Obstacle.Kind.COOL_DOWN).until(NINE).build());
    }

    private static Obstacle exclusion(Exclusion exclusion) {
        return Obstacle.builder()
                .kind(Obstacle.Kind.EXCLUDED)
                .exclusion(exclusion)
                .build();
    }

    private static AgentObstacle of(String agent, Obstacle obstacle) {
        return AgentObstacle.builder()
                .agent(AgentId.of(agent))
                .obstacle(obstacle)
                .build();
    }

    private static RankedAgent ranked(String agent, String key) {
        return RankedAgent.builder()
                .agent(AgentId.of(agent))
                .stageRank(0)
                .key(key)
                .build();
    }

    private static NextStage next() {
        return NextStage.builder()
                .stage("everybody")
                .opensAt(NINE.plusSeconds(30))
                .opensWhen("queue.waiting > 9")
                .build();
    }

    private static WaitingExplanation waiting() {
        WaitingExplanation.Builder why = WaitingExplanation.builder();
        for (int i = 0; i < 7; i++) {
            why.addObstacles(of("a" + i, i % 2 == 0 ? NOT_ADMITTED : EXCLUDED));
        }
        return why.routable(RoutableId.of(InteractionId.of("c1")))
                .visit(VisitId.of("v1"))
                .queue(QueueId.of("sales"))
                .at(NINE)
                .version("7")
                .reason(WaitingReason.HELD_BACK)
                .position(2)
                .waiting(3)
                .addOpenStages("seniors")
                .nextStage(next())
                .hold(HoldReason.EXCLUSION_BACK_OFF)
                .heldUntil(NINE.plusSeconds(10))
                .addRinging(AgentId.of("a8"))
                .admitted(9)
                .staffed(8)
                .free(1)
                .build();
    }

    private static AgentExplanation.Builder agent() {
        AgentExplanation.Builder why = AgentExplanation.builder();
        why.agent(AgentId.of("a2"))
                .routable(RoutableId.of(InteractionId.of("c1")))
                .visit(VisitId.of("v1"))
                .queue(QueueId.of("sales"))
                .at(NINE)
                .version("7");
        return why;
    }

    private static AgentExplanation another() {
        return agent().verdict(Verdict.ANOTHER_FIRST)
                .other(AgentId.of("a1"))
                .comparison(COMPARISON)
                .build();
    }

    private static OfferExplanation offer() {
        return OfferExplanation.builder()
                .offer(OfferId.of("1-1"))
                .routable(RoutableId.of(InteractionId.of("c1")))
                .visit(VisitId.of("v1"))
                .queue(QueueId.of("sales"))
                .agent(AgentId.of("a1"))
                .at(NINE)
                .stage("seniors")
                .putVersions("routing", "7")
                .putVersions("ranker", "turns")
                .reproduced(true)
                .candidates(2)
                .addRanking(ranked("a1", "turn=1"), ranked("a2", "turn=2"))
                .deciding(COMPARISON)
                .addObstacles(of("a3", NOT_ADMITTED))
                .build();
    }
}
