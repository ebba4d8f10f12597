package io.toritsugi.acw.update;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of sending an update.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Delivery {
    /**
     * The other system has it, now or since an earlier attempt.
     *
     * @param reference by what the other system finds it, without personal data
     * @since 0.1
     */
    record Arrived(Optional<String> reference) implements Delivery {
        /** Checks that the part is there. */
        public Arrived {
            Objects.requireNonNull(reference, "Arrived.reference");
        }
    }

    /**
     * The other system does not have it, or nobody knows.
     *
     * @param reason why, without personal data; not blank
     * @param again whether it may arrive if it is sent again; false: the other system will never take it
     * @since 0.1
     */
    record Failed(String reason, boolean again) implements Delivery {
        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Failed {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("Failed.reason must not be blank, was \"" + reason + "\"");
            }
        }
    }

    /** {@return that it has arrived} */
    static Delivery arrived() {
        return new Arrived(Optional.empty());
    }

    /**
     * {@return that it failed for now}
     *
     * @param reason why, without personal data
     */
    static Delivery failed(String reason) {
        return new Failed(reason, true);
    }

    /**
     * {@return that the other system will never take it}
     *
     * @param reason why, without personal data
     */
    static Delivery refused(String reason) {
        return new Failed(reason, false);
    }
}
