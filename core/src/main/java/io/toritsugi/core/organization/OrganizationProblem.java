package io.toritsugi.core.organization;

import java.util.Locale;
import java.util.Objects;

/**
 * What does not fit together in an organisation, and where.
 *
 * <p>Never shows the name of a person. Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param document the document in which it is; empty if the organisation was not read from documents
 * @param place where in it, as a JSON pointer (RFC 6901) into the JSON form of {@link OrganizationData}, such as
 *     {@code /agents/3/team}; empty for the whole
 * @param subject the id or the day that it is about; empty where the place says it all
 * @param allowed what may stand there, in the spelling of the JSON form; empty where the reason says it
 * @since 0.1
 */
public record OrganizationProblem(Reason reason, String document, String place, String subject, String allowed) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** A document is no JSON object, or one of its objects has a property twice. */
        NOT_JSON("The document is not a JSON object, or has a property twice", "JSONオブジェクトでないか、同じプロパティが重複しています"),
        /** A part that is needed is not there. */
        MISSING("This part is needed", "この項目は必須です"),
        /** What stands there is something else than what is expected. */
        UNEXPECTED("Something else is expected here", "ここには別のものが必要です"),
        /** Something that is said once is said in several documents. */
        SAID_TWICE("Another document says this already", "別の文書でも指定されています"),
        /** Two things of one kind have one id. */
        DUPLICATE_ID("There are two with this id", "IDが重複しています"),
        /** There is no such agent. */
        UNKNOWN_AGENT("There is no such agent", "該当する担当者がいません"),
        /** There is no such team. */
        UNKNOWN_TEAM("There is no such team", "該当するチームがありません"),
        /** There is no such site. */
        UNKNOWN_SITE("There is no such site", "該当する拠点がありません"),
        /** There is no such employer. */
        UNKNOWN_EMPLOYER("There is no such employer", "該当する雇用主がありません"),
        /** There is no such department. */
        UNKNOWN_DEPARTMENT("There is no such department", "該当する部署がありません"),
        /** There is no such skill. */
        UNKNOWN_SKILL("There is no such skill", "該当するスキルがありません"),
        /** The role neither came with the SDK nor is defined. */
        UNKNOWN_ROLE("There is no such role", "該当する役割がありません"),
        /** A department lies within itself. */
        DEPARTMENT_CYCLE("The department lies within itself", "部署の上下関係が循環しています"),
        /** The last day lies before the first. */
        ENDS_BEFORE_IT_BEGINS("The last day lies before the first", "最終日が初日より前です"),
        /** An agent is employed twice on one day. */
        EMPLOYMENTS_OVERLAP("The agent is employed twice on one day", "雇用期間が重複しています"),
        /** An agent has one skill at two levels on one day. */
        GRANTS_OVERLAP("The agent has the skill twice on one day", "同じスキルの有効期間が重複しています"),
        /** An agent has one role twice on one day. */
        ROLES_OVERLAP("The agent has the role twice on one day", "同じ役割の期間が重複しています"),
        /** An employment has a reason to end, and no end. */
        REASON_WITHOUT_LAST_DAY("A reason for leaving needs a last day", "退職理由には最終日が必要です"),
        /** The skill does not have this level. */
        LEVEL_OUT_OF_RANGE("The skill does not have this level", "スキルにないレベルです"),
        /** The highest level of a skill is lower than its lowest. */
        NO_LEVELS("The highest level is lower than the lowest, or the lowest is negative", "レベルの範囲が正しくありません"),
        /** An amount is negative. */
        RATE_NEGATIVE("The amount is negative", "金額が負です"),
        /** Two rates hold for one thing on one day. */
        RATES_OVERLAP("Two rates hold for this on one day", "同じ対象の単価の期間が重複しています"),
        /** Who leads is not employed from the day on which the version begins to hold. */
        LEADER_LEFT(
                "Who leads must be employed on the day from which the version holds, or later", "責任者が発効日以降に在籍していません");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public OrganizationProblem {
        Objects.requireNonNull(reason, "OrganizationProblem.reason");
        Objects.requireNonNull(document, "OrganizationProblem.document");
        Objects.requireNonNull(place, "OrganizationProblem.place");
        Objects.requireNonNull(subject, "OrganizationProblem.subject");
        Objects.requireNonNull(allowed, "OrganizationProblem.allowed");
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
                ? where("全体") + ": " + reason.japanese + (subject.isEmpty() ? "" : "（" + subject + "）")
                        + (allowed.isEmpty() ? "" : "。使えるもの: " + allowed)
                : where("the whole") + ": " + reason.english + (subject.isEmpty() ? "" : ": " + subject)
                        + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
    }

    private String where(String whole) {
        return document.isEmpty() && place.isEmpty() ? whole : document + place;
    }
}
