package io.toritsugi.acw.quality.score;

import java.util.Locale;
import java.util.Objects;

/**
 * Why answers do not fit a form.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param question the question
 * @param subject the answer; empty where the reason says it
 * @param allowed what may stand there; empty where the reason says it
 * @since 0.1
 */
public record AnswerProblem(Reason reason, String question, String subject, String allowed) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The form has no such question. */
        UNKNOWN_QUESTION("The form has no such question", "フォームにない質問です"),
        /** A question has two answers. */
        ANSWERED_TWICE("The question is answered twice", "回答が重複しています"),
        /** A question has no answer. */
        UNANSWERED("The question is not answered", "未回答です"),
        /** A question always applies. */
        ALWAYS_APPLIES("The question always applies", "「該当なし」は選べません"),
        /** The answer is none that the question takes. */
        NOT_TAKEN("The question does not take this answer", "この質問では使えない回答です");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public AnswerProblem {
        Objects.requireNonNull(reason, "AnswerProblem.reason");
        Objects.requireNonNull(question, "AnswerProblem.question");
        Objects.requireNonNull(subject, "AnswerProblem.subject");
        Objects.requireNonNull(allowed, "AnswerProblem.allowed");
    }

    /**
     * {@return the problem as a sentence with its question, the answer and what is allowed}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? question + ": " + reason.japanese
                        + (subject.isEmpty() ? "" : "（" + subject + "）")
                        + (allowed.isEmpty() ? "" : "。使えるもの: " + allowed)
                : question + ": " + reason.english
                        + (subject.isEmpty() ? "" : ": " + subject)
                        + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
    }
}
