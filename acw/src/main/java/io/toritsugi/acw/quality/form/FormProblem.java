package io.toritsugi.acw.quality.form;

import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with an evaluation form, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param place where it is, as a JSON pointer (RFC 6901) into the JSON form, such as {@code /sections/0/questions/2/weight}
 * @param subject the id or the value that it is about; empty where the place says it all
 * @param allowed what may stand there; empty where the reason says it
 * @since 0.1
 */
public record FormProblem(Reason reason, String place, String subject, String allowed) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** This version is there already, with another content. */
        VERSION_TAKEN("A version does not change; give the form a new one", "版の内容は変更できません。新しい版番号にしてください"),
        /** A name has characters that are not allowed. */
        BAD_NAME("This is no name", "名前として使えません"),
        /** Two things of one kind have one name. */
        DUPLICATE("There are two with this name", "名前が重複しています"),
        /** There is nothing where something is needed. */
        TOO_FEW("More are needed", "数が足りません"),
        /** There are more than can be handled. */
        TOO_MANY("There are too many", "数が多すぎます"),
        /** A weight, a number of points or a cap is less or greater than allowed, or has too many digits. */
        OUT_OF_RANGE("The value is out of range", "値が範囲外です"),
        /** Some sections have a weight and others have none. */
        SOME_WEIGHTED("Either all sections have a weight or none has", "重みは、全セクションに設定するか、まったく設定しないかのどちらかです"),
        /** A section has a weight, or the form is scored, and no question in it can give points. */
        NOTHING_SCORED("At least one question must be able to give points", "点数のある質問が1つ以上必要です"),
        /** A range of numbers is empty. */
        EMPTY_RANGE("The range is empty: it ends where it begins or before", "範囲が空です（終わりが始まり以下です）"),
        /** A range of numbers begins before the one before it ends. */
        OVERLAP("The range begins before the one before it ends", "直前の範囲と重なっています");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there, and shortens the subject. */
    public FormProblem {
        Objects.requireNonNull(reason, "FormProblem.reason");
        Objects.requireNonNull(place, "FormProblem.place");
        Objects.requireNonNull(allowed, "FormProblem.allowed");
        subject = FormNames.shown(subject);
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
