package io.toritsugi.acw.quality.sample;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws the contacts that are evaluated. Stateless and thread-safe.
 *
 * <p>Of each agent: first all contacts that a rule names; then, by lot, those within the share, as long as he has not too many; then, by lot, as
 * many as he lacks. The lot is the SHA-256 of the seed, the contact and the agent, so the order of the candidates does not matter, and an agent's
 * draw does not depend on those of others.
 *
 * @since 0.1
 */
public final class Sampler {
    private Sampler() {}

    /**
     * {@return the contacts of a period that are drawn, by agent and contact, each once} Takes O(n log n).
     *
     * @param plan how they are drawn
     * @param candidates all contacts of the period, each agent's part in it once; a contact that two agents served is there for each
     * @throws IllegalArgumentException if a contact is there twice for one agent
     */
    public static List<Pick> sample(SamplingPlan plan, Collection<Candidate> candidates) {
        SortedMap<AgentId, SortedMap<RoutableId, Drawn>> byAgent = new TreeMap<>();
        for (Candidate candidate : candidates) {
            if (isEligible(plan, candidate)
                    && byAgent.computeIfAbsent(candidate.agent(), agent -> new TreeMap<>())
                                    .put(candidate.routable(), Drawn.of(plan, candidate))
                            != null) {
                throw new IllegalArgumentException("Sampler.candidates must be different, two were " + candidate);
            }
        }
        List<Pick> picks = new ArrayList<>();
        for (SortedMap<RoutableId, Drawn> drawn : byAgent.values()) {
            picks.addAll(ofAgent(plan, new ArrayList<>(drawn.values())));
        }
        return List.copyOf(picks);
    }

    private static boolean isEligible(SamplingPlan plan, Candidate candidate) {
        return plan.eligibleWhen()
                .map(condition -> condition.evaluate(candidate.facts()).isTrue())
                .orElse(true);
    }

    private static List<Pick> ofAgent(SamplingPlan plan, List<Drawn> drawn) {
        drawn.sort(Drawn.ORDER);
        List<Pick> picks = new ArrayList<>();
        int most = plan.atMostPerAgent().orElse(Integer.MAX_VALUE);
        for (Drawn one : drawn) {
            if (!one.rules().isEmpty()) {
                picks.add(one.picked(Pick.Cause.RULE));
            } else if (picks.size() < most && one.lot().isWithin(plan.share())) {
                picks.add(one.picked(Pick.Cause.SHARE));
            } else if (picks.size() < plan.atLeastPerAgent()) {
                picks.add(one.picked(Pick.Cause.QUOTA));
            }
        }
        picks.sort(Comparator.comparing(Pick::routable));
        return picks;
    }

    /** A candidate with its lot and the rules that name it; those that a rule names come first, then the lowest lots. */
    private record Drawn(Candidate candidate, Lot lot, List<String> rules) {
        static final Comparator<Drawn> ORDER =
                Comparator.comparing((Drawn drawn) -> drawn.rules.isEmpty()).thenComparing(Drawn::lot);

        static Drawn of(SamplingPlan plan, Candidate candidate) {
            return new Drawn(
                    candidate,
                    Lot.of(plan.seed(), candidate.routable(), candidate.agent()),
                    plan.always().entrySet().stream()
                            .filter(rule ->
                                    rule.getValue().evaluate(candidate.facts()).isTrue())
                            .map(rule -> rule.getKey())
                            .toList());
        }

        Pick picked(Pick.Cause cause) {
            return new Pick(candidate.routable(), candidate.agent(), cause, rules);
        }
    }
}
