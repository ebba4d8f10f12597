/**
 * Scorecards: what figures should be, how far they are so, and one number of all of them. Start at
 * {@link io.toritsugi.kpi.scorecard.Scorecard}.
 *
 * <p>Lines are weighed against each other, and groups never: the figure of a team is that of the merged totals of its agents,
 * which {@link io.toritsugi.kpi.collect.KpiResults#merged} computes, and no mean of their figures. What cannot be judged takes no
 * part in the total and is named.
 *
 * <p>A card of productivity and quality, and a team on it:
 *
 * <pre>{@code
 * KpiTarget pace = KpiTarget.of("pace", "handle-time.mean", TargetSide.AT_MOST, new BigDecimal("300"));
 * KpiTarget passing = KpiTarget.of("passing-on", "transfer-rate.of-legs", TargetSide.AT_MOST, new BigDecimal("0.1"));
 * Scorecard card = Scorecard.of("team", new Bilingual("Team", "チーム"), List.of(
 *         ScorecardLine.of(pace, ScorecardCategory.PRODUCTIVITY, 1),
 *         ScorecardLine.of(passing, ScorecardCategory.QUALITY, 2)));
 * KpiGroup north = results.merged(Grouping.by(Dimension.AGENT), agent -> team.contains(agent.get("agent")), Map.of("team", "north"));
 * ScorecardResult result = card.judge(north);
 * Optional<BigDecimal> reached = result.reachedShare();
 * Optional<BigDecimal> quality = result.in(ScorecardCategory.QUALITY).attainment();
 * }</pre>
 */
@NullMarked
package io.toritsugi.kpi.scorecard;

import org.jspecify.annotations.NullMarked;
