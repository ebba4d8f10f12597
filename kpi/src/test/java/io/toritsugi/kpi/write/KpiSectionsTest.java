package io.toritsugi.kpi.write;

import static io.toritsugi.kpi.compare.Figures.count;
import static io.toritsugi.kpi.compare.Figures.group;
import static io.toritsugi.kpi.compare.Figures.quotient;
import static io.toritsugi.kpi.compare.Figures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.compare.KpiComparison;
import io.toritsugi.kpi.compare.PeriodAlignment;
import io.toritsugi.kpi.compare.PeriodValue;
import io.toritsugi.kpi.compare.ReportPeriod;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.funnel.Funnel;
import io.toritsugi.kpi.funnel.FunnelCounts;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.scorecard.Scorecard;
import io.toritsugi.kpi.scorecard.ScorecardCategory;
import io.toritsugi.kpi.scorecard.ScorecardLine;
import io.toritsugi.kpi.targets.KpiTarget;
import io.toritsugi.kpi.targets.TargetSide;
import io.toritsugi.kpi.view.KpiBreakdown;
import io.toritsugi.kpi.view.RoleView;
import io.toritsugi.kpi.view.ViewRole;
import io.toritsugi.kpi.view.Viewer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KpiSectionsTest {
    private static final KpiSections SECTIONS = KpiSections.of(StandardDefinitions.catalogue());
    private static final Bilingual TITLE = new Bilingual("North", "北チーム");
    private static final ReportPeriod MARCH = ReportPeriod.ofMonth(YearMonth.of(2026, 3));

    @Test
    void aScorecardShowsItsLinesAndItsTotals() {
        Scorecard card = Scorecard.of(
                "c",
                TITLE,
                List.of(
                        ScorecardLine.of(
                                KpiTarget.of("a", "answer-rate", TargetSide.AT_LEAST, new BigDecimal("0.8")),
                                ScorecardCategory.SERVICE_LEVEL,
                                3),
                        ScorecardLine.of(
                                KpiTarget.of("b", "handle-time.mean", TargetSide.AT_MOST, new BigDecimal("300")),
                                ScorecardCategory.PRODUCTIVITY,
                                1),
                        ScorecardLine.of(
                                KpiTarget.of("c", "escalation-rate", TargetSide.AT_MOST, new BigDecimal("0.1")),
                                ScorecardCategory.QUALITY,
                                2)));
        PageSection section = SECTIONS.scorecard(
                "north",
                TITLE,
                card.judge(group(
                        Map.of(),
                        share("answer-rate/1", 60, 100),
                        quotient("handle-time.mean/1", KpiUnit.SECONDS, 25_000, 100),
                        share("escalation-rate/1", 0, 0))));

        assertThat(table(section, Locale.ENGLISH)).isEqualTo("""
                Line                           Value     Target  Judgement  Attainment  Weight    n
                Answer rate                   60.0 %   ≥ 80.0 %          ×      75.0 %       3  100
                Average handle time          250.0 s  ≤ 300.0 s          ○     100.0 %       1  100
                Escalation rate (undefined)        –   ≤ 10.0 %          –           –       2    0
                Productivity                                       100.0 %     100.0 %   1 / 1
                Quality                                                  –           –   0 / 2
                Service level                                        0.0 %      75.0 %   3 / 3
                Total                                               25.0 %      81.3 %   4 / 6
                """);
        assertThat(table(section, Locale.JAPANESE)).contains("未定義（0/0など）").contains("合計");
    }

    @Test
    void comparisonsShowBothFigures() {
        PageSection section = SECTIONS.comparisons(
                "changes",
                TITLE,
                List.of(
                        compared(Map.of(), share("answer-rate/1", 9, 10), share("answer-rate/1", 8, 10)),
                        compared(
                                Map.of("queue", "sales"),
                                count("contacts.offered/1", 90),
                                count("contacts.offered/1", 100)),
                        compared(Map.of(), share("mine/1", 0, 0), share("mine/1", 0, 5)),
                        compared(
                                Map.of(),
                                quotient("asa/1", KpiUnit.SECONDS, 50, 2),
                                quotient("asa/1", KpiUnit.SECONDS, 40, 2))));

        assertThat(table(section, Locale.ENGLISH)).isEqualTo("""
                Figure                                     Period   Value             Compared with  Value then  Difference   Change
                Answer rate              2026-03-01 to 2026-03-31  90.0 %  2025-03-01 to 2025-03-31      80.0 %    +10.0 pp  +12.5 %
                Offered (sales)          2026-03-01 to 2026-03-31      90  2025-03-01 to 2025-03-31         100         -10  -10.0 %
                mine                     2026-03-01 to 2026-03-31       –  2025-03-01 to 2025-03-31       0.0 %           –        –
                Average speed of answer  2026-03-01 to 2026-03-31  25.0 s  2025-03-01 to 2025-03-31      20.0 s      +5.0 s  +25.0 %
                """);
        assertThat(table(section, Locale.JAPANESE)).contains("キュー着信件数（sales）");
    }

    @Test
    void aViewShowsStarsForWhatIsWithheld() {
        Set<String> kpis = new LinkedHashSet<>(List.of("answer-rate", "contacts.offered"));
        PageSection section = SECTIONS.breakdown(
                "view",
                TITLE,
                new RoleView(ViewRole.CENTRE, kpis, 30)
                        .see(
                                new Viewer("head", Set.of(), Set.of()),
                                new KpiBreakdown(
                                        group(
                                                Map.of(),
                                                share("answer-rate/1", 60, 100),
                                                count("contacts.offered/1", 120)),
                                        List.of(
                                                group(Map.of("queue", "a"), share("answer-rate/1", 10, 10)),
                                                group(Map.of("queue", "b"), share("answer-rate/1", 20, 40)),
                                                group(Map.of("queue", "c"), share("answer-rate/1", 30, 50)))))
                        .orElseThrow());

        assertThat(table(section, Locale.ENGLISH)).isEqualTo("""
                Group  Answer rate  Offered
                a                *
                b               **
                c           60.0 %
                Total       60.0 %      120
                """);
        assertThat(table(section, Locale.JAPANESE)).contains("合計").contains("応答率");
    }

    @Test
    void figuresShowWhatTheyWereDividedFrom() {
        PageSection section = SECTIONS.figures(
                "figures",
                TITLE,
                new Bilingual("Of one team.", "1チーム分。"),
                group(
                        Map.of(),
                        share("answer-rate/1", 30, 40),
                        share("abandonment-rate/1", 0, 0),
                        count("contacts.offered/1", 40)));

        assertThat(table(section, Locale.ENGLISH)).isEqualTo("""
                Figure             Value  Numerator  Denominator   n
                Answer rate       75.0 %         30           40  40
                Abandonment rate       –          0            0   0
                Offered               40          –            –  40
                """);
        assertThat(table(section, Locale.JAPANESE)).contains("応答率").contains("分母");
        assertThat(section.note().en()).isEqualTo("Of one team.");
    }

    @Test
    void aFunnelTellsWhatBecomesOfContactsStageByStage() {
        Funnel funnel = Funnel.ofContacts();
        FunnelCounts counts = new FunnelCounts(
                List.of("arrived", "self-service", "queued", "answered", "resolved"),
                List.of(200L, 180L, 150L, 120L, 0L));

        assertThat(table(SECTIONS.funnel(funnel, counts), Locale.ENGLISH)).isEqualTo("""
                Stage        Contacts  Of the stage before   Of all  Lost before
                Arrived           200              100.0 %  100.0 %            0
                Menu or bot       180               90.0 %   90.0 %           20
                Queued            150               83.3 %   75.0 %           30
                Answered          120               80.0 %   60.0 %           30
                Resolved            0                0.0 %    0.0 %          120
                """);
        assertThat(table(SECTIONS.funnel(funnel, counts), Locale.JAPANESE)).contains("離脱", "メニュー・ボット");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SECTIONS.funnel(new Funnel(funnel.stages().subList(0, 2)), counts))
                .withMessageContaining("must be of the stages of the funnel");
    }

    @Test
    void everySectionExplainsItselfInBothLanguages() {
        PageSection section = SECTIONS.comparisons("changes", TITLE, List.of());

        assertThat(section.note().ja()).contains("ポイント");
        assertThat(section.columns())
                .allSatisfy(column -> assertThat(column.en()).isNotEqualTo(column.ja()));
    }

    private static KpiComparison compared(Map<String, String> scope, KpiValue now, KpiValue then) {
        return new KpiComparison(
                scope, new PeriodValue(MARCH, now), new PeriodValue(PeriodAlignment.YEAR_BY_MONTH.baseOf(MARCH), then));
    }

    /** The section without its title and its note. */
    private static String table(PageSection section, Locale locale) {
        String text = KpiTable.of(StandardDefinitions.catalogue(), locale).section(section);
        return text.substring(text.indexOf('\n', text.indexOf('\n') + 1) + 1);
    }
}
