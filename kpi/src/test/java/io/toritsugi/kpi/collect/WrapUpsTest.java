package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** After-call work that gets more time, and how legs are documented. */
class WrapUpsTest {
    private static final Set<String> IDS =
            Set.of("wrap-up-extension-rate", "wrap-up-extension.mean", "default-code-rate", "wrap-up-time.mean");

    /** A call of one leg of 60 s, whose after-call work lasts so many seconds. */
    private static ContactHistory call(String id, double wrapUp) {
        return inbound(id)
                .connected(0, "l", "ann")
                .legEnded(60, "l")
                .wrapUpStarted(60, "l", "ann")
                .ended(60)
                .wrapUpEnded(60 + wrapUp, "l", "ann");
    }

    /**
     * A wraps up for 40 s, and is filled in by Ann at her desk. B wraps up for 90 s and got 30 s and 15 s more; a model helped, and the
     * second revision says that the default code stands no longer. C has no after-call work, and is documented on a phone with the default
     * code. D is documented nowhere, and what is documented of an unknown leg counts nowhere.
     */
    private static KpiResults results() {
        ContactHistory b = inbound("b")
                .connected(0, "l", "ann")
                .legEnded(60, "l")
                .wrapUpStarted(60, "l", "ann")
                .ended(60)
                .wrapUpExtended(70, "l", "ann", 30)
                .wrapUpExtended(80, "l", "ann", 15)
                .documented(140, "l", 2, DocumentationMode.AI_ASSISTED, DeviceClass.DESKTOP, false)
                .documented(145, "l", 1, DocumentationMode.TEMPLATE, DeviceClass.TABLET, true)
                .wrapUpEnded(150, "l", "ann");
        return of(List.of(
                call("a", 40).documented(99, "l", 1, DocumentationMode.TEMPLATE, DeviceClass.DESKTOP, false),
                b,
                inbound("c")
                        .connected(0, "l", "bob")
                        .legEnded(30, "l")
                        .ended(30)
                        .documented(90, "l", 1, DocumentationMode.MOBILE, DeviceClass.PHONE, true),
                call("d", 20).documented(99, "nobody", 1, DocumentationMode.TEMPLATE, DeviceClass.DESKTOP, true)));
    }

    private static KpiResults of(List<ContactHistory> histories) {
        List<KpiDefinition> definitions =
                new ArrayList<>(StandardDefinitions.everything().definitions());
        definitions.removeIf(definition -> !IDS.contains(definition.id()));
        KpiCollector collector = KpiCollector.of(
                Kpis.SETTINGS,
                KpiCatalogue.of(definitions),
                List.of(Grouping.by(Dimension.DOCUMENTATION), Grouping.by(Dimension.DEVICE)));
        histories.forEach(history -> collector.acceptAll(history.events()));
        return collector.finish();
    }

    @Test
    void extensionsAndDefaultCodesAreSharesOfWhatIsOver() {
        KpiGroup total = results().groups().get(0);

        assertRatio(total, "wrap-up-extension-rate", "1", "3"); // B of A, B and D
        assertRatio(total, "wrap-up-extension.mean", "45", "1"); // 30 and 15 s; it used more: its rival, the mean work
        assertRatio(total, "wrap-up-time.mean", "150", "4"); // 40, 90, 0 and 20 s
        assertRatio(total, "default-code-rate", "1", "3"); // C of A, B and C
    }

    @Test
    void everyFigureOfLegsIsKnownByHowAndWhereTheyWereDocumented() {
        KpiResults results = results();

        assertRatio(Kpis.group(results, "documentation", "template"), "wrap-up-time.mean", "40", "1");
        assertRatio(Kpis.group(results, "documentation", "ai-assisted"), "wrap-up-time.mean", "90", "1");
        assertRatio(Kpis.group(results, "device", "desktop"), "wrap-up-time.mean", "130", "2");
        assertRatio(Kpis.group(results, "device", "phone"), "default-code-rate", "1", "1");
        assertThat(results.groupsBy(Grouping.by(Dimension.DEVICE))).hasSize(2);
    }

    @Test
    void withoutAfterCallWorkAndDocumentationNothingIsDefined() {
        KpiGroup total = of(List.of(inbound("x").gaveUp(5))).groups().get(0);

        assertUndefined(total, "wrap-up-extension-rate");
        assertUndefined(total, "wrap-up-extension.mean");
        assertUndefined(total, "default-code-rate");
    }
}
