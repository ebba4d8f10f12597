package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** What customers answer when they are asked. */
final class SurveyDefinitions {
    private SurveyDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                CountedShares.share(
                        "survey-response-rate",
                        new Bilingual("Survey response rate", "アンケート回答率"),
                        new Bilingual(
                                "The share of customers who answered, of those who were asked.",
                                "アンケートを依頼した顧客のうち、回答した顧客の割合。"),
                        StandardMeasure.SURVEYS_ANSWERED,
                        StandardMeasure.SURVEYS_OFFERED,
                        "customers who answered ÷ customers who were asked",
                        "Microsoft, CSAT: an emperor with no clothes"),
                CountedShares.share(
                        "csat.top-two",
                        new Bilingual("CSAT", "顧客満足度（CSAT）"),
                        new Bilingual(
                                "The share of answers of 4 and 5 on a scale from 1 to 5. For how sure it is see its Wilson interval.",
                                "5段階評価のうち、4と5の回答の割合。信頼区間はWilson法で求められます。"),
                        StandardMeasure.CSAT_SATISFIED,
                        StandardMeasure.CSAT_ANSWERS,
                        "answers of 4 and 5 ÷ answers",
                        "the usual top-two-box score"),
                CountedShares.mean(
                        "csat.mean",
                        KpiUnit.POINTS,
                        new Bilingual("CSAT, mean score", "顧客満足度（平均点）"),
                        new Bilingual(
                                "The mean of the answers on a scale from 1 to 5: another number than the share of the satisfied.",
                                "5段階評価の平均点。満足と答えた割合とは別の数値です。"),
                        StandardMeasure.CSAT_POINTS,
                        StandardMeasure.CSAT_ANSWERS,
                        "Σ score ÷ answers",
                        "products that show stars"),
                nps(),
                CountedShares.mean(
                        "ces.mean",
                        KpiUnit.POINTS,
                        new Bilingual("CES", "顧客努力指標（CES）"),
                        new Bilingual(
                                "The mean of the answers to how far one agrees that it was easy, from 1 to 7; high is good.",
                                "「簡単だった」への同意度（7段階）の平均点。高いほど良い値です。"),
                        StandardMeasure.CES_POINTS,
                        StandardMeasure.CES_ANSWERS,
                        "Σ score ÷ answers",
                        "CES 2.0"),
                CountedShares.share(
                        "ces.easy",
                        new Bilingual("CES, share of easy", "顧客努力指標（簡単と答えた割合）"),
                        new Bilingual(
                                "The share of answers of 5 to 7 to how far one agrees that it was easy.",
                                "「簡単だった」への同意度（7段階）のうち、5から7の回答の割合。"),
                        StandardMeasure.CES_EASY,
                        StandardMeasure.CES_ANSWERS,
                        "answers of 5 to 7 ÷ answers",
                        "CES 2.0"));
    }

    private static KpiDefinition nps() {
        return KpiDefinition.builder()
                .id("nps")
                .name(new Bilingual("NPS", "推奨度（NPS）"))
                .description(new Bilingual(
                        "The share of promoters, who answer 9 or 10, less the share of detractors, who answer 0 to 6; on a scale"
                                + " from 0 to 10, shown in hundredths.",
                        "推奨者（9と10）の割合から批判者（0から6）の割合を引いた値。0から10の11段階で、100倍で表示します。"))
                .formula(new Formula.Balance(
                        List.of(StandardMeasure.NPS_PROMOTERS),
                        List.of(StandardMeasure.NPS_DETRACTORS),
                        List.of(StandardMeasure.NPS_ANSWERS)))
                .formulaText("(answers of 9 and 10 − answers of 0 to 6) ÷ answers")
                .unit(KpiUnit.NET_RATIO)
                .countedUnit(CountedUnit.SURVEY)
                .source("F. Reichheld, The one number you need to grow, 2003")
                .build();
    }
}
