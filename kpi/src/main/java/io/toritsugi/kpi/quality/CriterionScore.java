package io.toritsugi.kpi.quality;

import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How well an agent does at one criterion.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agent the agent
 * @param criterion what it is about
 * @param score the weighted points that were given, divided by those that could have been, from 0 to 1
 * @param possible the weighted points that could have been given: how much the score rests on
 * @since 0.1
 */
public record CriterionScore(String agent, String criterion, BigDecimal score, BigDecimal possible) {
    private static final Comparator<CriterionScore> LOWEST_FIRST = Comparator.comparing(CriterionScore::score)
            .thenComparing(CriterionScore::agent)
            .thenComparing(CriterionScore::criterion);

    /** Checks that all parts are there. */
    public CriterionScore {
        Objects.requireNonNull(agent, "CriterionScore.agent");
        Objects.requireNonNull(criterion, "CriterionScore.criterion");
        Objects.requireNonNull(score, "CriterionScore.score");
        Objects.requireNonNull(possible, "CriterionScore.possible");
    }

    /**
     * {@return the scores of agents by criterion, the lowest first, equal ones by agent and criterion: whom to coach in what, and read from its end whom to
     * commend for what} A score that is
     * undefined or rests on too little is left out.
     *
     * @param groups groups by agent and criterion, in this order, such as {@code results.groupsBy(Grouping.by(Dimension.AGENT,
     *     Dimension.CRITERION))}; others are left out
     * @param fewest how many weighted points must have been possible; 0 or more
     * @throws IllegalArgumentException if {@code fewest} is negative
     */
    public static List<CriterionScore> lowestFirst(Iterable<KpiGroup> groups, BigDecimal fewest) {
        if (fewest.signum() < 0) {
            throw new IllegalArgumentException("CriterionScore.fewest must be 0 or more, was " + fewest);
        }
        List<CriterionScore> scores = new ArrayList<>();
        for (KpiGroup group : groups) {
            if (group.by(List.of("agent", "criterion"))) {
                of(group).filter(score -> score.possible.compareTo(fewest) >= 0).ifPresent(scores::add);
            }
        }
        scores.sort(LOWEST_FIRST);
        return List.copyOf(scores);
    }

    private static Optional<CriterionScore> of(KpiGroup group) {
        List<String> values = List.copyOf(group.dimensions().values());
        return group.find("qa-score.of-points")
                .filter(value -> value.denominator().isPresent())
                .flatMap(value -> value.value()
                        .map(score -> new CriterionScore(values.get(0), values.get(1), score, possible(value))));
    }

    private static BigDecimal possible(KpiValue value) {
        return value.denominator().orElseThrow();
    }
}
