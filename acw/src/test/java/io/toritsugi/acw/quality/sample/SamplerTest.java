package io.toritsugi.acw.quality.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.RoutableId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("Contacts are drawn for evaluation by share, by rule and so many of each agent")
class SamplerTest {
    @Test
    @DisplayName("A tenth of ten thousand contacts is about a thousand: within four standard deviations")
    void theShareIsKept() {
        List<Pick> picks = Sampler.sample(plan("0.1", 0).build(), contacts(10_000, 7));

        assertThat(picks).hasSizeBetween(880, 1120);
        assertThat(picks).allSatisfy(pick -> assertThat(pick.cause()).isEqualTo(Pick.Cause.SHARE));
        assertThat(picks.stream().map(Pick::agent).distinct()).hasSize(7);
    }

    @Test
    @DisplayName("What is drawn never changes from release to release; a program of its own came to the same")
    void theDrawIsAPromise() {
        assertThat(Sampler.sample(plan("0.1", 0).build(), contacts(60, 1)))
                .extracting(pick -> pick.routable().value())
                .containsExactly("i1", "i16", "i29", "i39", "i40", "i47", "i49");
    }

    @Test
    @DisplayName("Another seed draws others")
    void anotherSeedDrawsOthers() {
        SamplingPlan.Builder other = SamplingPlan.builder();
        other.id("july").seed("july").share(new BigDecimal("0.1"));

        assertThat(Sampler.sample(other.build(), contacts(1_000, 1)))
                .isNotEqualTo(Sampler.sample(plan("0.1", 0).build(), contacts(1_000, 1)));
    }

    @Test
    @DisplayName("Nothing is drawn by a share of nothing, everything by a share of all")
    void theEndsOfTheShare() {
        assertThat(Sampler.sample(plan("0", 0).build(), contacts(50, 2))).isEmpty();
        assertThat(Sampler.sample(plan("1", 0).build(), contacts(50, 2))).hasSize(50);
    }

    @Property
    @Label("The order of the candidates does not matter, nor what else there is")
    void theOrderDoesNotMatter(@ForAll long order, @ForAll @IntRange(min = 1, max = 60) int contacts) {
        List<Candidate> shuffled = new ArrayList<>(contacts(contacts, 3));
        Collections.shuffle(shuffled, new Random(order));
        SamplingPlan plan = plan("0.2", 4).build();

        assertThat(Sampler.sample(plan, shuffled)).isEqualTo(Sampler.sample(plan, contacts(contacts, 3)));
        AgentId one = AgentId.of("agent0");
        assertThat(Sampler.sample(
                        plan,
                        shuffled.stream()
                                .filter(candidate -> candidate.agent().equals(one))
                                .toList()))
                .isEqualTo(Sampler.sample(plan, shuffled).stream()
                        .filter(pick -> pick.agent().equals(one))
                        .toList());
    }

    @Property
    @Label("A greater share draws all that a smaller one does")
    void aGreaterShareHoldsTheSmaller(@ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(max = 100) int more) {
        String greater = BigDecimal.valueOf(Math.min(percent + more, 100), 2).toString();

        assertThat(new HashSet<>(Sampler.sample(plan(greater, 0).build(), contacts(100, 2))))
                .containsAll(Sampler.sample(
                        plan(BigDecimal.valueOf(percent, 2).toString(), 0).build(), contacts(100, 2)));
    }

    @Property
    @Label("Each agent has just as many as the quota says, or all if he has fewer, when nothing else draws")
    void theQuotaIsMet(@ForAll @IntRange(max = 12) int quota, @ForAll @IntRange(min = 1, max = 60) int contacts) {
        Map<AgentId, Long> had =
                contacts(contacts, 5).stream().collect(Collectors.groupingBy(Candidate::agent, Collectors.counting()));

        Map<AgentId, Long> drawn = Sampler.sample(plan("0", quota).build(), contacts(contacts, 5)).stream()
                .collect(Collectors.groupingBy(Pick::agent, Collectors.counting()));

        had.forEach((agent, all) -> assertThat(drawn.getOrDefault(agent, 0L)).isEqualTo(Math.min(all, quota)));
    }

