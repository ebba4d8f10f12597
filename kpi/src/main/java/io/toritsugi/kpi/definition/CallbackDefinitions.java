package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** What becomes of calls that customers ask for: a funnel, of which each stage is divided by the one that it promises something about. */
final class CallbackDefinitions {
    private CallbackDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                CountedShares.share(
                        "callback.dial-rate",
                        new Bilingual("Callbacks dialled", "折り返し発信率"),
                        new Bilingual(
                                "The share of callbacks that were due and dialled at least once.",
                                "予定時刻を迎えた折り返しのうち、1回以上発信したものの割合。"),
                        StandardMeasure.CALLBACKS_DIALLED,
                        StandardMeasure.CALLBACKS_DUE,
                        "callbacks that were dialled ÷ callbacks that were due",
                        "Genesys Cloud users: never dialled is a bucket of its own"),
                CountedShares.share(
                        "callback.on-time-rate",
                        new Bilingual("Callbacks on time", "折り返し期限遵守率"),
                        new Bilingual(
                                "The share of callbacks that were due and dialled within the time that was promised.",
                                "予定時刻を迎えた折り返しのうち、約束した時間内に発信したものの割合。"),
                        StandardMeasure.CALLBACKS_ON_TIME,
                        StandardMeasure.CALLBACKS_DUE,
                        "callbacks that were dialled in time ÷ callbacks that were due",
                        "ServiceNow, callbacks within their time"),
                CountedShares.share(
                        "callback.reach-rate",
                        new Bilingual("Callbacks that reached the customer", "折り返し到達率"),
                        new Bilingual(
                                "The share of dialled callbacks that reached the customer; whether an agent was there is another number.",
                                "発信した折り返しのうち、顧客につながったものの割合。担当者と話せたかは別の指標です。"),
                        StandardMeasure.CALLBACKS_REACHED,
                        StandardMeasure.CALLBACKS_DIALLED,
                        "callbacks that reached the customer ÷ callbacks that were dialled",
                        "Genesys Cloud users, conversation data instead of aggregates"),
                CountedShares.share(
                        "callback.bridge-rate",
                        new Bilingual("Callbacks with a conversation", "折り返し通話成立率"),
                        new Bilingual(
                                "The share of dialled callbacks in which customer and agent spoke.",
                                "発信した折り返しのうち、顧客と担当者の通話が成立したものの割合。"),
                        StandardMeasure.CALLBACKS_BRIDGED,
                        StandardMeasure.CALLBACKS_DIALLED,
                        "callbacks in which both spoke ÷ callbacks that were dialled",
                        "Genesys Cloud users, conversation data instead of aggregates"),
                CountedShares.share(
                        "callback.success-rate",
                        new Bilingual("Callback success", "折り返し成功率"),
                        new Bilingual(
                                "The share of callbacks that customers asked for and that settled the matter.",
                                "依頼された折り返しのうち、用件が解決したものの割合。"),
                        StandardMeasure.CALLBACKS_RESOLVED,
                        StandardMeasure.CALLBACKS_REQUESTED,
                        "callbacks that settled the matter ÷ callbacks that were asked for",
                        "Toritsugi"),
                CountedShares.mean(
                        "callback.wait-to-dial",
                        KpiUnit.SECONDS,
                        new Bilingual("Wait for the callback", "折り返し待ち時間"),
                        new Bilingual("The mean time from the request to the first dialling.", "依頼から最初の発信までの時間の平均。"),
                        StandardMeasure.CALLBACK_WAIT,
                        StandardMeasure.CALLBACKS_DIALLED,
                        "Σ (first dialling − request) ÷ callbacks that were dialled",
                        "Amazon Connect, callback queue time; there it is never added to the first wait"),
                CountedShares.mean(
                        "callback.attempts-per-success",
                        KpiUnit.FACTOR,
                        new Bilingual("Attempts per conversation", "通話1件あたりの発信回数"),
                        new Bilingual(
                                "How many diallings it took for each conversation that came about.",
                                "通話が1件成立するまでに発信した回数の平均。"),
                        StandardMeasure.CALLBACK_ATTEMPTS,
                        StandardMeasure.CALLBACKS_BRIDGED,
                        "diallings ÷ callbacks in which both spoke",
                        "Amazon Connect, callback attempts"));
    }
}
