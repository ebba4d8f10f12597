package io.toritsugi.acw.template;

import io.toritsugi.core.condition.ConditionProblem;
import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with a template or a tree of codes, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param place where it is, as a JSON pointer (RFC 6901) into the JSON form, such as
 *     {@code /sections/0/steps/2/fields/1/type}; empty for the whole
 * @param subject the id, the name or the value that it is about; empty where the place says it all
 * @param allowed what may stand there, in the spelling of the JSON form; empty where the reason says it
 * @since 0.1
 */
public record TemplateProblem(Reason reason, String place, String subject, String allowed) {
    private static final int SHOWN = 200;

    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The document is no JSON object, has a property twice, or is nested more deeply than is read. */
        NOT_JSON(
                "The document is not a JSON object, has a property twice, or is nested too deeply",
                "JSONオブジェクトでないか、同じプロパティが重複しているか、入れ子が深すぎます"),
        /** A part that is needed is not there. */
        MISSING("This part is needed", "この項目は必須です"),
        /** What stands there is something else than what is expected. */
        UNEXPECTED("Something else is expected here", "ここには別のものが必要です"),
        /** Nothing of this name is known. */
        UNKNOWN_PROPERTY("There is no property of this name", "この名前のプロパティはありません"),
        /** Two things of one kind have one id. */
        DUPLICATE_ID("There are two with this id", "IDが重複しています"),
        /** Two options of one field have one value. */
        DUPLICATE_OPTION("There are two options with this value", "選択肢の値が重複しています"),
        /** There is nothing where something is needed. */
        EMPTY("At least one is needed", "1つ以上必要です"),
        /** There are more than can be handled. */
        TOO_MANY("There are too many", "数が多すぎます"),
        /** Codes stand below codes too many times. */
        TOO_DEEP("This is nested too deeply", "階層が深すぎます"),
        /** A text is longer than is allowed. */
        TOO_LONG("The text is too long", "テキストが長すぎます"),
        /** A text holds what a browser could take for markup. */
        MARKUP("Markup is not allowed in a text", "テキストにマークアップは使えません"),
        /** A text holds a control character. */
        CONTROL_CHARACTER("Control characters are not allowed in a text", "テキストに制御文字は使えません"),
        /** A number or a length of time is less or greater than is allowed. */
        OUT_OF_RANGE("The value is out of range", "値が範囲外です"),
        /** No answer could keep both limits. */
        LIMITS_CONTRADICT("The lower limit lies above the upper one", "下限が上限を超えています"),
        /** A pattern is none. */
        BAD_PATTERN("The pattern cannot be compiled", "パターンの書式が正しくありません"),
        /** A default answer is not of the type of its field. */
        WRONG_DEFAULT("The default answer does not fit the field", "既定値が項目の型や選択肢に合いません"),
        /** A condition asks for what is neither a field nor a declared fact. */
        UNKNOWN_NAME("There is no such field or fact", "該当する項目もファクトもありません"),
        /** What a condition compares is of different types. */
        TYPES_DIFFER("The types differ, so the answer is always unknown", "型が異なるので、答えは常に不明です"),
        /** A condition asks for an order where there is none. */
        NOT_ORDERED("These values have no order, so the answer is always unknown", "順序のない値なので、答えは常に不明です"),
        /** The name of a declared fact could be that of a field. */
        FACT_WITHOUT_DOT("The name of a fact needs a dot", "ファクトの名前にはドットが必要です"),
        /** Whether things are shown depends on each other in a circle. */
        CYCLE("These depend on each other in a circle", "表示条件が循環しています"),
        /** There is no such field. */
        UNKNOWN_FIELD("There is no such field", "該当する項目がありません"),
        /** The field is there, but of a type that does not serve. */
        WRONG_FIELD_TYPE("The field is of a type that does not serve here", "この用途に使えない型の項目です"),
        /** There is no such rule that asks for a follow-up. */
        UNKNOWN_RULE("There is no such rule that asks for a follow-up", "該当するフォローアップのルールがありません"),
        /** There is no such tree of codes. */
        UNKNOWN_TREE("There is no such tree of codes", "該当するコード体系がありません"),
        /** The tree has no such code, or it is retired. */
        UNKNOWN_CODE("There is no such code that can be chosen", "選択できるコードではありません"),
        /** A template that is used still has one that it changes. */
        NOT_FLATTENED("The template inherits and was not put together with its parent", "継承元と統合されていません"),
        /** There is no such parent. */
        UNKNOWN_PARENT("There is no such template to inherit from", "継承元のテンプレートがありません"),
        /** A template inherits from itself by way of others. */
        INHERITANCE_CYCLE("The template inherits from itself", "継承が循環しています"),
        /** What is left out is not there. */
        OMITS_NOTHING("The parent has nothing with this id to leave out", "継承元にない要素を除外しています");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there, and shortens the subject. */
    public TemplateProblem {
        Objects.requireNonNull(reason, "TemplateProblem.reason");
        Objects.requireNonNull(place, "TemplateProblem.place");
        Objects.requireNonNull(allowed, "TemplateProblem.allowed");
        subject = shortened(subject);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return text.substring(0, end) + "…";
    }

    /**
     * {@return what is wrong with a condition, as a problem of the template in which it stands}
     *
     * @param place where the part of the condition is that is wrong
     * @param problem what is wrong with it
     */
    static TemplateProblem of(String place, ConditionProblem problem) {
        Reason reason = switch (problem.reason()) {
            case TOO_LONG -> Reason.TOO_LONG;
            case TOO_DEEP -> Reason.TOO_DEEP;
            case TOO_MANY_PARTS -> Reason.TOO_MANY;
            case NUMBER_OUT_OF_RANGE -> Reason.OUT_OF_RANGE;
            case NOT_ORDERED -> Reason.NOT_ORDERED;
            case MIXED_TYPES, TYPE_CLASH -> Reason.TYPES_DIFFER;
            case UNKNOWN_FACT -> Reason.UNKNOWN_NAME;
            case UNEXPECTED_CHARACTER, UNCLOSED_QUOTE, UNEXPECTED, BAD_LITERAL, BAD_NAME -> Reason.UNEXPECTED;
        };
        return new TemplateProblem(reason, place, problem.found(), problem.allowed());
    }

    /** {@return the problem in English} */
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /**
     * {@return the problem as a sentence with its place, what it is about and what is allowed}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? (place.isEmpty() ? "全体" : place) + ": " + reason.japanese
                        + (subject.isEmpty() ? "" : "（" + subject + "）")
                        + (allowed.isEmpty() ? "" : "。使えるもの: " + allowed)
                : (place.isEmpty() ? "the whole" : place) + ": " + reason.english
                        + (subject.isEmpty() ? "" : ": " + subject)
                        + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
    }
}
