package io.toritsugi.routing.configuration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.condition.Operator;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.check.RoutingProblem.Reason;
import io.toritsugi.routing.json.RoutingSamples;
import io.toritsugi.routing.stage.Stage;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RoutingFilesTest {
    @Example
    void aConfigurationWithEverythingIsReadAndWrittenAgain() {
        RoutingConfiguration whole = RoutingSamples.whole();

        assertThat(whole.queues()).hasSize(4);
        assertThat(whole.queues().get(0).requires())
                .hasToString("skills['billing'] >= 3 and agent.site = 'osaka' or customer.age > 60");
        assertThat(RoutingSamples.of(RoutingFiles.write(RoutingSamples.JACKSON_2, whole)))
                .isEqualTo(whole);
        assertThat(RoutingSamples.of(RoutingSamples.JACKSON_3.write(whole))).isEqualTo(whole);
    }

    @Example
    void nothingIsWrittenThatIsNotKnownWhenItIsRead() throws Exception {
        List<String> lost = new ArrayList<>();
        lost(
                "",
                tree(),
                Jackson2.mapper().readTree(RoutingFiles.write(RoutingSamples.JACKSON_2, RoutingSamples.whole())),
                lost);
        assertThat(lost).isEmpty();
    }

    private static void lost(String place, JsonNode given, JsonNode written, List<String> lost) {
        given.properties().forEach(property -> {
            if (!written.has(property.getKey())) {
                lost.add(place + "/" + property.getKey());
            } else {
                lost(place + "/" + property.getKey(), property.getValue(), written.get(property.getKey()), lost);
            }
        });
    }

    @Example
    void whatHasNoTextFormIsWrittenInItsJsonForm() {
        Condition unknown = new FactCondition.Comparison(FactRef.of("agent.vip"), Operator.LESS, FactValue.of(true));
        RoutingConfiguration odd = RoutingConfiguration.builder()
                .version("1")
                .addQueues(Queue.builder().id(QueueId.of("q")).requires(unknown).build())
                .build();
        String written = RoutingFiles.write(RoutingSamples.JACKSON_2, odd);
        assertThat(written).contains("\"requires\":{\"compare\"");
        assertThat(RoutingSamples.JACKSON_2.read(written, RoutingConfiguration.class))
                .isEqualTo(odd);
    }

    @Example
    void everyProblemIsToldAtOnceByItsPlaceWithValueAndRemedy() {
        String text = """
                {"colour": "red", "adoption": "SOON", "between": {"settings": {"a": 1}},
                 "agents": [{"agent": ""}, {"agent": "a", "skills": {"x": 0, "": 1}, "attributes": {"b": {"colour": 1}, "\\u0001": {"text": "x"}},
                   "memberships": {"nowhere": {"weight": -1}}}, null, 7],
                 "floor": {"keepClosed": "-PT1S", "agents": {"wrapUpEndsOn": ["TIMED_OUT"], "missedOffers": {"limit": -1}}},
                 "queues": [
                  {"id": "q", "weight": 0, "target": "PT0S", "requires": "skills['x'] >= and", "ranker": {"id": "unheard-of"},
                   "offers": {"atOnce": 51, "expired": {"exclusion": "FOR_A_TIME"}, "declined": {"exclusionTime": "PT1M"},
                     "exhausted": {"policy": "RESET", "overflowTo": "q"}},
                   "limits": {"maxWait": "PT0S", "maxWaiting": 1.5},
                   "hours": {"zone": "Mars/Olympus", "week": [{"days": ["MON"], "slots": [{"from": "9", "to": "25:00"}]}, {"days": []}],
                     "exceptions": [{"date": "2026-05-03"}, {"date": "2026-05-03"}],
                     "closings": [{"from": "2026-06-01T03:00:00Z", "to": "2026-06-01T03:00:00Z"}]},
                   "stages": [{"id": "No Good"}, {"id": "s", "opensAfter": "-PT1S", "opensWhen": {"not": 3}, "relax": ["a b"], "mode": "X"}]},
                  {"id": "other", "requires": "agent.nobody = 1 and skills = 3", "ranker": {"id": "unheard-of"},
                   "stages": [{"id": "t", "queues": ["nowhere", "q"], "relax": ["agent.nobody", "agent.site['x']"]}]},
                  {"id": "q"}]}
                """;

        List<RoutingProblem> problems = RoutingSamples.read(text).getError();
        assertThat(problems)
                .extracting(RoutingProblem::reason, RoutingProblem::place, RoutingProblem::subject)
                .containsExactlyInAnyOrder(
                        tuple(Reason.MISSING, "/version", ""),
                        tuple(Reason.UNKNOWN_PROPERTY, "/colour", ""),
                        tuple(Reason.UNEXPECTED, "/adoption", "SOON"),
                        tuple(Reason.MISSING, "/between/id", ""),
                        tuple(Reason.UNEXPECTED, "/between/settings/a", "1"),
                        tuple(Reason.UNEXPECTED, "/agents/0/agent", ""),
                        tuple(Reason.UNEXPECTED, "/agents/1/skills/x", "0"),
                        tuple(Reason.UNEXPECTED, "/agents/1/skills/", "1"),
                        tuple(Reason.UNEXPECTED, "/agents/1/attributes/b", ""),
                        tuple(Reason.UNEXPECTED, "/agents/1/attributes/\u0001", ""),
                        tuple(Reason.UNEXPECTED, "/agents/1/memberships/nowhere/weight", "-1"),
                        tuple(Reason.MISSING, "/agents/2", ""),
                        tuple(Reason.UNEXPECTED, "/agents/3", "7"),
                        tuple(Reason.UNEXPECTED, "/floor/keepClosed", "-PT1S"),
                        tuple(Reason.UNEXPECTED, "/floor/agents/wrapUpEndsOn/0", "TIMED_OUT"),
                        tuple(Reason.UNEXPECTED, "/floor/agents/missedOffers/limit", "-1"),
                        tuple(Reason.UNEXPECTED, "/queues/0/weight", "0"),
                        tuple(Reason.UNEXPECTED, "/queues/0/target", "PT0S"),
                        tuple(Reason.CONDITION, "/queues/0/requires", "and"),
                        tuple(Reason.CONDITION, "/queues/0/requires", "(end)"),
                        tuple(Reason.UNEXPECTED, "/queues/0/offers/atOnce", "51"),
                        tuple(Reason.MISSING, "/queues/0/offers/expired/exclusionTime", ""),
                        tuple(Reason.UNEXPECTED, "/queues/0/offers/declined/exclusion", ""),
                        tuple(Reason.UNEXPECTED, "/queues/0/offers/exhausted/policy", "RESET"),
                        tuple(Reason.UNEXPECTED, "/queues/0/limits/maxWait", "PT0S"),
                        tuple(Reason.UNEXPECTED, "/queues/0/limits/maxWaiting", "1.5"),
                        tuple(Reason.UNEXPECTED, "/queues/0/hours/zone", "Mars/Olympus"),
                        tuple(Reason.UNEXPECTED, "/queues/0/hours/week/0/days/0", "MON"),
                        tuple(Reason.UNEXPECTED, "/queues/0/hours/week/0/slots/0/from", "9"),
                        tuple(Reason.UNEXPECTED, "/queues/0/hours/week/0/slots/0/to", "25:00"),
                        tuple(Reason.UNEXPECTED, "/queues/0/hours/week/1/days", ""),
                        tuple(Reason.UNEXPECTED, "/queues/0/hours/exceptions/1/date", "2026-05-03"),
                        tuple(Reason.UNEXPECTED, "/queues/0/hours/closings/0/to", "2026-06-01T03:00:00Z"),
                        tuple(Reason.UNEXPECTED, "/queues/0/stages/0/id", "No Good"),
                        tuple(Reason.UNEXPECTED, "/queues/0/stages/1/opensAfter", "-PT1S"),
                        tuple(Reason.CONDITION, "/queues/0/stages/1/opensWhen/not", "3"),
                        tuple(Reason.UNEXPECTED, "/queues/0/stages/1/relax/0", "a b"),
                        tuple(Reason.UNEXPECTED, "/queues/0/stages/1/mode", "X"),
                        tuple(Reason.STRATEGY, "/queues/1/ranker", "unheard-of"),
                        tuple(Reason.CONDITION, "/queues/1/requires", "agent.nobody"),
                        tuple(Reason.CONDITION, "/queues/1/requires", "number"),
                        tuple(Reason.UNKNOWN_QUEUE, "/queues/1/stages/0/queues/0", "nowhere"),
                        tuple(Reason.UNKNOWN_FACT, "/queues/1/stages/0/relax/0", "agent.nobody"),
                        tuple(Reason.NO_ELEMENTS, "/queues/1/stages/0/relax/1", "agent.site['x']"),
                        tuple(Reason.DUPLICATE_ID, "/queues/2/id", "q"));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message()).startsWith(problem.place() + ": ").contains("To mend it: ");
            assertThat(problem.toText(Locale.JAPAN))
                    .startsWith(problem.place() + ": ")
                    .contains("ください");
        });
    }

    @Example
    void aProblemIsASentenceInEitherLanguage() {
        RoutingProblem problem = RoutingSamples.read("{\"version\": \"1\", \"adoption\": \"SOON\"}")
                .getError()
                .get(0);
        assertThat(problem.message())
                .isEqualTo(
                        "/adoption: Something else is expected here: SOON; allowed: PINNED, LIVE. To mend it: replace it");
        assertThat(problem.toText(Locale.JAPANESE))
                .isEqualTo("/adoption: ここには別のものが必要です（SOON）。使えるもの: PINNED, LIVE。置き換えてください");
    }

    @Example
    void whatIsNoJsonObjectOrSaysThingsTwiceOrIsTooDeepIsAProblem() {
        for (String broken : List.of(
                "", "null", "[]", "{", "{} x", "\"", "{\"version\": \"1\", \"version\": \"1\"}", "[".repeat(100_000))) {
            assertThat(RoutingSamples.read(broken).getError())
                    .extracting(RoutingProblem::reason, RoutingProblem::place)
                    .containsExactly(tuple(Reason.NOT_JSON, ""));
        }
        String deep = "{\"not\": ".repeat(150) + "{\"constant\": true}" + "}".repeat(150);
        assertThat(RoutingSamples.read(
                                "{\"version\": \"1\", \"queues\": [{\"id\": \"q\", \"requires\": " + deep + "}]}")
                        .getError())
                .extracting(RoutingProblem::reason)
                .containsExactly(Reason.CONDITION);
        assertThat(RoutingSamples.read(" ".repeat(RoutingFiles.MOST_CHARACTERS + 1))
                        .getError())
                .extracting(RoutingProblem::reason)
                .containsExactly(Reason.TOO_LONG);
    }

    @Example
    void tenThousandQueuesAreReadAndTenThousandFaultsAreToldAndNoMore() {
        assertThat(RoutingSamples.of(queues(10_000, i -> "{\"id\": \"q" + i + "\", \"requires\": \"skills['s'] > 1\"}"))
                        .queues())
                .hasSize(10_000);
        assertThat(RoutingSamples.read(queues(10_000, i -> "{\"id\": \"same\"}"))
                        .getError())
                .hasSize(9_999)
                .allMatch(problem -> problem.reason() == Reason.DUPLICATE_ID);
        assertThat(RoutingSamples.read(queues(50_000, i -> "1")).getError()).hasSize(Findings.MOST);
        assertThat(RoutingSamples.read(queues(
                                10_000,
                                i -> "{\"id\": \"q" + i + "\", \"stages\": [{\"id\": \"s\", \"moveTo\": \"q"
                                        + (i + 1) % 10_000 + "\"}]}"))
                        .getError())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo(Reason.MOVES_IN_A_CIRCLE))
                .satisfies(problem -> assertThat(problem.message()).hasSizeLessThan(1_000));
    }

    @Example
    void theDeepestConditionThatThereCanBeIsReadAndWritten() {
        Condition leaf = Condition.parse("skills['s'] > 1").get();
        Condition deep = leaf;
        for (int i = 0; i < 98; i++) {
            deep = i % 2 == 0 ? Condition.all(deep, leaf) : Condition.any(deep, leaf);
        }
        RoutingConfiguration configuration = RoutingConfiguration.builder()
                .version("1")
                .addQueues(Queue.builder()
                        .id(QueueId.of("q"))
                        .addStages(Stage.builder().id("s").requires(deep).build())
                        .build())
                .build();
        assertThat(RoutingSamples.of(RoutingFiles.write(RoutingSamples.JACKSON_3, configuration)))
                .isEqualTo(configuration);
        assertThat(RoutingSamples.of(RoutingSamples.JACKSON_2.write(configuration)))
                .isEqualTo(configuration);
    }

    private static String queues(int count, IntFunction<String> queue) {
        return IntStream.range(0, count)
                .mapToObj(queue)
                .collect(Collectors.joining(",", "{\"version\": \"1\", \"queues\": [", "]}"));
    }

    @Property
    void noDocumentMakesTheReaderThrow(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        JsonNode tree = tree();
        for (int i = 0; i <= random.nextInt(3); i++) {
            spoil(tree, random);
        }
        Validation<List<RoutingProblem>, RoutingConfiguration> read = RoutingSamples.read(tree.toString());

        if (read.isInvalid()) {
            assertThat(read.getError()).isNotEmpty().allSatisfy(problem -> {
                boolean stands = !tree.at(problem.place()).isMissingNode();
                assertThat(stands || problem.reason() == Reason.MISSING)
                        .as(problem.toString())
                        .isTrue();
            });
        } else {
            assertThat(RoutingSamples.of(RoutingFiles.write(RoutingSamples.JACKSON_2, read.get())))
                    .isEqualTo(read.get());
        }
    }

    private static JsonNode tree() throws Exception {
        return Jackson2.mapper().readTree(RoutingSamples.WHOLE);
    }

    private static void spoil(JsonNode tree, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        JsonNode node = inner.get(random.nextInt(inner.size()));
        JsonNodeFactory make = JsonNodeFactory.instance;
        List<JsonNode> odd = List.of(
                make.arrayNode(),
                make.objectNode(),
                make.numberNode(-1),
                make.numberNode(1.5),
                make.nullNode(),
                make.booleanNode(true),
                make.textNode("elsewhere"),
                make.textNode("-P1D"),
                make.textNode("FOR_A_TIME"),
                make.textNode("sales"),
                make.textNode(""));
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            list.set(random.nextInt(list.size()), odd.get(random.nextInt(odd.size())));
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), odd.get(random.nextInt(odd.size())));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }
}
