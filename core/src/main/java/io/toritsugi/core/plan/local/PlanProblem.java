package io.toritsugi.core.plan.local;

import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with a {@link LocalPlan}, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param pointer the JSON pointer (RFC 6901) of the part in the JSON form, such as {@code /shifts/0/activities/2}; empty for the
 *     whole
 * @param found what stands there
 * @since 0.1
 */
public record PlanProblem(Reason reason, String pointer, String found) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** There is no such time zone: nothing else could be checked, save the version. */
        UNKNOWN_ZONE("There is no such time zone", "そのようなタイムゾーンはありません"),
        /** The version is negative. */
        NEGATIVE_VERSION("A version is 0 or more", "バージョンは0以上です"),
        /** It does not end after it begins, perhaps because the clock skips it. */
        EMPTY("It must end after it begins, on the clock of its zone", "終了は、そのタイムゾーンの時計で開始より後でなければなりません"),
        /** It reaches beyond the period of the plan. */
        OUTSIDE_PERIOD("It must lie within the period of the plan", "計画の期間内に収まっていなければなりません"),
        /** An activity reaches beyond its shift. */
        OUTSIDE_SHIFT("An activity must lie within its shift", "活動はシフトの時間内に収まっていなければなりません"),
        /** It overlaps another of its kind that begins no later. */
        OVERLAP("It must not overlap another", "ほかの予定と重なってはいけません");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public PlanProblem {
        Objects.requireNonNull(reason, "PlanProblem.reason");
        Objects.requireNonNull(pointer, "PlanProblem.pointer");
        Objects.requireNonNull(found, "PlanProblem.found");
    }

    /**
     * {@return the problem as a sentence with its place and what was found}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? pointer + ": " + reason.japanese + "（" + found + "）。"
                : pointer + ": " + reason.english + ", was " + found + ".";
    }
}
