package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.scorecard.Scorecard;
import io.toritsugi.kpi.scorecard.ScorecardResult;
import io.toritsugi.kpi.write.KpiSections;
import java.util.List;

/**
 * What all contacts of a report together come to on a scorecard.
 *
 * @param card the scorecard
 */
record ScorecardAccompaniment(Scorecard card) implements Accompaniment {
    static final String FILE = "scorecard-result.json";

    @Override
    public List<Addition> additions(KpiResults results) {
        ScorecardResult result = card.judge(results.groupsBy(Grouping.TOTAL).get(0));
        return List.of(Addition.written(
                KpiSections.of(StandardDefinitions.catalogue()).scorecard("scorecard", card.name(), result),
                FILE,
                result));
    }
}
