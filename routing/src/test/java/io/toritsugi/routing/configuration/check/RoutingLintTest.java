package io.toritsugi.routing.configuration.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.check.RoutingWarning.Reason;
import io.toritsugi.routing.json.RoutingSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingLintTest {
    private static final QueueId SALES = QueueId.of("sales");
    private static final QueueId BACK = QueueId.of("back");
    private static final AgentId ANN = AgentId.of("ann");
    private static final AgentId BOB = AgentId.of("bob");
    private static final Map<QueueId, Set<AgentId>> SERVERS =
            Map.of(SALES, Set.of(ANN, AgentId.of("unlisted")), BACK, Set.of(BOB));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nothing odd | @requires@: @skills['ja'] >= 5@ | ",
                "a skill that nobody has so well | @requires@: @skills['ja'] >= 6 and agent.id = 'ann'@ | NO_POSSIBLE_AGENT, NOBODY_FULFILS /requires skills['ja'] >= 6",
                "a skill of another queue's agent | @requires@: @skills['fr'] >= 1@ | NO_POSSIBLE_AGENT, NOBODY_FULFILS /requires skills['fr'] >= 1",
                "the other queue helps | @requires@: @skills['fr'] >= 1@, @stages@: [{@id@: @a@}, {@id@: @b@, @queues@: [@back@]}] | ",
                "the contact may fit | @requires@: @contact.segment = 'x' or skills['fr'] >= 1@ | ",
                "nobody fits but it moves | @requires@: @agent.id = 'x'@, @stages@: [{@id@: @m@, @moveTo@: @back@}] | NOBODY_FULFILS /requires agent.id = 'x'",
                "relaxed in time | @requires@: @skills['ja'] > 9@, @stages@: [{@id@: @a@}, {@id@: @b@, @relax@: [@skills@]}] | NOBODY_FULFILS /requires skills['ja'] > 9",
                "a stage for nobody | @stages@: [{@id@: @a@}, {@id@: @b@, @requires@: @skills['fr'] > 1@, @rank@: 1}] | NOBODY_FULFILS /stages/1/requires skills['fr'] > 1, NEVER_WIDENS /stages/1 b",
                "nobody new | @stages@: [{@id@: @a@}, {@id@: @b@, @rank@: 1}] | NEVER_WIDENS /stages/1 b",
                "perhaps somebody new | @stages@: [{@id@: @a@, @requires@: @contact.segment = 'x'@}, {@id@: @b@}] | ",
                "the rest after the preferred | @stages@: [{@id@: @a@, @preferredOnly@: true}, {@id@: @b@}] | ",
                "the preferred after all | @stages@: [{@id@: @a@}, {@id@: @b@, @preferredOnly@: true}] | NEVER_WIDENS /stages/1 b",
                "other steps | @stages@: [{@id@: @a@, @requires@: @skills['ja'] > 1@}, {@id@: @b@, @mode@: @REPLACING@, @requires@: @agent.id != 'ann'@}] | ",
                "an inversion | @stages@: [{@id@: @a@, @rank@: 2}, {@id@: @b@, @queues@: [@back@], @rank@: 1}] | RANK_INVERSION /stages/1/rank b",
                "of stages that are over | @stages@: [{@id@: @a@, @rank@: 2}, {@id@: @b@, @queues@: [@back@], @rank@: 1, @mode@: @REPLACING@}] | ",
                "ages out of order | @stages@: [{@id@: @a@, @opensAfter@: @PT9S@}, {@id@: @b@, @queues@: [@back@], @opensAfter@: @PT8S@}] | AGES_OUT_OF_ORDER /stages/1/opensAfter b",
                "equal ages, and one that a condition opens | @stages@: [{@id@: @a@, @opensAfter@: @PT9S@, @opensWhen@: @queue.ready = 0@}, {@id@: @b@, @queues@: [@back@], @opensAfter@: @PT8S@}] | ",
                "a weight that nobody asks for | @weight@: 7 | WEIGHT_WITHOUT_EFFECT /weight sales"
            })
    void whatIsHardlyMeantIsTold(String what, String parts, String expected) {
        assertThat(String.join(", ", told(configuration(parts, "priority-age"))))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aWeightThatTheOrderBetweenQueuesAsksForIsNoWarning() {
        assertThat(told(configuration("@weight@: 7", "weighted-wait"))).isEmpty();
    }

    @Test
    void aQueueThatNobodyServesHasNoAgent() {
        RoutingConfiguration configuration = configuration("@weight@: 1", "priority-age");
        List<RoutingWarning> warnings = RoutingLint.warnings(configuration, Map.of(BACK, Set.of(BOB)));
        assertThat(warnings).containsExactly(new RoutingWarning(Reason.NO_POSSIBLE_AGENT, "/queues/0", "sales"));
        assertThat(warnings.get(0).toText(Locale.ENGLISH))
                .isEqualTo("/queues/0: No agent could ever take a visit of this queue: sales");
        assertThat(warnings.get(0).toText(Locale.JAPANESE)).isEqualTo("/queues/0: このキューを担当できる担当者がいません（sales）");
    }

    @Test
    void publishingSaysWhomItWouldStrand() {
        RoutingConfiguration now = configuration("@requires@: @skills['ja'] >= 3@", "priority-age");
        RoutingConfiguration stricter =
                configuration("@requires@: @contact.segment = 'gold' or skills['ja'] >= 9@", "priority-age");
        List<VisitToRoute> waiting = List.of(
                waiting("v1", SALES, "true", "silver"),
                waiting("v2", SALES, "true", "gold"),
                waiting("v3", SALES, "skills['fr'] > 1", "silver"), // stranded already
                waiting("v4", BACK, "queue.waiting < 9", "silver"));

        PublishingImpact impact = PublishingImpact.of(waiting, now, stricter, SERVERS);

        assertThat(impact.unroutable()).containsExactly(VisitId.of("v1"));
        assertThat(impact.toText(Locale.ENGLISH)).isEqualTo("Publishing this makes 1 of those who wait unroutable: v1");
        assertThat(impact.toText(Locale.JAPANESE)).contains("1件").endsWith("：v1");
    }

    @Test
    void aVisitThatMayMoveOrIsPreferredOrWhoseQueueIsGoneIsJudgedByThat() {
        RoutingConfiguration now = configuration("", "priority-age");
        RoutingConfiguration moving =
                configuration("@requires@: @false@, @stages@: [{@id@: @m@, @moveTo@: @back@}]", "priority-age");
        RoutingConfiguration preferred =
                configuration("@limits@: {@maxWait@: @PT1M@}, @stages@: [{@id@: @p@, @preferredOnly@: true}]", "x");
        RoutingConfiguration gone = RoutingConfiguration.builder().version("2").build();
        List<VisitToRoute> waiting = List.of(
                waiting("v1", SALES, "true", "x"),
                new VisitToRoute(VisitId.of("v2"), SALES, List.of(), List.of(ANN), Facts.NONE));

        assertThat(PublishingImpact.of(waiting, now, moving, SERVERS).unroutable())
                .isEmpty();
        assertThat(PublishingImpact.of(waiting, now, preferred, SERVERS).unroutable())
                .containsExactly(VisitId.of("v1"));
        assertThat(PublishingImpact.of(waiting, now, gone, SERVERS).unroutable())
                .hasSize(2);
        assertThat(PublishingImpact.of(waiting, now, now, SERVERS).toText(Locale.ENGLISH))
                .isEqualTo("Publishing this leaves every visit that waits routable");
        assertThat(waiting.get(0)).hasToString("VisitToRoute[v1 in sales]");
    }

    @Test
    void aLongListOfTheStrandedIsCutShort() {
        RoutingConfiguration now = configuration("", "priority-age");
        RoutingConfiguration gone = RoutingConfiguration.builder().version("2").build();
        List<VisitToRoute> waiting = new ArrayList<>();
        for (int i = 100; i < 150; i++) {
            waiting.add(waiting("v" + i, SALES, "true", "x"));
        }
        PublishingImpact impact = PublishingImpact.of(waiting, now, gone, SERVERS);
        assertThat(impact.unroutable()).hasSize(50);
        assertThat(impact.toText(Locale.ENGLISH)).contains("50").endsWith("v119, …");
    }

    private static List<String> told(RoutingConfiguration configuration) {
        return RoutingLint.warnings(configuration, SERVERS).stream()
                .map(warning -> warning.reason() == Reason.NO_POSSIBLE_AGENT
                        ? warning.reason().name()
                        : warning.reason() + " " + warning.place().replace("/queues/0", "") + " " + warning.subject())
                .toList();
    }

    private static RoutingConfiguration configuration(String parts, String between) {
        return RoutingSamples.of("""
                {"version": "1", "between": {"id": "%s"},
                 "agents": [{"agent": "ann", "skills": {"ja": 5}}, {"agent": "bob", "skills": {"fr": 1}}],
                 "queues": [{"id": "sales"%s}, {"id": "back"}]}
                """.formatted(between, parts.isEmpty() ? "" : ", " + parts.replace('@', '"')));
    }

    private static VisitToRoute waiting(String visit, QueueId queue, String requirement, String segment) {
        return new VisitToRoute(
                VisitId.of(visit),
                queue,
                List.of(Condition.parse(requirement).get()),
                List.of(),
                Facts.of(Map.of("contact.segment", FactValue.of(segment))));
    }
}
