package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** What contacts cost; the currency is that of whoever counts the costs. */
final class CostDefinitions {
    private CostDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                CountedShares.mean(
                        "cost-per-contact",
                        KpiUnit.MONEY,
                        new Bilingual("Cost per contact", "コンタクト単価"),
                        new Bilingual(
                                "The costs, divided by the contacts that an agent served.",
                                "費用の合計を、担当者が対応した応対の件数で割った値。"),
                        StandardMeasure.COST,
                        StandardMeasure.HANDLED_CONTACTS,
                        "Σ cost ÷ contacts that an agent served",
                        "(labour + fixed + variable) ÷ contacts handled"),
                CountedShares.mean(
                        "cost-per-resolution",
                        KpiUnit.MONEY,
                        new Bilingual("Cost per resolution", "解決単価"),
                        new Bilingual(
                                "The costs, divided by the contacts that an agent served and that were said to be resolved.",
                                "費用の合計を、解決済みと記録された応対の件数で割った値。"),
                        StandardMeasure.COST,
                        StandardMeasure.RESOLVED_CONTACTS,
                        "Σ cost ÷ contacts that were resolved",
                        "(labour + fixed + variable) ÷ contacts resolved"));
    }
}
