package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How well contacts were served, as evaluations see it. */
final class QualityDefinitions {
    private QualityDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                CountedShares.share(
                        "qa-score.of-points",
                        new Bilingual("QA score", "QAスコア"),
                        new Bilingual(
                                "The weighted points that were given, divided by those that could have been: long evaluations weigh more.",
                                "与えられた加重点の合計を、満点の合計で割った値。項目の多い評価ほど重くなります。"),
                        StandardMeasure.EVALUATION_POINTS,
                        StandardMeasure.EVALUATION_POINTS_POSSIBLE,
                        "Σ weight × points ÷ Σ weight × highest points, of questions that apply",
                        "Amazon Connect, evaluation forms"),
                CountedShares.mean(
                        "qa-score.mean",
                        KpiUnit.POINTS,
                        new Bilingual("QA score, mean of evaluations", "QAスコア（評価ごとの平均）"),
                        new Bilingual(
                                "The mean of the scores of evaluations, from 0 to 1 each; one that fails as a whole has 0.",
                                "評価ごとのスコア（0から1）の平均。重大な不備で不合格の評価は0とします。"),
                        StandardMeasure.EVALUATION_SCORES,
                        StandardMeasure.EVALUATIONS,
                        "Σ score of an evaluation ÷ evaluations",
                        "Amazon Connect, average evaluation score"),
                CountedShares.share(
                        "evaluation-failure-rate",
                        new Bilingual("Auto-fail rate", "重大不備率"),
                        new Bilingual(
                                "The share of evaluations that failed as a whole by one question.",
                                "1項目の不備で全体が不合格になった評価の割合。"),
                        StandardMeasure.EVALUATIONS_FAILED,
                        StandardMeasure.EVALUATIONS,
                        "evaluations that failed as a whole ÷ evaluations",
                        "Amazon Connect, automatic fail"),
                CountedShares.share(
                        "error-rate.of-evaluations",
                        new Bilingual("Error rate", "ミス・エラー率"),
                        new Bilingual(
                                "The share of evaluated contacts with an error or more.", "評価した応対のうち、ミスが1件以上あったものの割合。"),
                        StandardMeasure.EVALUATIONS_WITH_ERROR,
                        StandardMeasure.EVALUATIONS,
                        "evaluations with an error ÷ evaluations",
                        "COPC, defective units"),
                CountedShares.share(
                        "error-rate.critical",
                        new Bilingual("Critical error rate", "重大エラー率"),
                        new Bilingual(
                                "The share of evaluated contacts with an error or more that is critical.",
                                "評価した応対のうち、重大なミスが1件以上あったものの割合。"),
                        StandardMeasure.EVALUATIONS_WITH_CRITICAL_ERROR,
                        StandardMeasure.EVALUATIONS,
                        "evaluations with a critical error ÷ evaluations",
                        "COPC, fatal errors"),
                CountedShares.mean(
                        "error-rate.of-opportunities",
                        KpiUnit.FACTOR,
                        new Bilingual("Errors per opportunity", "機会あたりエラー率"),
                        new Bilingual(
                                "How many errors were found, divided by what was looked at for errors.",
                                "確認した項目数に対する、見つかったミスの件数の割合。"),
                        StandardMeasure.ERRORS,
                        StandardMeasure.ERROR_OPPORTUNITIES,
                        "errors ÷ opportunities",
                        "COPC, defects per opportunity"));
    }
}
