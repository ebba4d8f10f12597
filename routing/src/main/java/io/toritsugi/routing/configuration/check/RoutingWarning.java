package io.toritsugi.routing.configuration.check;

import java.util.Locale;
import java.util.Objects;

/**
 * What in a configuration is allowed and hardly meant, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of thing it is
 * @param place where it is, as a JSON pointer (RFC 6901) into the document, such as {@code /queues/3/stages/1}
 * @param subject the id or the condition that it is about, at most 200 characters of it
 * @since 0.1
 */
public record RoutingWarning(Reason reason, String place, String subject) {
    /**
     * The kinds of warnings.
     *
     * @since 0.1
     */
    public enum Reason {
        /** However long a visit waits, no stage ever admits an agent who serves its queues, and none moves it. */
        NO_POSSIBLE_AGENT("No agent could ever take a visit of this queue", "このキューを担当できる担当者がいません"),
        /** No agent who could take visits of the queue fulfils a requirement: nobody has the skill, or not at this level. */
        NOBODY_FULFILS("No agent of this queue fulfils the requirement", "要件を満たす担当者がキューにいません"),
        /** A stage admits nobody who was not admitted before. */
        NEVER_WIDENS("This stage admits nobody new", "この段階で新しく対象になる担当者がいません"),
        /** A stage has a lower rank than one that opened before and still admits: who came later goes first. */
        RANK_INVERSION("Agents of this stage go before those of an earlier one", "前の段階の担当者より優先されます"),
        /** A stage has a lower age than one before it, and cannot open before that one. */
        AGES_OUT_OF_ORDER(
                "This stage opens later than it says: an earlier one has a higher age",
                "前の段階より早い時間が指定されていますが、その後に開きます"),
        /** Work is shared out to an employer or a site of which the configuration has no agent. */
        UNKNOWN_PARTY("No agent of the configuration belongs to this party", "この配分先に属する担当者が設定にいません"),
        /** Queues have weights, and the order between queues does not ask for them. */
        WEIGHT_WITHOUT_EFFECT(
                "The weight never wins: the order between queues goes by priority and age",
                "キューの間の順序が優先度と待ち時間なので、重みは効きません");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there, and shortens the subject. */
    public RoutingWarning {
        Objects.requireNonNull(reason, "RoutingWarning.reason");
        Objects.requireNonNull(place, "RoutingWarning.place");
        subject = Words.shortened(subject);
    }

    /**
     * {@return the warning as a sentence with its place and what it is about}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = Words.isJapanese(locale);
        return Words.sentence(place, japanese ? reason.japanese : reason.english, subject, "", japanese);
    }
}
