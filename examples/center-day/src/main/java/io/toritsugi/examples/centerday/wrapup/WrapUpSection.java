package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.report.PageRow;
import io.toritsugi.kpi.report.PageSection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The section of the report about simulated wrap-ups. */
public final class WrapUpSection {
    private WrapUpSection() {}

    /**
     * {@return after-call time, completeness and what was cut short, by template}
     *
     * @param simulation a simulation that has been given all contacts
     */
    public static PageSection of(WrapUpSimulation simulation) {
        return of(simulation.figures());
    }

    static PageSection of(List<WrapUpFigures> figures) {
        return PageSection.builder()
                .id("after-call-work")
                .title(new Bilingual("After-call work, simulated", "アフターコールワーク（シミュレーション）"))
                .note(new Bilingual(
                        "The source has no after-call work. These wrap-ups were filled in by scripted agents whose times come"
                                + " from a seed; they count in no other figure.",
                        "元の記録に後処理はありません。シードから決めた所要時間に従い、台本どおりに動く担当者が記入した後処理です。ほかの数値には含まれません。"))
                .addColumns(
                        new Bilingual("Template", "テンプレート"),
                        new Bilingual("Wrap-ups", "後処理件数"),
                        new Bilingual("Median", "中央値"),
                        new Bilingual("90 % within", "90 % が収まる時間"),
                        new Bilingual("Completeness", "必須項目の記入率"),
                        new Bilingual("Cut short", "時間切れの割合"),
                        new Bilingual("Default code", "既定コードの割合"))
                .addAllRows(figures.stream().map(WrapUpSection::row).toList())
                .build();
    }

    private static PageRow row(WrapUpFigures figures) {
        return new PageRow(
                figures.label(),
                List.of(
                        String.valueOf(figures.count()),
                        seconds(figures.percentile(50)),
                        seconds(figures.percentile(90)),
                        share(figures.completeness()),
                        share(Optional.of(figures.truncatedShare())),
                        share(Optional.of(figures.defaultCodeShare()))));
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP) + " s";
    }

    private static String share(Optional<BigDecimal> share) {
        return share.map(value -> value.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %")
                .orElse("–");
    }
}
