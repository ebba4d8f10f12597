package io.toritsugi.kpi.scorecard;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.targets.KpiTarget;
import io.toritsugi.kpi.targets.TargetSide;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeamScorecardTest {
    /**
     * The example of the package's description. ann talks 100 s in each of 9 legs, ben 900 s in 1: together 1,800 s in 10 legs, 180 s
     * a leg, which is below 300 s. The mean of their means, 500 s, would miss it.
     */
    @Test
    void aTeamIsJudgedByWhatItsAgentsDidTogether() {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneId.of("Asia/Tokyo")).build(),
                StandardDefinitions.catalogue(),
                List.of(Grouping.by(Dimension.AGENT)));
        for (int i = 0; i < 9; i++) {
            collector.acceptAll(inbound("a" + i).served(5, 100, "ann").events());
        }
        collector.acceptAll(inbound("b").served(5, 900, "ben").events());
        collector.acceptAll(inbound("c").served(5, 5000, "cleo").events());
        KpiResults results = collector.result();
        Set<String> team = Set.of("ann", "ben");

        KpiTarget pace = KpiTarget.of("pace", "handle-time.mean", TargetSide.AT_MOST, new BigDecimal("300"));
        KpiTarget passing =
                KpiTarget.of("passing-on", "transfer-rate.of-legs", TargetSide.AT_MOST, new BigDecimal("0.1"));
        Scorecard card = Scorecard.of(
                "team",
                new Bilingual("Team", "チーム"),
                List.of(
                        ScorecardLine.of(pace, ScorecardCategory.PRODUCTIVITY, 1),
                        ScorecardLine.of(passing, ScorecardCategory.QUALITY, 2)));
        KpiGroup north = results.merged(
                Grouping.by(Dimension.AGENT), agent -> team.contains(agent.get("agent")), Map.of("team", "north"));
        ScorecardResult result = card.judge(north);
        Optional<BigDecimal> reached = result.reachedShare();
        Optional<BigDecimal> quality = result.in(ScorecardCategory.QUALITY).attainment();

        assertThat(result.lines().get(0).figure().flatMap(KpiValue::value)).contains(new BigDecimal("180"));
        assertThat(result.lines().get(0).outcome()).isEqualTo(LineOutcome.REACHED);
        assertThat(reached).contains(BigDecimal.ONE);
        assertThat(quality).contains(BigDecimal.ONE);
        for (KpiGroup agent : results.groups()) {
            if (agent.dimensions().containsValue("ben")) {
                assertThat(card.judge(agent).lines().get(0).attainment())
                        .contains(new BigDecimal("0.33333333333333333"));
            }
        }
    }
}
