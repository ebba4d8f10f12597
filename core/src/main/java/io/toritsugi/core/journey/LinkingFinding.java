package io.toritsugi.core.journey;

import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.value.Bilingual;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a rule links a contact to an earlier one, or does not.
 *
 * <p>Names facts, and never their values. Immutable and thread-safe.
 *
 * @param rule the id of the rule
 * @param earlier the earlier contact
 * @param verdict what the rule says
 * @param fact the fact that decides, where it is one
 * @since 0.1
 */
public record LinkingFinding(String rule, InteractionId earlier, Verdict verdict, Optional<String> fact) {
    /**
     * What a rule says of two contacts.
     *
     * @since 0.1
     */
    public enum Verdict {
        /** They are about the same matter. */
        SAME_MATTER("The contacts are about the same matter.", "同じ案件の応対です。"),
        /** They are not of one customer, or the customer of one is not known. */
        NOT_THE_SAME_CUSTOMER("The contacts are not of one known customer.", "同じ顧客の応対ではないか、顧客が不明です。"),
        /** The other one did not begin before. */
        NOT_EARLIER("The other contact did not begin before.", "先に始まった応対ではありません。"),
        /** The earlier one ended too long ago. */
        TOO_LONG_AGO("The earlier contact ended too long ago.", "前の応対から時間が経ちすぎています。"),
        /** A fact that must be the same is not known of one of them. */
        MATTER_UNKNOWN("What the contacts are about is not known.", "用件が分かりません。"),
        /** A fact that must be the same differs. */
        ANOTHER_MATTER("The contacts are about different matters.", "別の案件の応対です。");

        private final String english;
        private final String japanese;

        Verdict(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /** {@return the verdict in words} */
        public Bilingual text() {
            return new Bilingual(english, japanese);
        }
    }

    /** Checks the parts. */
    public LinkingFinding {
        Objects.requireNonNull(rule, "LinkingFinding.rule");
        Objects.requireNonNull(earlier, "LinkingFinding.earlier");
        Objects.requireNonNull(verdict, "LinkingFinding.verdict");
        Objects.requireNonNull(fact, "LinkingFinding.fact");
    }
}
