package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.internal.RequiredSkills;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who does best what the visit requires goes first; {@code "best-skill"}.
 *
 * <p>The requirements are those that hold at the present stage, so one that was relaxed counts no longer. Agents who lack fewer of the skills and
 * numbers that they name go before those who lack more, whatever the score; then the higher score goes first, then the longest idle. To be set:
 *
 * <ul>
 *   <li>{@code formula}: a {@link SkillFormula}; {@link SkillFormula#MEAN_LEVEL} unless said;
 *   <li>{@code labels}: names, separated by commas, for {@link SkillFormula#MATCH_SCORE} only: where the fact {@code contact.fact.NAME} of the
 *       visit equals the fact {@code agent.NAME}, the label holds.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class BestSkill implements AgentRanker<Nothing> {
    private final SkillFormula formula;
    private final List<String> labels;

    private BestSkill(SkillFormula formula, List<String> labels) {
        this.formula = formula;
        this.labels = labels;
    }

    /** Makes one with nothing set. */
    public BestSkill() {
        this(SkillFormula.MEAN_LEVEL);
    }

    /**
     * Makes one with a formula, and without labels.
     *
     * @param formula how agents are scored
     */
    public BestSkill(SkillFormula formula) {
        this(formula, List.of());
    }

    @Override
    public String id() {
        return "best-skill";
    }

    @Override
    public BestSkill configured(StrategySettings settings) {
        settings.checkNames("formula", "labels");
        SkillFormula chosen = settings.constant("formula", SkillFormula.MEAN_LEVEL);
        List<String> named = settings.texts("labels");
        if (named.contains("") || (!named.isEmpty() && chosen != SkillFormula.MATCH_SCORE)) {
            throw settings.wrong("labels", "NAME,NAME (formula = " + SkillFormula.MATCH_SCORE + ")");
        }
        return new BestSkill(chosen, named);
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        int byScore =
                SkillScore.of(formula, labels, a, routable).compareTo(SkillScore.of(formula, labels, b, routable));
        return byScore != 0 ? byScore : LongestIdle.compareIdle(a, b);
    }

    @Override
    public Optional<Function<AgentView, LastingKey>> agentKey(RoutableView routable) {
        if (formula != SkillFormula.MEAN_LEVEL) {
            return Optional.empty();
        }
        Set<String> skills = RequiredSkills.of(routable.requirements());
        return Optional.of(agent ->
                LongestIdle.lastingKey(SkillScore.meanLevel(agent, skills).rank(), agent));
    }

    @Override
    public String key(AgentView agent, RoutableView routable, Nothing state, Instant now) {
        return SkillScore.of(formula, labels, agent, routable).text() + " " + LongestIdle.idleKey(agent);
    }
}
