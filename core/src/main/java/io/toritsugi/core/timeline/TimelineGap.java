package io.toritsugi.core.timeline;

import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.Bilingual;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that a timeline should tell and does not, or that contradicts the rest of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of gap it is
 * @param contact the contact in which it is
 * @param at when it is noticed: the end of what is open, or the first event of what is unknown
 * @param subject what is missing: the id of an event, a visit, a leg or a rule; never personal
 * @since 0.1
 */
public record TimelineGap(Kind kind, RoutableId contact, Instant at, String subject) {
    /**
     * What sort of gap it is.
     *
     * @since 0.1
     */
    public enum Kind {
        /** The contact has a history, but nothing says how it began. */
        NO_BEGINNING("Nothing says how the contact began.", "応対の始まりの記録がありません。"),
        /** The contact has ended, and a dialogue, visit or leg of it has not. */
        LEFT_OPEN("Something is open in a contact that has ended.", "終了した応対に、終わっていない部分があります。"),
        /** Something happened to a dialogue, visit, offer or leg that never began. */
        UNKNOWN_PART("Something happened to a part whose beginning is missing.", "始まりの記録がない部分に出来事があります。"),
        /** A handover was asked for, and no leg took it before the contact ended. */
        HANDOVER_NOT_TAKEN("A handover was asked for, and nobody took it.", "引き継ぎの依頼に誰も応答していません。"),
        /** Between two parts of the contact nobody was with the customer, for longer than is tolerated. */
        UNATTENDED("For a time the customer was neither served nor waiting.", "顧客が誰にも応対されず、待ちにも入っていない時間があります。"),
        /** An event that another corrects is not there. */
        CORRECTED_MISSING("The event that was corrected is missing.", "訂正された元の記録がありません。");

        private final String english;
        private final String japanese;

        Kind(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /** {@return the sort of gap in words} */
        public Bilingual text() {
            return new Bilingual(english, japanese);
        }
    }

    /** Checks the parts. */
    public TimelineGap {
        Objects.requireNonNull(kind, "TimelineGap.kind");
        Objects.requireNonNull(contact, "TimelineGap.contact");
        Objects.requireNonNull(at, "TimelineGap.at");
        Objects.requireNonNull(subject, "TimelineGap.subject");
    }
}