    @Property
    @Label("By share no agent has more than the limit, and what rules name is never left out")
    void theLimitHolds(@ForAll @IntRange(min = 1, max = 9) int most, @ForAll @IntRange(max = 100) int percent) {
        SamplingPlan.Builder plan = plan(BigDecimal.valueOf(percent, 2).toString(), 1);
        plan.atMostPerAgent(most)
                .putAlways("complaint", Condition.parse("complaint = true").get());

        Map<AgentId, List<Pick>> drawn =
                Sampler.sample(plan.build(), contacts(80, 4)).stream().collect(Collectors.groupingBy(Pick::agent));

        drawn.forEach((agent, picks) -> {
            long ruled = picks.stream()
                    .filter(pick -> pick.cause() == Pick.Cause.RULE)
                    .count();
            assertThat(ruled).isEqualTo(2);
            assertThat(picks.size()).isBetween(1, (int) Math.max(most, ruled));
        });
        assertThat(drawn).hasSize(4);
    }

    @Test
    @DisplayName("What a rule names is drawn, with the names of the rules, and counts towards the quota")
    void rulesDraw() {
        SamplingPlan.Builder plan = plan("0", 3);
        plan.putAlways("complaint", Condition.parse("complaint = true").get())
                .putAlways("big", Condition.parse("number >= 70").get());

        List<Pick> picks = Sampler.sample(plan.build(), contacts(80, 4));

        assertThat(picks.stream().filter(pick -> pick.agent().equals(AgentId.of("agent0"))))
                .hasSize(4)
                .filteredOn(pick -> pick.routable().value().equals("i76"))
                .containsExactly(new Pick(
                        RoutableId.of(InteractionId.of("i76")), AgentId.of("agent0"), Pick.Cause.RULE, List.of("big")));
        assertThat(picks)
                .filteredOn(pick -> pick.rules().equals(List.of("complaint")))
                .hasSize(8);
    }

    @Test
    @DisplayName("What is not eligible, or not known to be, is drawn by nothing")
    void whatIsNotEligibleIsNotDrawn() {
        SamplingPlan.Builder plan = plan("1", 5);
        plan.eligibleWhen(Condition.parse("number < 10").get()).putAlways("all", Condition.always());

        assertThat(Sampler.sample(plan.build(), contacts(80, 4))).hasSize(10);
        assertThat(Sampler.sample(
                        plan.build(),
                        List.of(new Candidate(
                                RoutableId.of(InteractionId.of("i1")), AgentId.of("a"), Facts.of(Map.of())))))
                .isEmpty();
    }

    @Test
    @DisplayName("A plan that makes no sense is refused, and so is a contact that is there twice")
    void whatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("1.01", 0).build())
                .withMessage("SamplingPlan.share must be 0 to 1, was 1.01 in june");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("0", -1).build())
                .withMessage("SamplingPlan.atLeastPerAgent must be 0 or more, was -1 in june");
        SamplingPlan.Builder contradiction = plan("0", 3);
        contradiction.atMostPerAgent(2);
        assertThatIllegalArgumentException()
                .isThrownBy(contradiction::build)
                .withMessage("SamplingPlan.atMostPerAgent must not be less than atLeastPerAgent, 3, was 2 in june");
        Candidate candidate = contacts(1, 1).get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampler.sample(plan("0", 1).build(), List.of(candidate, candidate)))
                .withMessage("Sampler.candidates must be different, two were " + candidate);
    }

    private static SamplingPlan.Builder plan(String share, int atLeast) {
        SamplingPlan.Builder plan = SamplingPlan.builder();
        plan.id("june").seed("june").share(new BigDecimal(share)).atLeastPerAgent(atLeast);
        return plan;
    }

    /** Contacts of so many agents by turns; two of each agent's contacts, of the first ones, are complaints. */
    private static List<Candidate> contacts(int count, int agents) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(
                        RoutableId.of(InteractionId.of("i" + i)),
                        AgentId.of("agent" + i % agents),
                        Facts.of(Map.of(
                                "number", FactValue.of(i), "complaint", FactValue.of(i >= agents && i < 3 * agents)))))
                .toList();
    }
}
