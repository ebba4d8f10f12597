package io.toritsugi.acw.form;

import io.toritsugi.acw.field.FieldId;
import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with an answer, or that it is missing; never the answer itself, which may be personal data. Immutable and thread-safe.
 *
 * @param field the field; if a step is not answered, its first field that is shown
 * @param reason what kind of violation it is
 * @param allowed the limit, in the spelling of the JSON form of the template; of a step its name; empty where the reason says it
 * @since 0.1
 */
public record Violation(FieldId field, Reason reason, String allowed) {
    /**
     * The kinds of violations.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The form has no such field. */
        UNKNOWN_FIELD("The form has no such field", "フォームにない項目です"),
        /** The field must be answered. */
        MISSING("This must be answered", "必須項目です"),
        /** All of a step must be answered because the type of business is regulated. */
        REGULATED_STEP_UNANSWERED(
                "All of this step must be answered, for the business is regulated", "規制対象の業務のため、この手順の項目はすべて必須です"),
        /** Nothing of a step is answered, and something must be. */
        STEP_UNANSWERED("At least one field of this step must be answered", "この手順では少なくとも1項目の入力が必要です"),
        /** The answer is of another type than the field takes. */
        OTHER_TYPE("The answer is of another type", "回答の型が異なります"),
        /** The text has too few characters. */
        TOO_SHORT("The text has too few characters", "文字数が足りません"),
        /** The text has too many characters. */
        TOO_LONG("The text has too many characters", "文字数が多すぎます"),
        /** A text of one line has a line break. */
        LINE_BREAK("The text must be one line", "改行は使えません"),
        /** The text is no phone number. */
        NOT_PHONE("This is not a phone number", "電話番号の形式ではありません"),
        /** The text is no e-mail address. */
        NOT_EMAIL("This is not an e-mail address", "メールアドレスの形式ではありません"),
        /** The text does not match the pattern. */
        PATTERN("The text has another form", "形式が異なります"),
        /** Whether the text matches the pattern takes too much work to say. */
        PATTERN_OVER_BUDGET("The text takes too much work to check", "形式の確認に処理がかかりすぎます"),
        /** There is no such option. */
        UNKNOWN_OPTION("There is no such option", "該当する選択肢がありません"),
        /** The option is no longer chosen. */
        RETIRED_OPTION("This option is no longer chosen", "廃止された選択肢です"),
        /** Too few options are chosen. */
        TOO_FEW_CHOSEN("Too few are chosen", "選択数が足りません"),
        /** Too many options are chosen. */
        TOO_MANY_CHOSEN("Too many are chosen", "選択数が多すぎます"),
        /** The value is less than the least. */
        TOO_LITTLE("The value is too small", "値が小さすぎます"),
        /** The value is greater than the greatest. */
        TOO_MUCH("The value is too great", "値が大きすぎます"),
        /** The number has too many digits behind the point. */
        TOO_MANY_DECIMALS("The number has too many decimals", "小数点以下の桁数が多すぎます"),
        /** The currency is not taken. */
        OTHER_CURRENCY("This currency is not taken", "使えない通貨です"),
        /** The tree has no such path. */
        UNKNOWN_CODE("There is no such code", "該当するコードがありません"),
        /** The code, or one above it, is no longer chosen. */
        RETIRED_CODE("This code is no longer chosen", "廃止されたコードです"),
        /** The path ends at a code that has others below it. */
        CODE_NOT_FINAL("A code below this one must be chosen", "下位のコードまで選択が必要です"),
        /** The code is not offered in the queue. */
        CODE_NOT_OFFERED("This code is not offered in the queue", "このキューでは使えないコードです"),
        /** The promise is due later than may be promised. */
        DUE_TOO_LATE("This is later than may be promised", "約束できる期限を過ぎています"),
        /** The kind of transaction is not taken. */
        OTHER_KIND("This kind of transaction is not taken", "使えない取引の種類です"),
        /** The amount needs an approval, and the transaction says that it needs none. */
        APPROVAL_NEEDED("This amount must be approved", "この金額には承認が必要です"),
        /** The type of medium is not taken. */
        OTHER_MEDIA_TYPE("This type of document is not taken", "使えないファイルの種類です"),
        /** The document is longer than is taken. */
        TOO_MANY_BYTES("The document is too large", "ファイルが大きすぎます");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /**
         * {@return a sentence of this kind}
         *
         * @param subject what it is about
         * @param allowed what is allowed; empty if that is left unsaid
         * @param locale Japanese if its language is, otherwise English
         */
        public String toText(String subject, String allowed, Locale locale) {
            return locale.getLanguage().equals("ja")
                    ? subject + ": " + japanese + (allowed.isEmpty() ? "" : "（" + allowed + "）")
                    : subject + ": " + english + (allowed.isEmpty() ? "" : " (" + allowed + ")");
        }
    }

    /** Checks that all parts are there. */
    public Violation {
        Objects.requireNonNull(field, "Violation.field");
        Objects.requireNonNull(reason, "Violation.reason");
        Objects.requireNonNull(allowed, "Violation.allowed");
    }

    /** {@return the violation in English} */
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /** {@return whether it says that something is missing, not that an answer is wrong} */
    public boolean isMissing() {
        return reason == Reason.MISSING
                || reason == Reason.REGULATED_STEP_UNANSWERED
                || reason == Reason.STEP_UNANSWERED;
    }

    /**
     * {@return the violation as a sentence with its field and what is allowed}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return reason.toText(field.value(), allowed, locale);
    }
}
