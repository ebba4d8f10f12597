package io.toritsugi.kpi.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.write.Codecs;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardDefinitionsTest {
    private static final KpiCatalogue CATALOGUE = StandardDefinitions.everything();

    static List<KpiDefinition> definitions() {
        return CATALOGUE.definitions();
    }

    @Test
    void stateTheirIdsAndTheirOrder() {
        assertThat(definitions())
                .extracting(KpiDefinition::key)
                .containsExactly(
                        "contacts.arrived/1",
                        "contacts.offered/1",
                        "contacts.answered/1",
                        "contacts.abandoned/1",
                        "contacts.abandoned-in-ivr/1",
                        "answer-rate/1",
                        "abandonment-rate/1",
                        "contacts.handled/1",
                        "contacts.handled-by-agents/1",
                        "transfer-rate.of-legs/1",
                        "transfer-rate.of-contacts/1",
                        "answer-rate.short-ignored/1",
                        "answer-rate.with-blocked/1",
                        "abandonment-rate.short-forgiven/1",
                        "abandonment-rate.short-ignored/1",
                        "abandonment-rate.of-answered/1",
                        "flow-out-rate/1",
                        "blocked-rate/1",
                        "containment-rate.naive/1",
                        "containment-rate.qualified/1",
                        "escalation-rate/1",
                        "asa/1",
                        "average-time-to-abandon/1",
                        "average-wait/1",
                        "excess-wait.mean/1",
                        "service-level.positive/1",
                        "service-level.answered-only/1",
                        "service-level.negative/1",
                        "service-level.ignore-early/1",
                        "service-level.short-credited/1",
                        "service-level.short-ignored/1",
                        "service-level.with-flow-outs/1",
                        "service-level.of-events/1",
                        "service-level.with-blocked/1",
                        "talk-time.mean/1",
                        "talk-time.sum/1",
                        "handle-time.mean/1",
                        "hold-time.mean/1",
                        "wrap-up-time.mean/1",
                        "wrap-up-share.of-handle/1",
                        "wrap-up-timeout-rate/1",
                        "wait.p50/1",
                        "wait.p90/1",
                        "wait.p95/1",
                        "wait.p99/1",
                        "wait.max/1",
                        "first-response.mean/1",
                        "first-response.since-reopening/1",
                        "first-response.since-dialogue/1",
                        "first-response.since-assignment/1",
                        "reply-time.mean/1",
                        "first-response.p90/1",
                        "unanswered-rate/1",
                        "resolution-rate/1",
                        "unclassified-rate/1",
                        "complaint-rate/1",
                        "conversion-rate/1",
                        "retention-rate/1",
                        "wrap-up-extension-rate/1",
                        "wrap-up-extension.mean/1",
                        "default-code-rate/1",
                        "documentation-completeness/1",
                        "outside-hours-rate/1",
                        "first-response.business/1",
                        "first-response.since-reopening.business/1",
                        "first-response.since-dialogue.business/1",
                        "reply-time.business/1",
                        "asa.business/1",
                        "customers.offered/1",
                        "answer-rate.unique-customers/1",
                        "repeat-contact-rate/1",
                        "fcr.no-repeat/1",
                        "fcr.no-repeat-of-first/1",
                        "fcr.resolved/1",
                        "fcr.resolved-no-repeat/1",
                        "fcr.case/1",
                        "fcr.case-in-contact/1",
                        "fcr.case-by-one-agent/1",
                        "case-reopening-rate/1",
                        "contacts-per-case/1",
                        "case-resolution-time/1",
                        "case-resolution-time.first/1",
                        "case-resolution-time.business/1",
                        "occupancy.handling/1",
                        "occupancy.on-contact/1",
                        "occupancy.interacting/1",
                        "utilisation.with-waiting/1",
                        "utilisation.customer-time/1",
                        "utilisation.paid-time/1",
                        "utilisation.paid-time-at-work/1",
                        "utilisation.paid-time-with-waiting/1",
                        "wrap-up-share.of-staffed-time/1",
                        "idle-share/1",
                        "concurrency/1",
                        "session-aht/1",
                        "workload-aht/1",
                        "shrinkage.recorded/1",
                        "shrinkage.recorded-planned/1",
                        "shrinkage.recorded-unplanned/1",
                        "adherence.scheduled-time/1",
                        "adherence.scheduled-time-and-overtime/1",
                        "conformance/1",
                        "survey-response-rate/1",
                        "csat.top-two/1",
                        "csat.mean/1",
                        "nps/1",
                        "ces.mean/1",
                        "ces.easy/1",
                        "qa-score.of-points/1",
                        "qa-score.mean/1",
                        "evaluation-failure-rate/1",
                        "error-rate.of-evaluations/1",
                        "error-rate.critical/1",
                        "error-rate.of-opportunities/1",
                        "callback.dial-rate/1",
                        "callback.on-time-rate/1",
                        "callback.reach-rate/1",
                        "callback.bridge-rate/1",
                        "callback.success-rate/1",
                        "callback.wait-to-dial/1",
                        "callback.attempts-per-success/1",
                        "promise-kept-rate/1",
                        "hand-off.acknowledged-rate/1",
                        "hand-off.turnaround/1",
                        "hand-off.turnaround.business/1",
                        "hand-off.turnaround.business.p50/1",
                        "hand-off.turnaround.business.p90/1",
                        "cost-per-contact/1",
                        "cost-per-resolution/1");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void speakBothLanguages(KpiDefinition definition) {
        for (Bilingual text : List.of(definition.name(), definition.description())) {
            assertThat(text.in(Locale.ENGLISH)).matches("[\\p{ASCII}]+");
            assertThat(text.in(Locale.JAPANESE)).containsPattern("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]");
        }
        assertThat(definition.description().en()).endsWith(".");
        assertThat(definition.description().ja()).endsWith("。");
        assertThat(definition.formulaText()).isNotBlank();
        assertThat(definition.source()).isNotBlank();
    }

    @Test
    void aDefinitionHasAUnitOfItsFormula() {
        KpiDefinition asa = CATALOGUE.find("asa").orElseThrow();

        assertThat(asa.formula().units()).containsExactly(KpiUnit.SECONDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiDefinition.builder()
                        .id("host.share")
                        .name(asa.name())
                        .description(asa.description())
                        .formula(asa.formula())
                        .formulaText("as asa")
                        .unit(KpiUnit.RATIO)
                        .countedUnit(asa.countedUnit())
                        .source("the host")
                        .build())
                .withMessageStartingWith("KpiDefinition.unit must be one of [SECONDS] for Ratio")
                .withMessageEndingWith("was RATIO");
    }

    @Test
    void whoGaveUpWasNoAgents() {
        assertThat(StandardDefinitions.catalogue().definitions())
                .filteredOn(definition -> definition.meaningfulBy(List.of(Dimension.AGENT)))
                .extracting(KpiDefinition::id)
                .containsExactly(
                        "contacts.answered",
                        "contacts.handled-by-agents",
                        "transfer-rate.of-legs",
                        "asa",
                        "service-level.answered-only",
                        "talk-time.mean",
                        "talk-time.sum",
                        "handle-time.mean",
                        "hold-time.mean",
                        "wrap-up-time.mean",
                        "wrap-up-share.of-handle",
                        "wrap-up-timeout-rate",
                        "wait.p50",
                        "wait.p90",
                        "wait.p95",
                        "wait.p99",
                        "wait.max");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void areWrittenAlikeByBothJacksonsAndReadBack(KpiDefinition definition) {
        String json = Codecs.JACKSON_2.write(definition);

        assertThat(Codecs.JACKSON_3.write(definition)).isEqualTo(json);
        assertThat(Codecs.JACKSON_2.read(json, KpiDefinition.class)).isEqualTo(definition);
        assertThat(Codecs.JACKSON_3.read(json, KpiDefinition.class)).isEqualTo(definition);
    }

    @Test
    void aHostAddsItsOwnUnderAnIdOfItsOwn() {
        KpiDefinition asa = CATALOGUE.find("asa").orElseThrow();
        KpiDefinition own = KpiDefinition.builder()
                .id("host.mean-handle")
                .version(3)
                .name(new Bilingual("Own", "独自"))
                .description(new Bilingual("Own.", "独自。"))
                .formula(asa.formula())
                .formulaText("as asa")
                .unit(KpiUnit.SECONDS)
                .countedUnit(asa.countedUnit())
                .source("the host")
                .build();

        assertThat(CATALOGUE.plus(List.of(own)).find("host.mean-handle")).contains(own);
        assertThat(CATALOGUE.find("host.mean-handle")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOGUE.plus(List.of(asa)))
                .withMessageContaining("asa");
    }

    @Test
    void aFormulaAddsUpOneKindOfThing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Formula.Sum(List.of(StandardMeasure.TALK, StandardMeasure.LEGS_WITH_KNOWN_TALK)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Formula.Sum(List.of(StandardMeasure.ARRIVED, StandardMeasure.ANSWERED)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.Sum(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Formula.Ratio(List.of(StandardMeasure.ANSWERED), List.of(StandardMeasure.TALK), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.Percentile(Distribution.WAIT_ANSWERED, 1001));
    }

    @Test
    void settingsHaveDefaultsAndLimits() {
        KpiSettings settings =
                KpiSettings.builder().zone(ZoneId.of("Asia/Tokyo")).build();

        assertThat(settings.interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.serviceLevel()).isEqualTo(Duration.ofSeconds(20));
        for (Duration wrong : Set.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KpiSettings.builder()
                            .zone(ZoneId.of("Asia/Tokyo"))
                            .interval(wrong)
                            .build());
        }
    }
}
