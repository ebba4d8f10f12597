package io.toritsugi.routing.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Combination;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.RosterEntry;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Who is admitted is what the words of {@link Stage} say, read one stage and one agent at a time. */
class EligibilityPropertyTest {
    private static final QueueId SALES = QueueId.of("sales");
    private static final List<AgentId> PREFERRED = List.of(AgentId.of("a"));

    @Property
    void theRankIsTheLowestOfTheStagesThatAdmit(
            @ForAll("circles") Circle circle,
            @ForAll("requirements") List<Condition> asked,
            @ForAll("agents") AgentFacts agent,
            @ForAll("served") Set<QueueId> served) {
        for (int open = 0; open <= circle.stages().size(); open++) {
            Eligibility eligibility = Eligibility.of(circle, asked, PREFERRED, open);
            OptionalInt expected = plainly(circle, asked, agent, served, open);
            assertThat(eligibility.rankOf(agent, served, Facts.NONE)).isEqualTo(expected);
            assertThat(eligibility.whyNot(agent, served, Facts.NONE).isEmpty()).isEqualTo(expected.isPresent());
            assertThat(eligibility.admitting().stream()
                            .anyMatch(stage -> eligibility.admits(stage, agent, served, Facts.NONE)))
                    .isEqualTo(expected.isPresent());
        }
    }

    private static OptionalInt plainly(
            Circle circle, List<Condition> asked, AgentFacts agent, Set<QueueId> served, int open) {
        Facts facts = RoutingFacts.of(agent, circle.queue(), Facts.NONE);
        OptionalInt lowest = OptionalInt.empty();
        for (int i = 0; i < open; i++) {
            Stage stage = circle.stages().get(i);
            boolean replaced = circle.stages().subList(i + 1, open).stream()
                    .anyMatch(later -> later.mode() == StageMode.REPLACING);
            boolean serves =
                    served.contains(circle.queue()) || stage.queues().stream().anyMatch(served::contains);
            boolean preferred =
                    !stage.preferredOnly() || PREFERRED.contains(agent.entry().agent());
            List<String> relaxed = circle.stages().subList(0, open).stream()
                    .flatMap(opened -> opened.relax().stream())
                    .map(FactRef::name)
                    .toList();
            boolean fulfils = asked.stream().allMatch(requirement -> lessRelaxed(requirement, relaxed, facts));
            if (!replaced
                    && serves
                    && preferred
                    && fulfils
                    && lessRelaxed(circle.requires(), relaxed, facts)
                    && stage.requires().evaluate(facts).isTrue()) {
                lowest = OptionalInt.of(Math.min(stage.rank(), lowest.orElse(stage.rank())));
            }
        }
        return lowest;
    }

    private static boolean lessRelaxed(Condition requirement, List<String> relaxed, Facts facts) {
        if (requirement instanceof Combination.All all) {
            return all.parts().stream().allMatch(part -> lessRelaxed(part, relaxed, facts));
        }
        return requirement.factNames().stream().anyMatch(relaxed::contains)
                || requirement.evaluate(facts).isTrue();
    }

    @Provide
    Arbitrary<Circle> circles() {
        return Combinators.combine(conditions(), stages().list().ofMaxSize(4))
                .as((requires, stages) -> new Circle(SALES, requires, stages));
    }

    @Provide
    Arbitrary<List<Condition>> requirements() {
        return conditions().list().ofMaxSize(2);
    }

    @Provide
    Arbitrary<Set<QueueId>> served() {
        return queues().set().ofMaxSize(2);
    }

    @Provide
    Arbitrary<AgentFacts> agents() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("osaka", "tokyo").map(SiteId::of).optional())
                .as((id, level, site) -> AgentFacts.of(RosterEntry.builder()
                        .agent(AgentId.of(id))
                        .putSkills(SkillId.of("ja"), level)
                        .site(site)
                        .build()));
    }

    private static Arbitrary<Stage> stages() {
        return Combinators.combine(
                        conditions(),
                        Arbitraries.of("skills", "agent.site")
                                .map(FactRef::of)
                                .list()
                                .ofMaxSize(1),
                        queues().set().ofMaxSize(1),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.of(StageMode.CUMULATIVE, StageMode.CUMULATIVE, StageMode.REPLACING),
                        Arbitraries.integers().between(0, 2))
                .as((requires, relax, queues, preferredOnly, mode, rank) -> Stage.builder()
                        .id("stage")
                        .requires(requires)
                        .addAllRelax(relax)
                        .addAllQueues(queues)
                        .preferredOnly(preferredOnly)
                        .mode(mode)
                        .rank(rank)
                        .build());
    }

    private static Arbitrary<QueueId> queues() {
        return Arbitraries.of("sales", "back").map(QueueId::of);
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.of(
                        "true",
                        "true",
                        "skills['ja'] >= 3",
                        "skills['fr'] >= 1",
                        "agent.site = 'osaka'",
                        "skills['ja'] >= 2 and (agent.site = 'osaka' and true)",
                        "skills['ja'] >= 2 or not agent.site = 'osaka'",
                        "member.rank = 0")
                .map(text -> Condition.parse(text).get());
    }
}
