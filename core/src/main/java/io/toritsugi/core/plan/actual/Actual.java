package io.toritsugi.core.plan.actual;

import io.toritsugi.core.event.agent.StatusReason;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agent does at some time.
 *
 * <p>Where several hold at once, the first does of: on a contact, wrapping up, manual work, his status. Immutable and
 * thread-safe.
 *
 * @param kind what he does
 * @param reason why he is not ready, wants to leave or left, where known; otherwise empty
 * @since 0.1
 */
public record Actual(Kind kind, Optional<StatusReason> reason) {
    /**
     * What an agent may be doing.
     *
     * @since 0.1
     */
    public enum Kind {
        /** He is not there, as far as is known. */
        LOGGED_OUT(false),
        /** He is there, and takes no contacts. */
        NOT_READY(false),
        /** He wants to leave, and nothing holds him. */
        DRAINING(false),
        /** He waits for contacts. */
        READY(true),
        /** He does work that nobody gave him. */
        MANUAL_WORK(true),
        /** He wraps up a contact. */
        WRAP_UP(true),
        /** He is on a contact, talking, writing or on hold. */
        ON_CONTACT(true);

        private final boolean working;

        Kind(boolean working) {
            this.working = working;
        }

        /** {@return whether he works: serves a contact or waits for one, wraps up, or does manual work} */
        public boolean working() {
            return working;
        }
    }

    /** Checks that both parts are there. */
    public Actual {
        Objects.requireNonNull(kind, "Actual.kind");
        Objects.requireNonNull(reason, "Actual.reason");
    }

    static Actual of(Kind kind) {
        return new Actual(kind, Optional.empty());
    }
}
