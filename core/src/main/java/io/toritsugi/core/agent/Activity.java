package io.toritsugi.core.agent;

import io.toritsugi.core.event.agent.StatusReason;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The one thing that a wallboard shows of an agent, derived from his session and his work.
 *
 * <p>Of all that is true of him the first in the order of {@link Kind} is shown. It is never stored and decides nothing.
 * Immutable and thread-safe.
 *
 * @param kind what is shown
 * @param since since when it is so; empty of an agent of whom nothing is known
 * @param reason why his session has its status, if his tool is lost or that status is shown, and where known
 * @since 0.1
 */
public record Activity(Kind kind, Optional<Instant> since, Optional<StatusReason> reason) {
    /**
     * What can be shown of an agent, first things first: the precedence of Amazon Connect's agent activity (error, on contact,
     * after-contact work, incoming, custom status, available), with hold, manual work and draining put where they belong.
     *
     * @since 0.1
     */
    public enum Kind {
        /** His tool has been silent beyond its lease. */
        TOOL_LOST("Tool lost", "端末応答なし"),
        /** He talks, or writes. */
        ON_CONTACT("On contact", "応対中"),
        /** Every contact that he has is on hold. */
        ON_HOLD("On hold", "保留中"),
        /** He does work of his own. */
        MANUAL_WORK("Manual work", "手動業務中"),
        /** He wraps up. */
        WRAP_UP("Wrap-up", "後処理中"),
        /** A contact is offered to him, or is being connected. */
        OFFERED("Offered", "着信中"),
        /** He will be logged out; nothing else is to be done. */
        DRAINING("Draining", "退席待ち"),
        /** He is there, and takes no contacts. */
        NOT_READY("Not ready", "離席中"),
        /** He waits for contacts. */
        READY("Ready", "待機中"),
        /** He is not there. */
        LOGGED_OUT("Logged out", "ログアウト");

        private final String english;
        private final String japanese;

        Kind(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /**
         * {@return whether he serves contacts or could: he is ready, offered one, on one, has one on hold, wraps one up, or does
         * work of his own} This is not {@link Agent#working}, which asks whether he has any work: who is ready has none.
         */
        public boolean productive() {
            return switch (this) {
                case ON_CONTACT, ON_HOLD, MANUAL_WORK, WRAP_UP, OFFERED, READY -> true;
                case TOOL_LOST, DRAINING, NOT_READY, LOGGED_OUT -> false;
            };
        }

        /**
         * {@return the activity in words}
         *
         * @param locale Japanese for Japanese words, any other for English ones
         */
        public String text(Locale locale) {
            return locale.getLanguage().equals("ja") ? japanese : english;
        }
    }

    /** Checks that all parts are there. */
    public Activity {
        Objects.requireNonNull(kind, "Activity.kind");
        Objects.requireNonNull(since, "Activity.since");
        Objects.requireNonNull(reason, "Activity.reason");
    }
}
