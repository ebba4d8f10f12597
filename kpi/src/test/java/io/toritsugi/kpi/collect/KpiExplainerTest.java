package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which contacts are behind a figure, and which make two definitions differ. */
class KpiExplainerTest {
    private static final List<ContactHistory> DAY = List.of(
            inbound("quick").served(10, 60, "ann"),
            inbound("slow").served(40, 60, "ben"),
            inbound("impatient").gaveUp(15),
            inbound("patient").gaveUp(90),
            inbound("elsewhere")
                    .waited(0, 30, "v1", "PS", DequeueCause.FLOWED_OUT)
                    .queued(30, "v2", "NE")
                    .answered(35, "l", "ann", "v2")
                    .legEnded(50, "l")
                    .ended(50));
    private static final List<Dated> EVENTS =
            DAY.stream().flatMap(history -> history.events().stream()).toList();
    private static final KpiExplainer EXPLAINER = KpiExplainer.reading(Kpis.SETTINGS, EVENTS);

    @Test
    void theContactsBehindAFigureAddUpToIt() {
        KpiResults results = Kpis.of(DAY, Dimension.QUEUE, Dimension.AGENT, Dimension.INTERVAL);

        for (KpiGroup group : results.groups()) {
            for (KpiDefinition definition : StandardDefinitions.catalogue().definitions()) {
                Optional<KpiValue> figure = group.find(definition.id());
                if (figure.isPresent() && figure.get().numerator().isPresent()) {
                    List<Contribution> behind = EXPLAINER.explain(definition, group.dimensions());

                    assertThat(sum(behind, KpiValue::numerator))
                            .as(definition.id() + group.dimensions())
                            .isEqualByComparingTo(figure.get().numerator().get());
                    assertThat(sum(behind, KpiValue::denominator))
                            .isEqualByComparingTo(figure.get().denominator().orElseThrow());
                    assertThat(behind.stream()
                                    .mapToLong(each -> each.value().n())
                                    .sum())
                            .isEqualTo(figure.get().n());
                }
            }
        }
    }

    @Test
    void onlyContactsOfTheGroupAreBehindIt() {
        assertThat(ids(EXPLAINER.explain(definition("asa"), Map.of("queue", "NE"))))
                .containsExactly("elsewhere");
        assertThat(ids(EXPLAINER.explain(definition("asa"), Map.of()))).containsExactly("quick", "slow", "elsewhere");
        assertThat(EXPLAINER.explain(definition("asa"), Map.of("queue", "nowhere")))
                .isEmpty();
    }

    /** Positive counts who gave up within the target as served in time; negative counts him against. */
    @Test
    void whoGaveUpInTimeMakesTwoServiceLevelsDiffer() {
        List<Disagreement> apart = EXPLAINER.reconcile(
                definition("service-level.positive"), definition("service-level.negative"), Map.of());

        assertThat(apart).singleElement().satisfies(each -> {
            assertThat(each.contact().value()).isEqualTo("impatient");
            assertThat(each.first().numerator()).contains(BigDecimal.ONE);
            assertThat(each.second().numerator()).contains(BigDecimal.ZERO);
        });
    }

    @Test
    void whatFlowedOutMakesTheDenominatorsDiffer() {
        assertThat(EXPLAINER.reconcile(
                        definition("service-level.negative"), definition("service-level.with-flow-outs"), Map.of()))
                .extracting(each -> each.contact().value())
                .containsExactly("elsewhere");
    }

    @Test
    void aDefinitionAgreesWithItself() {
        assertThat(EXPLAINER.reconcile(definition("asa"), definition("asa"), Map.of()))
                .isEmpty();
    }

    private static BigDecimal sum(List<Contribution> behind, Function<KpiValue, Optional<BigDecimal>> part) {
        return behind.stream()
                .flatMap(each -> part.apply(each.value()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> ids(List<Contribution> behind) {
        return behind.stream().map(each -> each.contact().value()).toList();
    }

    private static KpiDefinition definition(String id) {
        return StandardDefinitions.catalogue().find(id).orElseThrow();
    }
}
