package io.toritsugi.kpi.write;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.compare.KpiComparison;
import io.toritsugi.kpi.compare.PeriodValue;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.funnel.Funnel;
import io.toritsugi.kpi.funnel.FunnelCounts;
import io.toritsugi.kpi.funnel.FunnelStage;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.report.PageRow;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.scorecard.JudgedLine;
import io.toritsugi.kpi.scorecard.LineOutcome;
import io.toritsugi.kpi.scorecard.ScorecardCategory;
import io.toritsugi.kpi.scorecard.ScorecardResult;
import io.toritsugi.kpi.targets.TargetSide;
import io.toritsugi.kpi.view.ViewedBreakdown;
import io.toritsugi.kpi.view.ViewedFigure;
import io.toritsugi.kpi.view.ViewedGroup;
import io.toritsugi.kpi.view.WithheldReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes figures, scorecards, comparisons and role views as sections, which {@link KpiTable#section} shows in a terminal and the page in a
 * browser, in English and Japanese.
 *
 * <p>Counts are whole, durations have one decimal and the unit s, shares are percentages with one decimal, their differences
 * percentage points, pp; halves are rounded up. What is undefined is a dash. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class KpiSections {
    private static final FigureText TEXT = new FigureText(1);
    private static final String NOTHING = "–";

    private final KpiCatalogue catalogue;

    private KpiSections(KpiCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * {@return a writer of sections}
     *
     * @param catalogue the definitions, which give the names
     */
    public static KpiSections of(KpiCatalogue catalogue) {
        return new KpiSections(catalogue);
    }

    /**
     * {@return the figures of a group: a row for each, with what it was divided from}
     *
     * @param id the name of the section in links: words of lower-case letters, joined by hyphens
     * @param title its heading
     * @param note what a reader must know of the figures
     * @param group the group
     * @throws IllegalArgumentException if the name is not allowed
     */
    public PageSection figures(String id, Bilingual title, Bilingual note, KpiGroup group) {
        return PageSection.builder()
                .id(id)
                .title(title)
                .note(note)
                .addColumns(
                        new Bilingual("Figure", "指標"),
                        new Bilingual("Value", "実績"),
                        new Bilingual("Numerator", "分子"),
                        new Bilingual("Denominator", "分母"),
                        new Bilingual("n", "件数"))
                .addAllRows(group.values().entrySet().stream()
                        .map(figure -> row(figure.getKey(), figure.getValue()))
                        .toList())
                .build();
    }

    private PageRow row(String kpi, KpiValue figure) {
        return new PageRow(
                nameOf(kpi),
                List.of(
                        TEXT.of(figure),
                        figure.numerator().map(KpiSections::plain).orElse(NOTHING),
                        figure.denominator().map(KpiSections::plain).orElse(NOTHING),
                        Long.toString(figure.n())));
    }

    /**
     * {@return a scorecard: its lines, the total of each category, and the total; a line that is not judged says why}
     *
     * @param id the name of the section in links: words of lower-case letters, joined by hyphens
     * @param title its heading
     * @param result what a group came to
     * @throws IllegalArgumentException if the name is not allowed
     */
    public PageSection scorecard(String id, Bilingual title, ScorecardResult result) {
        List<PageRow> rows = new ArrayList<>();
        result.lines().forEach(line -> rows.add(row(line)));
        for (ScorecardCategory category : ScorecardCategory.values()) {
            ScorecardResult part = result.in(category);
            if (!part.lines().isEmpty()) {
                rows.add(total(category.label(), part));
            }
        }
        rows.add(total(new Bilingual("Total", "合計"), result));
        return PageSection.builder()
                .id(id)
                .title(title)
                .note(new Bilingual(
                        "○ reached, × missed, – not judged; for totals the share of the weight that is reached. What is not judged"
                                + " takes no part in totals.",
                        "○ 達成、× 未達成、– 判定なし。合計欄は達成した項目の重みの割合。判定のない項目は合計に含みません。"))
                .addColumns(
                        new Bilingual("Line", "項目"),
                        new Bilingual("Value", "実績"),
                        new Bilingual("Target", "目標"),
                        new Bilingual("Judgement", "判定"),
                        new Bilingual("Attainment", "達成度"),
                        new Bilingual("Weight", "重み"),
                        new Bilingual("n", "件数"))
                .addAllRows(rows)
                .build();
    }

    private PageRow row(JudgedLine line) {
        Bilingual name = nameOf(line.line().target().kpi());
        KpiUnit unit = line.figure()
                .map(KpiValue::unit)
                .or(() -> catalogue.find(line.line().target().kpi()).map(KpiDefinition::unit))
                .orElse(KpiUnit.COUNT);
        String side = line.line().target().side() == TargetSide.AT_LEAST ? "≥ " : "≤ ";
        return new PageRow(
                line.unjudged().map(reason -> with(name, reason.label())).orElse(name),
                List.of(
                        line.figure().map(TEXT::of).orElse(NOTHING),
                        side + TEXT.of(line.line().target().limit(), unit),
                        mark(line.outcome()),
                        TEXT.of(line.attainment(), KpiUnit.RATIO),
                        plain(line.line().weight()),
                        line.figure().map(figure -> Long.toString(figure.n())).orElse(NOTHING)));
    }

    private static PageRow total(Bilingual label, ScorecardResult result) {
        return new PageRow(
                label,
                List.of(
                        "",
                        "",
                        TEXT.of(result.reachedShare(), KpiUnit.RATIO),
                        TEXT.of(result.attainment(), KpiUnit.RATIO),
                        plain(result.judgedWeight()) + " / " + plain(result.weight()),
                        ""));
    }

    /**
     * {@return how far contacts come, stage by stage}
     *
     * @param funnel the stages
     * @param counts how many reached them
     * @throws IllegalArgumentException if they are counts of other stages
     */
    public PageSection funnel(Funnel funnel, FunnelCounts counts) {
        List<FunnelStage> stages = funnel.stages();
        if (!stages.stream().map(FunnelStage::id).toList().equals(counts.stages())) {
            throw new IllegalArgumentException(
                    "FunnelCounts must be of the stages of the funnel, was of " + counts.stages());
        }
        List<PageRow> rows = new ArrayList<>();
        for (int place = 0; place < stages.size(); place++) {
            rows.add(new PageRow(
                    stages.get(place).name(),
                    List.of(
                            Long.toString(counts.reached().get(place)),
                            TEXT.of(counts.conversion(place), KpiUnit.RATIO),
                            TEXT.of(counts.conversionOfAll(place), KpiUnit.RATIO),
                            Long.toString(counts.dropOff(place)))));
        }
        return PageSection.builder()
                .id("funnel")
                .title(new Bilingual("How far contacts come", "応対の到達段階"))
                .note(new Bilingual(
                        "A contact counts for the last stage that it reached and for all before it.",
                        "応対は、最後に到達した段階とその前のすべての段階に数えます。"))
                .addColumns(
                        new Bilingual("Stage", "段階"),
                        new Bilingual("Contacts", "件数"),
                        new Bilingual("Of the stage before", "前段階比"),
                        new Bilingual("Of all", "全体比"),
                        new Bilingual("Lost before", "離脱"))
                .addAllRows(rows)
                .build();
    }

    private static String mark(LineOutcome outcome) {
        return switch (outcome) {
            case REACHED -> "○";
            case MISSED -> "×";
            case NOT_JUDGED -> NOTHING;
        };
    }

    /**
     * {@return comparisons: a row for each, with both figures, the difference and the relative change}
     *
     * @param id the name of the section in links: words of lower-case letters, joined by hyphens
     * @param title its heading
     * @param comparisons the comparisons, in order
     * @throws IllegalArgumentException if the name is not allowed
     */
    public PageSection comparisons(String id, Bilingual title, List<KpiComparison> comparisons) {
        return PageSection.builder()
                .id(id)
                .title(title)
                .note(new Bilingual(
                        "Differences of shares are in percentage points (pp). Of a base of zero there is no relative change."
                                + " Holidays are not moved.",
                        "割合の差はポイント（pp）。比較元が0の場合、増減率はありません。祝日の補正はしていません。"))
                .addColumns(
                        new Bilingual("Figure", "指標"),
                        new Bilingual("Period", "期間"),
                        new Bilingual("Value", "実績"),
                        new Bilingual("Compared with", "比較期間"),
                        new Bilingual("Value then", "比較元の値"),
                        new Bilingual("Difference", "差"),
                        new Bilingual("Change", "増減率"))
                .addAllRows(comparisons.stream().map(this::row).toList())
                .build();
    }

    private PageRow row(KpiComparison compared) {
        Bilingual name = nameOf(compared.definition().replaceFirst("/[0-9]+$", ""));
        return new PageRow(
                compared.scope().isEmpty() ? name : with(name, both(values(compared.scope()))),
                List.of(
                        compared.current().period().toString(),
                        figure(compared.current()),
                        compared.base().period().toString(),
                        figure(compared.base()),
                        TEXT.difference(compared.difference(), compared.differenceUnit()),
                        TEXT.change(compared.relativeChange())));
    }

    private static String figure(PeriodValue value) {
        return TEXT.of(value.figure());
    }

    /**
     * {@return a group and its parts as somebody sees them: a row for each, the whole last; a withheld figure is a star, or two where
     * it would disclose another}
     *
     * @param id the name of the section in links: words of lower-case letters, joined by hyphens
     * @param title its heading
     * @param seen what he sees
     * @throws IllegalArgumentException if the name is not allowed
     */
    public PageSection breakdown(String id, Bilingual title, ViewedBreakdown seen) {
        List<ViewedGroup> groups = new ArrayList<>(seen.parts());
        groups.add(seen.whole());
        Set<String> kpis = new LinkedHashSet<>(seen.whole().figures().keySet());
        groups.forEach(group -> kpis.addAll(group.figures().keySet()));
        return PageSection.builder()
                .id(id)
                .title(title)
                .note(new Bilingual(
                        "* too few units; ** withheld, as another figure could be worked out from it.",
                        "* 件数が少ないため非表示。** 他の値が推定できるため非表示。"))
                .addColumns(new Bilingual("Group", "グループ"))
                .addAllColumns(kpis.stream().map(this::nameOf).toList())
                .addAllRows(groups.stream().map(group -> row(group, kpis)).toList())
                .build();
    }

    private static PageRow row(ViewedGroup group, Set<String> kpis) {
        Bilingual label = group.scope().isEmpty() ? new Bilingual("Total", "合計") : both(values(group.scope()));
        return new PageRow(
                label,
                kpis.stream()
                        .map(kpi -> Optional.ofNullable(group.figures().get(kpi))
                                .map(KpiSections::text)
                                .orElse(""))
                        .toList());
    }

    private static String text(ViewedFigure figure) {
        return figure.figure()
                .map(TEXT::of)
                .orElse(figure.withheld().equals(Optional.of(WithheldReason.TOO_FEW_UNITS)) ? "*" : "**");
    }

    private Bilingual nameOf(String kpi) {
        return catalogue.find(kpi).map(KpiDefinition::name).orElse(both(kpi));
    }

    private static Bilingual with(Bilingual name, Bilingual more) {
        return new Bilingual(name.en() + " (" + more.en() + ")", name.ja() + "（" + more.ja() + "）");
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }

    private static String values(Map<String, String> scope) {
        return String.join(", ", scope.values());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
