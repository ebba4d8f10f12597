package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity.Kind;
import io.toritsugi.core.value.Bilingual;

/** The readings of utilisation. */
final class UtilisationRatios {
    static final TimeRatio WITH_WAITING = TimeRatio.builder()
            .id("utilisation.with-waiting")
            .name(new Bilingual("Utilisation (A)", "稼働率（A）"))
            .description(new Bilingual(
                    "The share of staffed time in which agents serve contacts or wait for them. The commonest reading in"
                            + " Japan; waiting raises it.",
                    "総勤務時間のうち、通話・保留・後処理・待機の時間の割合。待機も稼働に数える、最も一般的な定義です。"))
            .addAllNumerator(Categories.HANDLING_AND_WAITING)
            .addAllDenominator(Categories.STAFFED)
            .source("Japanese practice, reading A: alivenet.com, call-center-utilization-rate")
            .build();

    static final TimeRatio CUSTOMER_TIME = TimeRatio.builder()
            .id("utilisation.customer-time")
            .name(new Bilingual("Utilisation (B)", "稼働率（B）"))
            .description(new Bilingual(
                    "The share of staffed time that is spent on customers. Waiting lowers it.",
                    "総勤務時間のうち、実際に顧客対応に使った時間の割合。待機があると下がります。"))
            .addAllNumerator(Categories.HANDLING)
            .addAllDenominator(Categories.STAFFED)
            .source("Japanese practice, reading B: nttactprocx.com, contact-center-utilization")
            .build();

    static final TimeRatio PAID_TIME = TimeRatio.builder()
            .id("utilisation.paid-time")
            .name(new Bilingual("Utilisation (C, paid)", "稼働率（C・給与時間）"))
            .description(new Bilingual(
                    "The share of paid time that is spent on customers; non-productive time is in the denominator.",
                    "給与が発生する時間のうち、顧客対応に使った時間の割合。非生産時間も分母に含みます。"))
            .addAllNumerator(Categories.HANDLING)
            .addAllDenominator(Categories.PAID)
            .source("Japanese practice, reading C: ntn-bpo.jp, measure-the-quality-of-a-call-center")
            .build();

    static final TimeRatio PAID_TIME_AT_WORK = TimeRatio.builder()
            .id("utilisation.paid-time-at-work")
            .name(new Bilingual("Utilisation (C, paid at work)", "稼働率（C・非生産時間を除く）"))
            .description(new Bilingual(
                    "The share of paid time, less non-productive time, that is spent on customers. Non-productive is time in"
                            + " which agents are not ready or are draining; a lost tool is neither.",
                    "給与が発生する時間から非生産時間を引いた時間のうち、顧客対応に使った時間の割合。非生産時間は離席中と退席待ちで、端末応答なしは含みません。"))
            .addAllNumerator(Categories.HANDLING)
            .addAllDenominator(TimeCategory.where(category ->
                    category.paid() && category.kind() != Kind.NOT_READY && category.kind() != Kind.DRAINING))
            .source("Japanese practice, reading C: ntn-bpo.jp, measure-the-quality-of-a-call-center")
            .build();

    static final TimeRatio PAID_TIME_WITH_WAITING = TimeRatio.builder()
            .id("utilisation.paid-time-with-waiting")
            .name(new Bilingual("Utilisation (COPC)", "稼働率（COPC）"))
            .description(new Bilingual(
                    "The share of paid time in which agents serve contacts or wait for them.",
                    "給与が発生する時間のうち、通話・保留・後処理・待機の時間の割合。"))
            .addAllNumerator(Categories.HANDLING_AND_WAITING)
            .addAllDenominator(Categories.PAID)
            .source("COPC, as quoted at callcentrehelper.com, utilization-calculation")
            .build();

    private UtilisationRatios() {}
}
