package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How often customers came back, and how often the first contact was enough: readings that products take for one. */
final class RepeatDefinitions {
    private RepeatDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                CountedShares.share(
                        "repeat-contact-rate",
                        new Bilingual("Repeat contact rate", "リピートコンタクト率"),
                        new Bilingual(
                                "The share of mature contacts that repeat an earlier one of the same customer. It is not 1 - FCR.",
                                "同じ顧客の以前の応対を繰り返した応対の割合。期間が過ぎた応対だけを数えます。1−FCRとは一致しません。"),
                        StandardMeasure.MATURE_REPEATS,
                        StandardMeasure.MATURE,
                        "mature contacts that repeat one ÷ mature contacts",
                        "Sprinklr and callcentrehelper.com: repeat contacts within the window"),
                CountedShares.share(
                        "fcr.no-repeat",
                        new Bilingual("FCR by silence", "一次解決率（再連絡なし）"),
                        new Bilingual(
                                "The share of mature contacts that no other of the same customer repeated: of a chain only the last passes.",
                                "期間内に同じ顧客から再度の連絡がなかった応対の割合。続けて連絡があった場合は最後の応対だけが該当します。"),
                        StandardMeasure.MATURE_UNREPEATED,
                        StandardMeasure.MATURE,
                        "mature contacts that none repeats ÷ mature contacts",
                        "callcentrehelper.com, first call contact resolution: the same issue within the window fails"),
                CountedShares.share(
                        "fcr.no-repeat-of-first",
                        new Bilingual("FCR by silence, of first contacts", "一次解決率（初回のみ・再連絡なし）"),
                        new Bilingual(
                                "The same, of contacts alone that repeat none: later ones of a chain count nowhere.",
                                "再度の連絡ではない初回の応対のうち、期間内に再連絡がなかったものの割合。"),
                        StandardMeasure.MATURE_FIRSTS_UNREPEATED,
                        StandardMeasure.MATURE_FIRSTS,
                        "first mature contacts that none repeats ÷ first mature contacts",
                        "Genesys Cloud users, first contact resolution over voice and digital channels"),
                CountedShares.share(
                        "fcr.resolved",
                        new Bilingual("FCR by disposition", "一次解決率（担当者の記録）"),
                        new Bilingual(
                                "The share of mature contacts that were said to be resolved: by the agent's word alone.",
                                "担当者が解決済みと記録した応対の割合。再連絡の有無は問いません。"),
                        StandardMeasure.MATURE_RESOLVED,
                        StandardMeasure.MATURE,
                        "mature contacts that were resolved ÷ mature contacts",
                        "Medallia, resolved ÷ contacts"),
                CountedShares.share(
                        "fcr.resolved-no-repeat",
                        new Bilingual("FCR by disposition and silence", "一次解決率（記録と再連絡なし）"),
                        new Bilingual(
                                "The share of mature contacts that were said to be resolved, and that no other of the same customer repeated.",
                                "解決済みと記録され、かつ期間内に再連絡がなかった応対の割合。"),
                        StandardMeasure.MATURE_RESOLVED_UNREPEATED,
                        StandardMeasure.MATURE,
                        "mature contacts that were resolved and that none repeats ÷ mature contacts",
                        "Genesys Cloud users, wrap-up code and no contact within 48 to 72 hours"));
    }
}
