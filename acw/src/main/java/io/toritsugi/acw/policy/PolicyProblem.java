package io.toritsugi.acw.policy;

import java.util.Locale;
import java.util.Objects;

/**
 * What does not fit together in policies, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param place where it is, as a JSON pointer (RFC 6901) into the JSON form of {@link AcwPolicies}, such as
 *     {@code /queues/loans/grace}
 * @param subject what stands there, or for which team it does not fit; empty where the place says it all
 * @since 0.1
 */
public record PolicyProblem(Reason reason, String place, String subject) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** A limit is zero or negative. */
        LIMIT_NOT_POSITIVE("A limit must be more than zero; leave it out for none", "制限時間は正の値にしてください（無制限なら省略）"),
        /** The time after which the default disposition is taken is zero or negative. */
        CODE_TIMEOUT_NOT_POSITIVE(
                "A disposition timeout must be more than zero; leave it out for none",
                "処理結果コードの制限時間は正の値にしてください（不要なら省略）"),
        /** The grace is negative. */
        GRACE_NEGATIVE("A grace must be zero or more", "猶予時間は0以上にしてください"),
        /** The capacity held is less than none or more than all. */
        UNITS_OUT_OF_RANGE("The units held must be 0 to 100", "占有容量は0から100までにしてください"),
        /** The default disposition would be taken when the time is up already. */
        CODE_TIMEOUT_NOT_BEFORE_LIMIT(
                "A disposition timeout must be shorter than every limit that holds with it",
                "処理結果コードの制限時間は、有効な制限時間より短くしてください"),
        /** There is a time after which a default disposition is taken, and no such disposition. */
        CODE_TIMEOUT_WITHOUT_DEFAULT_CODE("A disposition timeout needs a default disposition", "既定の処理結果コードが必要です"),
        /** The time is boxed, and there is no limit. */
        TIME_BOXED_WITHOUT_LIMIT("A time box needs a limit when connected", "時間制のモードには接続時の制限時間が必要です");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public PolicyProblem {
        Objects.requireNonNull(reason, "PolicyProblem.reason");
        Objects.requireNonNull(place, "PolicyProblem.place");
        Objects.requireNonNull(subject, "PolicyProblem.subject");
    }

    /**
     * {@return the problem as a sentence with its place, what it is about and what to do}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? place + ": " + reason.japanese + (subject.isEmpty() ? "" : "（" + subject + "）")
                : place + ": " + reason.english + (subject.isEmpty() ? "" : ": " + subject);
    }
}
