package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How after-call work was extended, and how legs were documented. */
final class WrapUpDefinitions {
    private WrapUpDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                of(
                        "wrap-up-extension-rate",
                        new Bilingual("After-call extension rate", "後処理延長率"),
                        new Bilingual(
                                "The share of after-call works that got more time, however often.",
                                "後処理のうち、時間が延長されたものの割合。延長の回数は問いません。"),
                        StandardMeasure.WRAP_UPS_EXTENDED,
                        StandardMeasure.WRAPPED_UP,
                        KpiUnit.RATIO,
                        "after-call works extended ÷ after-call works",
                        "Salesforce, extensions of after conversation work"),
                of(
                        "wrap-up-extension.mean",
                        new Bilingual("Mean after-call extension", "平均後処理延長時間"),
                        new Bilingual(
                                "The mean time that was added to the limit of an after-call work that got more; whether it was used is"
                                        + " another number.",
                                "延長された後処理の、制限時間に加えられた時間の平均。実際に使ったかどうかは問いません。"),
                        StandardMeasure.WRAP_UP_EXTENSION,
                        StandardMeasure.WRAP_UPS_EXTENDED,
                        KpiUnit.SECONDS,
                        "Σ extension ÷ after-call works extended",
                        "Salesforce, extensions of after conversation work"),
                of(
                        "default-code-rate",
                        new Bilingual("Default code share", "既定コード率"),
                        new Bilingual(
                                "The share of documented legs whose disposition nobody chose, so that the default stood in: what is known"
                                        + " of these contacts is worth less.",
                                "記録された対応のうち、対応結果が選ばれず既定のコードになったものの割合。記録の質の目安です。"),
                        StandardMeasure.DEFAULT_CODED_LEGS,
                        StandardMeasure.DOCUMENTED_LEGS,
                        KpiUnit.RATIO,
                        "legs with the default disposition ÷ documented legs",
                        "Toritsugi; default codes as in ServiceNow's and Thirdlane's wrap-up settings"),
                of(
                        "documentation-completeness",
                        new Bilingual("Documentation completeness", "記録の完全性"),
                        new Bilingual(
                                "The share of the fields that had to be answered in the documents of legs that were; a document with many"
                                        + " such fields weighs more.",
                                "対応記録の必須項目のうち、入力されたものの割合。必須項目の多い記録ほど重くなります。"),
                        StandardMeasure.REQUIRED_FIELDS_FILLED,
                        StandardMeasure.REQUIRED_FIELDS,
                        KpiUnit.RATIO,
                        "required fields answered ÷ required fields",
                        "Toritsugi"));
    }

    private static KpiDefinition of(
            String id,
            Bilingual name,
            Bilingual description,
            Measure numerator,
            Measure denominator,
            KpiUnit unit,
            String formulaText,
            String source) {
        return KpiDefinition.builder()
                .id(id)
                .name(name)
                .description(description)
                .formula(new Formula.Ratio(List.of(numerator), List.of(denominator), List.of()))
                .formulaText(formulaText)
                .unit(unit)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source(source)
                .build();
    }
}
