package io.toritsugi.routing.configuration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.configuration.check.RoutingProblem.Reason;
import io.toritsugi.routing.json.RoutingSamples;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRulesTest {
    @Test
    void nothingIsWrongWithTheSample() {
        assertThat(RoutingSamples.RULES.problems(RoutingSamples.whole())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "moveTo of a stage | 'stages': [{'id': 's', 'moveTo': 'no'}] | /stages/0/moveTo",
                "overflow | 'offers': {'exhausted': {'policy': 'OVERFLOW', 'overflowTo': 'no'}} | /offers/exhausted/overflowTo",
                "when full, though never full | 'limits': {'whenFull': {'toQueue': 'no'}} | /limits/whenFull/toQueue",
                "when timed out, though never | 'limits': {'whenTimedOut': {'toQueue': 'no'}} | /limits/whenTimedOut/toQueue",
                "without agents, though allowed | 'limits': {'withoutAgents': {'toQueue': 'no'}} | /limits/withoutAgents/toQueue",
                "queues of a stage | 'stages': [{'id': 's', 'queues': ['a', 'no']}] | /stages/0/queues/1"
            })
    void everyQueueThatIsNamedIsThere(String what, String parts, String place) {
        assertThat(problems(queue("a", parts)))
                .extracting(RoutingProblem::reason, RoutingProblem::place, RoutingProblem::subject)
                .containsExactly(tuple(Reason.UNKNOWN_QUEUE, "/queues/0" + place, "no"));
    }

    @Test
    void wrapUpsAndMembershipsNameQueuesThatAreThere() {
        assertThat(RoutingSamples.read("""
                        {"version": "1", "floor": {"wrapUps": {"queues": {"no": {}}}},
                         "agents": [{"agent": "a", "memberships": {"n/o": {"rank": 1}}}]}
                        """).getError())
                .extracting(RoutingProblem::reason, RoutingProblem::place)
                .containsExactly(
                        tuple(Reason.UNKNOWN_QUEUE, "/agents/0/memberships/n~1o"),
                        tuple(Reason.UNKNOWN_QUEUE, "/floor/wrapUps/queues/no"));
    }

    @Test
    void idsStandOnce() {
        assertThat(problems(queue("a", "'stages': [{'id': 's'}, {'id': 't'}, {'id': 's'}]"), queue("a", "")))
                .extracting(RoutingProblem::reason, RoutingProblem::place)
                .containsExactly(
                        tuple(Reason.DUPLICATE_ID, "/queues/1/id"),
                        tuple(Reason.DUPLICATE_ID, "/queues/0/stages/2/id"));
        RosterEntry twice = RosterEntry.of(AgentId.of("a"));
        assertThat(RoutingSamples.RULES.problems(RoutingConfiguration.builder()
                        .version("1")
                        .addAgents(twice, twice)
                        .build()))
                .extracting(RoutingProblem::place)
                .containsExactly("/agents/1/agent");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a stage to itself                 | 'stages': [{'id': 's', 'moveTo': 'a'}] | | /queues/0/stages/0/moveTo",
                "full to itself                    | 'limits': {'maxWaiting': 1, 'whenFull': {'toQueue': 'a'}} | | /queues/0/limits/whenFull/toQueue",
                "full to each other                | 'limits': {'maxWaiting': 1, 'whenFull': {'toQueue': 'b'}} | 'limits': {'maxWaiting': 1, 'whenFull': {'toQueue': 'a'}} | /queues/1/limits/whenFull/toQueue",
                "full and back by age              | 'limits': {'maxWaiting': 1, 'whenFull': {'toQueue': 'b'}} | 'stages': [{'id': 's', 'opensAfter': 'PT1M', 'moveTo': 'a'}] | /queues/1/stages/0/moveTo",
                "never full: no circle             | 'limits': {'whenFull': {'toQueue': 'b'}} | 'limits': {'maxWaiting': 1, 'whenFull': {'toQueue': 'a'}} | ",
                "nobody needed: no circle          | 'limits': {'withoutAgents': {'toQueue': 'b'}} | 'limits': {'needsAgentsToStay': true, 'withoutAgents': {'toQueue': 'a'}} | ",
                "without agents                    | 'limits': {'needsAgentsToJoin': true, 'withoutAgents': {'toQueue': 'b'}} | 'limits': {'needsAgentsToStay': true, 'withoutAgents': {'toQueue': 'a'}} | /queues/1/limits/withoutAgents/toQueue",
                "timed out and overflow            | 'limits': {'maxWait': 'PT1M', 'whenTimedOut': {'toQueue': 'b'}} | 'offers': {'exhausted': {'policy': 'OVERFLOW', 'overflowTo': 'a'}} | /queues/1/offers/exhausted/overflowTo",
                "two ways to one queue: no circle  | 'limits': {'maxWait': 'PT1M', 'whenTimedOut': {'toQueue': 'b'}, 'maxWaiting': 1, 'whenFull': {'toQueue': 'b'}} | | "
            })
    void movesNeverLeadRound(String what, String ofA, String ofB, String place) {
        List<RoutingProblem> found = problems(queue("a", ofA), queue("b", ofB == null ? "" : ofB));
        if (place == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .extracting(RoutingProblem::reason, RoutingProblem::place)
                    .containsExactly(tuple(Reason.MOVES_IN_A_CIRCLE, place));
            assertThat(found.get(0).subject()).startsWith("a → ").endsWith(" → …");
        }
    }

    @Test
    void everyCircleIsTold() {
        List<Queue> queues = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            queues.add(moving("q" + i, "q" + (i ^ 1)));
        }
        assertThat(RoutingSamples.RULES.problems(RoutingConfiguration.builder()
                        .version("1")
                        .addAllQueues(queues)
                        .build()))
                .extracting(RoutingProblem::subject)
                .containsExactly("q0 → q1 → …", "q2 → q3 → …", "q4 → q5 → …");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no condition can be met      | {'id': 's', 'opensWhen': 'false'} | NEVER_OPENS | /stages/1",
                "an age as well               | {'id': 's', 'opensWhen': 'false', 'opensAfter': 'PT1M'} | | ",
                "at once                      | {'id': 's'} | | ",
                "as the visit leaves          | {'id': 's', 'opensAfter': 'PT5M'} | OPENS_TOO_LATE | /stages/1/opensAfter",
                "just before it leaves        | {'id': 's', 'opensAfter': 'PT4M59S'} | | ",
                "too late, but for a condition| {'id': 's', 'opensAfter': 'PT5M', 'opensWhen': 'queue.ready > 0'} | | "
            })
    void aStageCanOpenInTime(String what, String stage, Reason reason, String place) {
        List<RoutingProblem> found =
                problems(queue("a", "'limits': {'maxWait': 'PT5M'}, 'stages': [{'id': 'first'}, " + stage + "]"));
        if (reason == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .extracting(RoutingProblem::reason, RoutingProblem::place)
                    .containsExactly(tuple(reason, "/queues/0" + place));
        }
    }

    @Test
    void noStageFollowsOneThatMovesTheVisitAway() {
        assertThat(problems(
                        queue("a", "'stages': [{'id': 's', 'opensAfter': 'PT1M', 'moveTo': 'b'}, {'id': 't'}]"),
                        queue("b", "")))
                .extracting(RoutingProblem::reason, RoutingProblem::place)
                .containsExactly(tuple(Reason.NEVER_OPENS, "/queues/0/stages/1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "alone           | 'stages': [{'id': 'p', 'preferredOnly': true}] | true",
                "replacing all   | 'stages': [{'id': 'a'}, {'id': 'p', 'preferredOnly': true, 'mode': 'REPLACING'}] | true",
                "beside all      | 'stages': [{'id': 'a'}, {'id': 'p', 'preferredOnly': true}] | false",
                "before all      | 'stages': [{'id': 'p', 'preferredOnly': true}, {'id': 'a', 'opensAfter': 'PT1M'}] | false",
                "for a time      | 'stages': [{'id': 'p', 'preferredOnly': true}], 'limits': {'maxWait': 'PT5M'} | false",
                "then elsewhere  | 'stages': [{'id': 'p', 'preferredOnly': true}, {'id': 'm', 'preferredOnly': true, 'moveTo': 'b'}] | false"
            })
    void nobodyWaitsForPreferredAgentsForEver(String what, String parts, boolean wrong) {
        assertThat(problems(queue("a", parts), queue("b", "")))
                .extracting(RoutingProblem::reason)
                .isEqualTo(wrong ? List.of(Reason.ONLY_PREFERRED) : List.of());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "agent.site = 'x'           | requires  | true",
                "agent.site = 1             | requires  | false",
                "agent.grade > 1            | requires  | true",
                "skills['anything'] > 1     | requires  | true",
                "skills > 1                 | requires  | false",
                "member.rank <= 1           | requires  | true",
                "contact.reason contains 'x' | requires | true",
                "contact.fact.tier = 'a'    | requires  | true",
                "contact.fact.other = 'a'   | requires  | false",
                "queue.waiting > 1          | requires  | true",
                "queue.waiting > 1          | opensWhen | true",
                "contact.segment = 'x'      | opensWhen | true",
                "agent.site = 'x'           | opensWhen | false",
                "skills['x'] > 1            | opensWhen | false"
            })
    void conditionsAskForFactsThatThereAre(String condition, String part, boolean right) {
        List<RoutingProblem> found = problemsOf("""
                {"version": "1", "agents": [{"agent": "x", "attributes": {"grade": {"number": 1}}}],
                 "queues": [{"id": "a", "stages": [{"id": "first"}, {"id": "s", "%s": "%s"}]}]}
                """.formatted(part, condition));
        if (right) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .extracting(RoutingProblem::reason, RoutingProblem::place)
                    .containsExactly(tuple(Reason.CONDITION, "/queues/0/stages/1/" + part));
        }
    }

    @Test
    void attributesHaveNamesOfTheirOwnAndOneType() {
        RoutingConfiguration configuration = RoutingConfiguration.builder()
                .version("1")
                .addAgents(agent("a", "grade", FactValue.of(1)), agent("b", "grade", FactValue.of("x")))
                .addAgents(agent("c", "site", FactValue.of("x")))
                .build();
        assertThat(RoutingSamples.RULES.problems(configuration))
                .extracting(RoutingProblem::reason, RoutingProblem::place, RoutingProblem::allowed)
                .containsExactly(
                        tuple(Reason.TYPES_DIFFER, "/agents/1/attributes/grade", "number"),
                        tuple(Reason.RESERVED_NAME, "/agents/2/attributes/site", ""));
    }

    @Test
    void strategiesAreAskedForByWhatTheyAreFor() {
        List<String> asked = new ArrayList<>();
        RoutingRules rules = RoutingRules.of(Map.of(), (kind, strategy) -> {
            asked.add(kind + " " + strategy.id());
            return Optional.of("nothing");
        });
        List<RoutingProblem> found = rules.problems(RoutingConfiguration.builder()
                .version("1")
                .between(StrategyRef.of("x"))
                .addQueues(Queue.of(QueueId.of("q")))
                .build());
        assertThat(asked).containsExactly("BETWEEN x", "RANKER longest-idle", "ORDER priority-age");
        assertThat(found)
                .extracting(RoutingProblem::place, RoutingProblem::allowed)
                .containsExactly(
                        tuple("/between", "nothing"),
                        tuple("/queues/0/ranker", "nothing"),
                        tuple("/queues/0/order", "nothing"));
    }

    @Test
    void theReportIsBounded() {
        List<Queue> queues = Collections.nCopies(20_000, moving("same", "elsewhere"));
        assertThat(RoutingSamples.RULES.problems(RoutingConfiguration.builder()
                        .version("1")
                        .addAllQueues(queues)
                        .build()))
                .hasSize(Findings.MOST);
        List<Queue> dense = IntStream.range(0, 200)
                .mapToObj(i -> Queue.builder()
                        .id(QueueId.of("q" + i))
                        .addAllStages(IntStream.range(0, 100)
                                .mapToObj(j -> stageTo("s" + j, "q" + (i * 7 + j) % 200))
                                .toList())
                        .build())
                .toList();
        assertThat(RoutingSamples.RULES.problems(RoutingConfiguration.builder()
                        .version("1")
                        .addAllQueues(dense)
                        .build()))
                .hasSize(Findings.MOST);
    }

    private static RosterEntry agent(String id, String attribute, FactValue value) {
        return RosterEntry.builder()
                .agent(AgentId.of(id))
                .putAttributes(attribute, value)
                .build();
    }

    private static Queue moving(String id, String to) {
        return Queue.builder().id(QueueId.of(id)).addStages(stageTo("s", to)).build();
    }

    private static Stage stageTo(String id, String to) {
        return Stage.builder().id(id).moveTo(QueueId.of(to)).build();
    }

    private static String queue(String id, String parts) {
        return ("{'id': '" + id + "'" + (parts.isEmpty() ? "" : ", " + parts) + "}").replace('\'', '"');
    }

    private static List<RoutingProblem> problems(String... queues) {
        return problemsOf("{\"version\": \"1\", \"queues\": [" + String.join(",", queues) + "]}");
    }

    private static List<RoutingProblem> problemsOf(String document) {
        return RoutingSamples.read(document).fold(found -> found, read -> List.of());
    }
}
