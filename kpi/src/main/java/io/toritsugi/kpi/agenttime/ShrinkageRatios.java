package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.value.Bilingual;
import java.util.function.Predicate;

/** Shrinkage of time that was recorded. */
final class ShrinkageRatios {
    private static final Predicate<TimeCategory> LOST =
            category -> category.paid() && !category.kind().productive();

    static final TimeRatio WHOLE = shrinkage(
            "shrinkage.recorded",
            new Bilingual("Shrinkage", "シュリンケージ"),
            new Bilingual(
                    "The share of paid, recorded time in which agents neither serve nor could: 1 - productive ÷ paid. Paid"
                            + " absence is not recorded and not in it.",
                    "記録された給与時間のうち、応対にも待機にも使われなかった時間の割合（1−生産時間÷給与時間）。欠勤などの記録されない時間は含みません。"),
            LOST);

    static final TimeRatio PLANNED = shrinkage(
            "shrinkage.recorded-planned",
            new Bilingual("Planned shrinkage", "計画シュリンケージ"),
            new Bilingual(
                    "The part of the shrinkage whose reasons stand in the plan, such as training.",
                    "シュリンケージのうち、研修など計画に組み込まれる理由によるもの。"),
            LOST.and(TimeCategory::planned));

    static final TimeRatio UNPLANNED = shrinkage(
            "shrinkage.recorded-unplanned",
            new Bilingual("Unplanned shrinkage", "計画外シュリンケージ"),
            new Bilingual(
                    "The part of the shrinkage whose reasons do not stand in the plan, or are not known.",
                    "シュリンケージのうち、計画に組み込まれない理由、または理由不明のもの。"),
            LOST.and(category -> !category.planned()));

    private ShrinkageRatios() {}

    private static TimeRatio shrinkage(String id, Bilingual name, Bilingual description, Predicate<TimeCategory> lost) {
        return TimeRatio.builder()
                .id(id)
                .name(name)
                .description(description)
                .addAllNumerator(TimeCategory.where(lost))
                .addAllDenominator(Categories.PAID)
                .source("callcentrehelper.com: external and internal shrinkage of paid time")
                .build();
    }
}
