package io.toritsugi.routing.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Ineligibility.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    private static final QueueId SALES = QueueId.of("sales");
    private static final QueueId BACK = QueueId.of("back");
    private static final Set<QueueId> SERVES = Set.of(SALES);
    private static final Facts VISIT =
            RoutingFacts.ofVisit(Facts.of(Map.of("contact.segment", FactValue.of("gold"))), Facts.NONE);

    @ParameterizedTest(name = "level {0} with {1} rings open: rank {2}")
    @CsvSource({"9, 1, 0", "5, 1, ", "5, 2, 1", "2, 2, ", "2, 3, 2", "9, 3, 0"})
    void bullseyeRingsWidenByLevel(int level, int open, Integer rank) {
        List<Stage> rings = List.of(
                ring("first", "skills['ja'] >= 8", 0), ring("second", "skills['ja'] >= 4", 1), ring("all", "true", 2));
        assertThat(rankIn(rings, List.of(), open, skilled(level)))
                .isEqualTo(rank == null ? OptionalInt.empty() : OptionalInt.of(rank));
    }

    @Test
    void expiringSelectorsVanishOneByOne() {
        List<Stage> stages = List.of(
                Stage.everybody(),
                stage("b").addRelax(FactRef.element("skills", "fr")).build(),
                stage("c").addRelax(FactRef.element("skills", "ja")).build());
        List<Condition> asked = List.of(condition("skills['ja'] >= 5 and skills['fr'] >= 1"));
        assertThat(rankIn(stages, asked, 1, skilled(7))).isEmpty();
        assertThat(rankIn(stages, asked, 2, skilled(7))).hasValue(0);
        assertThat(rankIn(stages, asked, 2, skilled(3))).isEmpty();
        assertThat(rankIn(stages, asked, 3, skilled(3))).hasValue(0);
    }

    @Test
    void routingStepsReplaceEachOther() {
        List<Stage> steps = List.of(
                ring("experts", "skills['ja'] >= 8", 0),
                stage("others")
                        .requires(condition("skills['ja'] < 8"))
                        .mode(StageMode.REPLACING)
                        .build());
        assertThat(rankIn(steps, List.of(), 2, skilled(9))).isEmpty();
        assertThat(rankIn(steps, List.of(), 2, skilled(5))).hasValue(0);
    }

    @Test
    void aStageThatWasReplacedStillRelaxes() {
        List<Stage> steps = List.of(
                stage("a").addRelax(FactRef.of("skills")).build(),
                stage("b").mode(StageMode.REPLACING).build());
        assertThat(rankIn(steps, List.of(condition("skills['fr'] >= 1")), 2, skilled(1)))
                .hasValue(0);
    }

    @Test
    void penaltiesAndTiersAreRanksOfMembers() {
        List<Stage> tiers = List.of(ring("tier-one", "member.rank <= 1", 0), ring("tier-two", "member.rank <= 2", 5));
        assertThat(rankIn(tiers, List.of(), 1, ranked(2))).isEmpty();
        assertThat(rankIn(tiers, List.of(), 2, ranked(2))).hasValue(5);
        assertThat(rankIn(tiers, List.of(), 2, ranked(3))).isEmpty();
    }

    @Test
    void preferredAgentsGoFirstAndNeedNotBeTheOnlyOnes() {
        List<Stage> stages = List.of(
                stage("preferred").preferredOnly(true).build(),
                stage("rest").rank(1).build());
        AgentFacts preferred = skilled(5);
        AgentFacts other = facts(RosterEntry.of(AgentId.of("other")));
        Eligibility first = Eligibility.of(circle("true", stages), List.of(), List.of(AgentId.of("a")), 1);
        Eligibility both = Eligibility.of(circle("true", stages), List.of(), List.of(AgentId.of("a")), 2);
        assertThat(first.rankOf(preferred, SERVES, VISIT)).hasValue(0);
        assertThat(first.rankOf(other, SERVES, VISIT)).isEmpty();
        assertThat(both.rankOf(preferred, SERVES, VISIT)).hasValue(0);
        assertThat(both.rankOf(other, SERVES, VISIT)).hasValue(1);
    }

    @Test
    void overflowAdmitsTheAgentsOfOtherQueues() {
        List<Stage> stages =
                List.of(Stage.everybody(), stage("help").addQueues(BACK).rank(1).build());
        Circle circle = circle("true", stages);
        Eligibility alone = Eligibility.of(circle, List.of(), List.of(), 1);
        Eligibility helped = Eligibility.of(circle, List.of(), List.of(), 2);
        assertThat(alone.rankOf(skilled(1), Set.of(BACK), VISIT)).isEmpty();
        assertThat(helped.rankOf(skilled(1), Set.of(BACK), VISIT)).hasValue(1);
        assertThat(helped.rankOf(skilled(1), Set.of(), VISIT)).isEmpty();
    }

    @Test
    void sitesAndVendorsAreFactsOfTheAgent() {
        List<Stage> stages = List.of(
                ring("house", "agent.employer = 'house' and agent.site = 'osaka'", 0),
                ring("vendor", "agent.employer in ('house', 'vendor') and contact.segment != 'gold'", 1));
        RosterEntry.Builder in = RosterEntry.builder().agent(AgentId.of("a")).site(SiteId.of("osaka"));
        AgentFacts house = facts(in.employer(EmployerId.of("house")).build());
        AgentFacts vendor = facts(RosterEntry.builder()
                .agent(AgentId.of("b"))
                .employer(EmployerId.of("vendor"))
                .build());
        assertThat(rankIn(stages, List.of(), 2, house)).hasValue(0);
        assertThat(rankIn(stages, List.of(), 2, vendor)).isEmpty();
    }

    @Test
    void aContactCannotSpeakForTheAgent() {
        Facts lying = RoutingFacts.ofVisit(
                Facts.of(Map.of(
                        "agent.site", FactValue.of("osaka"),
                        "member.rank", FactValue.of(0),
                        "member.height", FactValue.of(0),
                        "queue.waiting", FactValue.of(9))),
                Facts.of(Map.of("queue.waiting", FactValue.of(1))));
        Facts seen = RoutingFacts.of(ranked(4), SALES, lying);
        assertThat(seen.find("agent.site")).isEmpty();
        assertThat(seen.find("member.rank")).contains(FactValue.of(4));
        assertThat(seen.find("member.position")).contains(FactValue.of(0));
        assertThat(seen.find("member.weight")).contains(FactValue.of(1));
        assertThat(seen.find("member.height")).isEmpty();
        assertThat(seen.find("queue.waiting")).contains(FactValue.of(1));
        assertThat(RoutingFacts.of(ranked(4), BACK, lying).find("member.rank")).contains(FactValue.of(0));
    }

    @Test
    void anAttributeCannotHideWhoTheAgentIs() {
        AgentFacts agent = facts(RosterEntry.builder()
                .agent(AgentId.of("a"))
                .putAttributes("id", FactValue.of("somebody"))
                .putAttributes("site", FactValue.of("nowhere"))
                .putAttributes("grade", FactValue.of(3))
                .build());
        assertThat(agent.find("agent.id")).contains(FactValue.of("a"));
        assertThat(agent.find("agent.site")).isEmpty();
        assertThat(agent.find("agent.grade")).contains(FactValue.of(3));
    }

    @ParameterizedTest(name = "relaxing {0} of {1} leaves {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "skills['ja'] | skills['ja'] >= 1 and skills['fr'] >= 1 | [skills['fr'] >= 1]",
                "skills       | skills['ja'] >= 1 and agent.site = 'x'  | [agent.site = 'x']",
                "skills['ja'] | exists skills                           | [exists skills]",
                "agent.site   | not (agent.site = 'x' or true)          | []",
                "agent.team   | (true and (false and agent.team = 'x')) | [true, false]",
                "agent.team   | agent.site = agent.team                 | []",
                "agent.site   | agent.site = agent.team                 | []",
                "agent.x      | agent.site = agent.team                 | [agent.site = agent.team]",
                "agent.x      | agent.site = 'x' or agent.team = 'y'    | [agent.site = 'x' or agent.team = 'y']",
                "agent.x      | not agent.site = 'x'                    | [not agent.site = 'x']"
            })
    void aPartGoesIfItNamesARelaxedFact(String relaxed, String requirement, String left) {
        Stage stage = stage("a").addRelax(FactRef.parse(relaxed)).build();
        Eligibility ofVisit =
                Eligibility.of(circle("true", List.of(stage)), List.of(condition(requirement)), List.of(), 1);
        Eligibility ofQueue = Eligibility.of(circle(requirement, List.of(stage)), List.of(), List.of(), 1);
        assertThat(ofVisit.requirements().subList(0, ofVisit.requirements().size() - 1))
                .hasToString(left);
        assertThat(ofQueue.requirements()).hasToString(left);
    }

    @Test
    void whatAStageRequiresIsNotRelaxed() {
        Stage stage = stage("a")
                .requires(condition("skills['ja'] >= 5"))
                .addRelax(FactRef.of("skills"))
                .build();
        assertThat(rankIn(List.of(stage), List.of(), 1, skilled(4))).isEmpty();
    }

    @Test
    void whyNotNamesTheFirstThingThatFails() {
        List<Stage> stages = List.of(
                stage("preferred").preferredOnly(true).build(),
                stage("skilled")
                        .requires(condition("true and skills['ja'] >= 5"))
                        .build());
        Circle circle = circle("agent.grade > 1", stages);
        List<Condition> asked = List.of(condition("skills['fr'] >= 1"));
        AgentFacts agent = skilled(4);

        assertThat(why(Eligibility.of(circle, asked, List.of(), 0), agent, SERVES))
                .isEqualTo("no stage is open");
        assertThat(why(Eligibility.of(circle, asked, List.of(), 2), agent, Set.of(BACK)))
                .isEqualTo("the agent serves none of the queues");
        assertThat(why(Eligibility.of(circle, asked, List.of(), 2), agent, SERVES))
                .isEqualTo("the contact requires: skills['fr'] >= 1");
        assertThat(why(Eligibility.of(circle, List.of(), List.of(), 2), agent, SERVES))
                .isEqualTo("the queue requires: agent.grade > 1");
        Circle open = circle("true", stages);
        assertThat(why(Eligibility.of(open, List.of(), List.of(), 2), agent, SERVES))
                .isEqualTo("the stage requires (stage skilled): skills['ja'] >= 5");
        assertThat(why(Eligibility.of(open, List.of(), List.of(), 1), agent, SERVES))
                .isEqualTo("only preferred agents are admitted (stage preferred)");
        assertThat(Eligibility.of(open, List.of(), List.of(AgentId.of("a")), 1).whyNot(agent, SERVES, VISIT))
                .isEmpty();
        assertThat(Eligibility.of(circle, asked, List.of(), 2)
                        .whyNot(agent, SERVES, VISIT)
                        .orElseThrow())
                .satisfies(found -> assertThat(found.reason()).isEqualTo(Reason.VISIT_REQUIRES))
                .satisfies(found ->
                        assertThat(found.toText(Locale.JAPANESE)).isEqualTo("コンタクトの要件を満たしません：skills['fr'] >= 1"));
    }

    @Test
    void noMoreStagesAreOpenThanThereAre() {
        Circle circle = circle("true", List.of(Stage.everybody()));
        assertThatThrownBy(() -> Eligibility.of(circle, List.of(), List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 1")
                .hasMessageContaining("was 2");
        assertThatThrownBy(() -> Eligibility.of(circle, List.of(), List.of(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theVocabularyKnowsTheAttributesOfTheAgents() {
        RosterEntry entry = RosterEntry.builder()
                .agent(AgentId.of("a"))
                .putAttributes("grade", FactValue.of(3))
                .putAttributes("site", FactValue.of(3))
                .build();
        Map<String, FactType> more = Map.of("contact.fact.tier", FactType.TEXT);
        assertThat(condition("agent.grade > 1 and agent.site = 'x' and skills['ja'] > 1 and contact.fact.tier = 'a'")
                        .problems(RoutingFacts.types(List.of(entry), more)))
                .isEmpty();
        assertThat(condition("agent.id = 'a'").problems(RoutingFacts.visitTypes(more)))
                .hasSize(1);
        assertThat(condition("queue.waiting > 1 and contact.channel = 'voice' and contact.fact.tier = 'a'")
                        .problems(RoutingFacts.visitTypes(more)))
                .isEmpty();
    }

    @Test
    void aPartThatNamesWhatIsNotKnownIsTakenForFulfilled() {
        Stage stage = stage("a")
                .requires(condition("queue.waiting > 3 and skills['ja'] >= 5"))
                .build();
        Circle assumed = circle("agent.site = 'x' and contact.fact.tier = 'a'", List.of(stage))
                .assuming(name -> name.startsWith("contact.") || name.startsWith("queue."));

        assertThat(assumed.queue()).isEqualTo(SALES);
        assertThat(Requirements.partsOf(List.of(assumed.requires()))).hasToString("[agent.site = 'x']");
        assertThat(Requirements.partsOf(List.of(assumed.stages().get(0).requires())))
                .hasToString("[skills['ja'] >= 5]");
        assertThat(assumed.stages().get(0).id()).isEqualTo("a");
    }

    @Test
    void aRankerSeesThePartThatItIsGivenAndTheFactsOfTheAgent() {
        Facts facts = RoutingFacts.ofAgent(
                ranked(1), Membership.builder().rank(2).position(3).weight(4).build());

        assertThat(facts.find("member.rank")).contains(FactValue.of(2));
        assertThat(facts.find("member.position")).contains(FactValue.of(3));
        assertThat(facts.find("member.weight")).contains(FactValue.of(4));
        assertThat(facts.find("member.x")).isEmpty();
        assertThat(facts.find("agent.id")).contains(FactValue.of("a"));
    }

    private static String why(Eligibility eligibility, AgentFacts agent, Set<QueueId> served) {
        return eligibility.whyNot(agent, served, VISIT).orElseThrow().toText(Locale.ENGLISH);
    }

    private static OptionalInt rankIn(List<Stage> stages, List<Condition> asked, int open, AgentFacts agent) {
        return Eligibility.of(circle("true", stages), asked, List.of(), open).rankOf(agent, SERVES, VISIT);
    }

    private static Circle circle(String requires, List<Stage> stages) {
        return new Circle(SALES, condition(requires), stages);
    }

    private static Stage ring(String id, String requires, int rank) {
        return stage(id).requires(condition(requires)).rank(rank).build();
    }

    private static Stage.Builder stage(String id) {
        return Stage.builder().id(id);
    }

    private static AgentFacts skilled(int level) {
        return facts(RosterEntry.builder()
                .agent(AgentId.of("a"))
                .putSkills(SkillId.of("ja"), level)
                .build());
    }

    private static AgentFacts ranked(int rank) {
        return facts(RosterEntry.builder()
                .agent(AgentId.of("a"))
                .putMemberships(SALES, Membership.builder().rank(rank).build())
                .build());
    }

    private static AgentFacts facts(RosterEntry entry) {
        return AgentFacts.of(entry);
    }

    private static Condition condition(String text) {
        return Condition.parse(text).get();
    }
}
