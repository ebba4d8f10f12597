package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Measure;
import java.util.List;

/** How many contacts agents handled, by what is counted: transfers tell the three apart. */
final class HandledDefinitions {
    private HandledDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(contacts(), legs());
    }

    private static KpiDefinition contacts() {
        return KpiDefinition.builder()
                .id("contacts.handled")
                .name(new Bilingual("Handled", "対応件数"))
                .description(new Bilingual(
                        "Contacts that at least one agent served, each once however often it was transferred, in any"
                                + " direction.",
                        "担当者が1人以上対応した応対の件数。転送の回数にかかわらず1件と数えます。着信か発信かは問いません。"))
                .formula(new Formula.Sum(List.of(Measure.HANDLED_CONTACTS)))
                .formulaText("contacts with an agent connected")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.INTERACTION)
                .source("Toritsugi; the customer's view")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition legs() {
        return KpiDefinition.builder()
                .id("contacts.handled-by-agents")
                .name(new Bilingual("Handled by agents", "担当者別対応件数"))
                .description(new Bilingual(
                        "Parts of contacts that an agent served and that are over: a contact that two agents served one after"
                                + " the other counts twice.",
                        "担当者が対応を終えた件数。1件の応対を2人が順に対応した場合は2件と数えます。"))
                .formula(new Formula.Sum(List.of(Measure.HANDLED_LEGS)))
                .formulaText("agent legs connected")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Genesys Cloud, handle metric; Amazon Connect, contacts handled")
                .build();
    }
}
