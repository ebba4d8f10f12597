package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** What becomes of contacts in menus and bot dialogues; the two readings of containment differ in who gave up. */
final class SelfServiceDefinitions {
    private static final List<Measure> SELF_SERVED = List.of(StandardMeasure.SELF_SERVED);

    private SelfServiceDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                rate(
                        "containment-rate.naive",
                        new Bilingual("Containment rate, naive", "自己解決率（有人対応なし）"),
                        new Bilingual(
                                "The share of contacts with a menu or bot dialogue that got neither queue nor agent: who gave up"
                                        + " counts as contained.",
                                "メニューまたはボットを使った応対のうち、キューにも担当者にも届かなかった割合。途中であきらめたものも含みます。"),
                        StandardMeasure.SELF_SERVED_ALONE,
                        "contacts with a dialogue and neither queue nor agent ÷ contacts with a dialogue",
                        "Toritsugi; 1 − escalation rate, as most bot products show it"),
                rate(
                        "containment-rate.qualified",
                        new Bilingual("Containment rate, qualified", "自己解決率（完了のみ）"),
                        new Bilingual(
                                "The share of contacts with a menu or bot dialogue that got neither queue nor agent, and whose"
                                        + " last dialogue says that the customer needed nobody: giving up or a fault is no success.",
                                "メニューまたはボットを使った応対のうち、キューにも担当者にも届かず、最後の対話が完了で終わった割合。" + "途中であきらめたものや障害は含みません。"),
                        StandardMeasure.CONTAINED,
                        "contacts whose last dialogue was contained ÷ contacts with a dialogue",
                        "ServiceNow, total deflections: resolved without a live agent"),
                rate(
                        "escalation-rate",
                        new Bilingual("Escalation rate", "有人移行率"),
                        new Bilingual(
                                "The share of contacts with a menu or bot dialogue that got a queue or an agent as well, even if"
                                        + " nobody answered there.",
                                "メニューまたはボットを使った応対のうち、キューまたは担当者に移った割合。移った先で応答がなかったものも含みます。"),
                        StandardMeasure.ESCALATED,
                        "contacts with a dialogue and a queue or an agent ÷ contacts with a dialogue",
                        "Toritsugi; the complement of naive containment"));
    }

    private static KpiDefinition rate(
            String id, Bilingual name, Bilingual description, Measure measure, String formulaText, String source) {
        return Rates.of(
                CountedUnit.INTERACTION,
                id,
                name,
                description,
                new Formula.Ratio(List.of(measure), SELF_SERVED, List.of()),
                formulaText,
                source);
    }
}
