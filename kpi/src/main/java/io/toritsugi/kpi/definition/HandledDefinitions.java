package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How many contacts agents handled, by what is counted: transfers tell the three apart. */
final class HandledDefinitions {
    private HandledDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(contacts(), legs(), transferredLegs(), transferredContacts());
    }

    private static KpiDefinition contacts() {
        return KpiDefinition.builder()
                .id("contacts.handled")
                .name(new Bilingual("Handled", "対応件数"))
                .description(new Bilingual(
                        "Contacts that at least one agent served, each once however often it was transferred, in any"
                                + " direction.",
                        "担当者が1人以上対応した応対の件数。転送の回数にかかわらず1件と数えます。着信か発信かは問いません。"))
                .formula(new Formula.Sum(List.of(StandardMeasure.HANDLED_CONTACTS)))
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
                .formula(new Formula.Sum(List.of(StandardMeasure.HANDLED_LEGS)))
                .formulaText("agent legs connected")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Genesys Cloud, handle metric; Amazon Connect, contacts handled")
                .build();
    }

    private static KpiDefinition transferredLegs() {
        return KpiDefinition.builder()
                .id("transfer-rate.of-legs")
                .name(new Bilingual("Transfer rate by agent leg", "転送率（担当者の対応ごと）"))
                .description(new Bilingual(
                        "The share of the parts of contacts that an agent served in which he passed the contact on. A mere"
                                + " consultation is no transfer.",
                        "担当者が対応を終えたもののうち、転送した割合。相談だけの場合は転送に数えません。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.TRANSFERRED_LEGS), List.of(StandardMeasure.HANDLED_LEGS), List.of()))
                .formulaText("agent legs transferred out ÷ agent legs connected")
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Amazon Connect, contacts transferred out, by agent")
                .build();
    }

    private static KpiDefinition transferredContacts() {
        return KpiDefinition.builder()
                .id("transfer-rate.of-contacts")
                .name(new Bilingual("Transfer rate by contact", "転送率（応対ごと）"))
                .description(new Bilingual(
                        "The share of the contacts that an agent served that were passed on at least once, as the customer"
                                + " sees it.",
                        "担当者が対応した応対のうち、1回以上転送された割合。顧客から見た転送率です。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.TRANSFERRED_CONTACTS),
                        List.of(StandardMeasure.HANDLED_CONTACTS),
                        List.of()))
                .formulaText("contacts with a transfer ÷ contacts with an agent connected")
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.INTERACTION)
                .source("Toritsugi; the customer's view")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }
}
