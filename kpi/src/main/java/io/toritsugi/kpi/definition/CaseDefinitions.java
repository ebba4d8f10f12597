package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How cases are resolved: readings over the whole matter of a customer, where others look at single contacts. */
final class CaseDefinitions {
    private CaseDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                CountedShares.share(
                        "fcr.case",
                        new Bilingual("FCR of cases", "一次解決率（案件）"),
                        new Bilingual(
                                "The share of resolved cases begun by customers for which the customer got in touch once alone. Calls of the"
                                        + " centre about the case do not count against it.",
                                "顧客が始めた解決済みの案件のうち、顧客からの連絡が1回だけだったものの割合。センターからの連絡は数えません。"),
                        StandardMeasure.CASES_OF_ONE_CONTACT,
                        StandardMeasure.CASES_RESOLVED_OF_CUSTOMERS,
                        "cases with one contact of the customer ÷ resolved cases begun by customers",
                        "Toritsugi"),
                CountedShares.share(
                        "fcr.case-in-contact",
                        new Bilingual("FCR of cases, in the contact", "一次解決率（案件・その応対内）"),
                        new Bilingual(
                                "The same, and the first contact itself resolved it: a case that was settled by a later call of the centre fails.",
                                "一次解決率（案件）のうち、最初の応対そのもので解決したものの割合。後からの折り返しで解決した案件は含みません。"),
                        StandardMeasure.CASES_RESOLVED_IN_CONTACT,
                        StandardMeasure.CASES_RESOLVED_OF_CUSTOMERS,
                        "cases resolved by the only contact ÷ resolved cases begun by customers",
                        "ServiceNow, first contact resolution: no update precedes the resolution"),
                CountedShares.share(
                        "fcr.case-by-one-agent",
                        new Bilingual("FCR of cases, without transfer", "一次解決率（案件・転送なし）"),
                        new Bilingual(
                                "The same, and no second agent had to be called in.",
                                "一次解決率（案件・その応対内）のうち、担当者が1人だけで解決したものの割合。"),
                        StandardMeasure.CASES_RESOLVED_BY_ONE_AGENT,
                        StandardMeasure.CASES_RESOLVED_OF_CUSTOMERS,
                        "cases resolved by the only contact, of one agent at most ÷ resolved cases begun by customers",
                        "Toritsugi"),
                CountedShares.share(
                        "case-reopening-rate",
                        new Bilingual("Case reopening rate", "案件の再オープン率"),
                        new Bilingual(
                                "The share of resolved cases that had been taken for resolved before, and came back.",
                                "解決済みの案件のうち、一度解決とされた後に再び開かれたものの割合。"),
                        StandardMeasure.CASES_REOPENED,
                        StandardMeasure.CASES_RESOLVED,
                        "cases that came back ÷ resolved cases",
                        "Toritsugi"),
                CountedShares.mean(
                        "contacts-per-case",
                        KpiUnit.FACTOR,
                        new Bilingual("Contacts per case", "案件あたりの連絡回数"),
                        new Bilingual(
                                "How often customers got in touch about a case, on average, until it was resolved for good.",
                                "案件が完全に解決するまでに、顧客が連絡した回数の平均。"),
                        StandardMeasure.CASE_CONTACTS,
                        StandardMeasure.CASES_RESOLVED,
                        "Σ contacts of the customer ÷ resolved cases",
                        "Toritsugi"),
                time(
                        "case-resolution-time",
                        new Bilingual("Case resolution time", "案件の解決時間"),
                        new Bilingual(
                                "The mean time from the beginning of a case's first contact to its resolution for good: reopened cases run on.",
                                "案件の最初の応対の開始から、完全に解決するまでの時間の平均。再オープンされた案件は最後の解決まで数えます。"),
                        StandardMeasure.CASE_RESOLUTION_TIME,
                        StandardMeasure.CASES_RESOLVED,
                        "Σ (last resolution − beginning) ÷ resolved cases",
                        "Zendesk, full resolution time"),
                time(
                        "case-resolution-time.first",
                        new Bilingual("Case resolution time, first", "案件の解決時間（最初の解決まで）"),
                        new Bilingual(
                                "The same, up to when the case was first taken for resolved.",
                                "案件の最初の応対の開始から、最初に解決とされるまでの時間の平均。"),
                        StandardMeasure.CASE_FIRST_RESOLUTION_TIME,
                        StandardMeasure.CASES_RESOLVED,
                        "Σ (first resolution − beginning) ÷ resolved cases",
                        "Zendesk, first resolution time"),
                time(
                        "case-resolution-time.business",
                        new Bilingual("Case resolution time, business hours", "案件の解決時間（営業時間）"),
                        new Bilingual(
                                "The mean business time from the beginning of a case's first contact to its resolution for good: closed hours"
                                        + " do not count.",
                                "案件の最初の応対の開始から、完全に解決するまでの営業時間の平均。営業時間外は数えません。"),
                        StandardMeasure.BUSINESS_CASE_RESOLUTION_TIME,
                        StandardMeasure.CASES_WITH_KNOWN_HOURS,
                        "Σ business time (beginning, last resolution) ÷ resolved cases with known hours",
                        "Zendesk, full resolution time in business hours"));
    }

    private static KpiDefinition time(
            String id,
            Bilingual name,
            Bilingual description,
            StandardMeasure numerator,
            StandardMeasure denominator,
            String text,
            String source) {
        return ReplyDefinitions.mean(CountedUnit.CASE, id, name, description, numerator, denominator, text, source);
    }
}
