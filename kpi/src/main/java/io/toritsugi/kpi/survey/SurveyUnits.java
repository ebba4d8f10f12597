package io.toritsugi.kpi.survey;

import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;

/**
 * Turns answers of customers into units that a {@link io.toritsugi.kpi.collect.KpiCollector} counts.
 *
 * <p>The host begins the unit of a customer who was asked with {@link UnitFacts#at} and {@link CountedUnit#SURVEY}, so it says
 * itself where the answer belongs: to the instant of the answer, or to that of the contact, and to which queue and agent. An answer
 * that is no score, such as "does not apply", is left out. Of several answers to one question the host takes the first or the last.
 * For other scales than these see {@link Scores}.
 *
 * <pre>{@code
 * UnitFacts.Builder asked = UnitFacts.at(CountedUnit.SURVEY, answeredAt).dimension(Dimension.QUEUE, Optional.of("sales"));
 * collector.count(SurveyUnits.csat(SurveyUnits.answered(asked), 4).build());
 * }</pre>
 *
 * @since 0.1
 */
public final class SurveyUnits {
    private static final long MILLIONTHS = 1_000_000;

    private SurveyUnits() {}

    /**
     * Counts a customer who was asked and did not answer, or has not yet.
     *
     * @param unit the unit of the customer
     * @return the same
     */
    public static UnitFacts.Builder offered(UnitFacts.Builder unit) {
        return unit.value(StandardMeasure.SURVEYS_OFFERED, 1);
    }

    /**
     * Counts a customer who was asked and answered.
     *
     * @param unit the unit of the customer
     * @return the same
     */
    public static UnitFacts.Builder answered(UnitFacts.Builder unit) {
        return offered(unit).value(StandardMeasure.SURVEYS_ANSWERED, 1);
    }

    /**
     * Counts how satisfied a customer is.
     *
     * @param unit the unit of the customer
     * @param score from 1 to 5; 5 is best
     * @return the same
     * @throws IllegalArgumentException if it is no such score
     */
    public static UnitFacts.Builder csat(UnitFacts.Builder unit, int score) {
        check("csat", score, Scale.csat());
        return unit.value(StandardMeasure.CSAT_ANSWERS, 1)
                .value(StandardMeasure.CSAT_SATISFIED, score >= 4 ? 1 : 0)
                .value(StandardMeasure.CSAT_POINTS, score * MILLIONTHS);
    }

    /**
     * Counts how likely a customer is to recommend.
     *
     * @param unit the unit of the customer
     * @param score from 0 to 10
     * @return the same
     * @throws IllegalArgumentException if it is no such score; answers on other scales are not mapped
     */
    public static UnitFacts.Builder nps(UnitFacts.Builder unit, int score) {
        check("nps", score, Scale.nps());
        return unit.value(StandardMeasure.NPS_ANSWERS, 1)
                .value(StandardMeasure.NPS_PROMOTERS, score >= 9 ? 1 : 0)
                .value(StandardMeasure.NPS_DETRACTORS, score <= 6 ? 1 : 0);
    }

    /**
     * Counts how easy it was for a customer.
     *
     * @param unit the unit of the customer
     * @param score from 1 to 7: how far he agrees that it was easy. The older scale of effort, from 1 to 5, goes the other way,
     *     which no answer shows: count it with {@link Scores} and {@link Scale#effort}
     * @return the same
     * @throws IllegalArgumentException if it is no such score
     */
    public static UnitFacts.Builder ces(UnitFacts.Builder unit, int score) {
        check("ces", score, Scale.ces());
        return unit.value(StandardMeasure.CES_ANSWERS, 1)
                .value(StandardMeasure.CES_EASY, score >= 5 ? 1 : 0)
                .value(StandardMeasure.CES_POINTS, score * MILLIONTHS);
    }

    private static void check(String name, int score, Scale scale) {
        if (score < scale.lowest() || score > scale.highest()) {
            throw new IllegalArgumentException("SurveyUnits." + name + " must be given a score from " + scale.lowest()
                    + " to " + scale.highest() + ", was " + score);
        }
    }
}
