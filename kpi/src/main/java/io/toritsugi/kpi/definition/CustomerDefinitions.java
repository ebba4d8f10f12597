package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How many different customers came, and how many of them got through. */
final class CustomerDefinitions {
    private CustomerDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(offered(), answerRate());
    }

    private static KpiDefinition offered() {
        return KpiDefinition.builder()
                .id("customers.offered")
                .name(new Bilingual("Customers offered", "キュー着信顧客数"))
                .description(new Bilingual(
                        "Different customers with offered visits. Whoever calls again in the time of the group counts once;"
                                + " visits of unknown customers are left out.",
                        "キュー着信のあった顧客の実人数。集計期間内にかけ直した顧客も1人と数え、顧客が不明な待ちは含みません。"))
                .formula(new Formula.CustomerCount(StandardMeasure.OFFERED))
                .formulaText("customers(answered + abandoned + flowedOut)")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Toritsugi; callers and not calls, as Japanese textbooks ask where callers try again")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition answerRate() {
        return KpiDefinition.builder()
                .id("answer-rate.unique-customers")
                .name(new Bilingual("Answer rate, of customers", "応答率（実顧客数）"))
                .description(new Bilingual(
                        "The share of different customers with offered visits of whom one visit or more was answered. Whoever"
                                + " calls until he gets through counts as answered; visits of unknown customers are left out.",
                        "キュー着信のあった顧客の実人数のうち、1回以上応答できた顧客の割合。つながるまでかけ直した顧客は応答済みと数え、顧客が不明な待ちは含みません。"))
                .formula(new Formula.CustomerShare(StandardMeasure.ANSWERED, StandardMeasure.OFFERED))
                .formulaText("customers(answered) ÷ customers(answered + abandoned + flowedOut)")
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Toritsugi; callers and not calls, as Japanese textbooks ask where callers try again")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }
}
