package io.toritsugi.kpi.definition;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** What contacts were about and what they achieved, as far as somebody recorded it. */
final class ContentDefinitions {
    private static final List<Measure> HANDLED = List.of(StandardMeasure.HANDLED_CONTACTS);

    private ContentDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                share(
                        "resolution-rate",
                        new Bilingual("Resolution rate", "解決率"),
                        new Bilingual(
                                "The share of contacts that an agent served and that were said to be resolved: by the word of whoever closed them.",
                                "担当者が対応した応対のうち、解決済みと記録されたものの割合。"),
                        Condition.always(),
                        condition("contact.outcome = 'resolved'"),
                        "contacts with the outcome resolved ÷ contacts that an agent served",
                        "Medallia, resolved ÷ contacts"),
                share(
                        "unclassified-rate",
                        new Bilingual("Unclassified share", "未分類率"),
                        new Bilingual(
                                "The share of contacts that an agent served and that were filed under no category and no disposition.",
                                "担当者が対応した応対のうち、カテゴリーも対応結果も記録されていないものの割合。"),
                        Condition.always(),
                        condition("not exists contact.category and not exists contact.disposition"),
                        "contacts without category and disposition ÷ contacts that an agent served",
                        "Toritsugi"),
                share(
                        "complaint-rate",
                        new Bilingual("Complaint rate", "苦情率"),
                        new Bilingual(
                                "The share of contacts that an agent served and whose reason or category has the code 'complaint'.",
                                "担当者が対応した応対のうち、理由またはカテゴリーにコード「complaint」があるものの割合。"),
                        Condition.always(),
                        condition("contact.reason contains 'complaint' or contact.category contains 'complaint'"),
                        "contacts with a complaint ÷ contacts that an agent served",
                        "Toritsugi; hosts with other codes say so with counting"),
                share(
                        "conversion-rate",
                        new Bilingual("Conversion rate", "成約率"),
                        new Bilingual(
                                "The share of contacts that an agent served and whose disposition has the code 'sale'.",
                                "担当者が対応した応対のうち、対応結果にコード「sale」があるものの割合。"),
                        Condition.always(),
                        condition("contact.disposition contains 'sale'"),
                        "contacts with a sale ÷ contacts that an agent served",
                        "Toritsugi; hosts with other codes say so with counting"),
                share(
                        "retention-rate",
                        new Bilingual("Retention rate", "解約阻止率"),
                        new Bilingual(
                                "The share of contacts with the reason 'cancellation' that an agent served and whose disposition has the code 'retained'.",
                                "理由にコード「cancellation」がある応対のうち、対応結果にコード「retained」があるものの割合。"),
                        condition("contact.reason contains 'cancellation'"),
                        condition("contact.disposition contains 'retained'"),
                        "contacts of customers who stayed ÷ contacts about leaving that an agent served",
                        "Toritsugi; hosts with other codes say so with counting"));
    }

    private static Condition condition(String text) {
        return Condition.parse(text).get();
    }

    private static KpiDefinition share(
            String id,
            Bilingual name,
            Bilingual description,
            Condition population,
            Condition counting,
            String text,
            String source) {
        return KpiDefinition.builder()
                .id(id)
                .name(name)
                .description(description)
                .formula(new Formula.Ratio(HANDLED, HANDLED, List.of()))
                .formulaText(text)
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.INTERACTION)
                .population(population)
                .counting(counting)
                .source(source)
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }
}
