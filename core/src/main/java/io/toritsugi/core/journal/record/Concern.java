package io.toritsugi.core.journal.record;

import io.toritsugi.core.event.Ref;
import java.util.Objects;

/**
 * A thing that an event concerns, as an index tells it: a customer by a token that his key gives, anything else by its id.
 *
 * <p>Immutable and thread-safe; {@link #toString} hides the token of a customer, which is his id where nothing is protected.
 *
 * @param kind what it is
 * @param token by what it is told
 * @since 0.1
 */
public record Concern(Ref.Kind kind, String token) {
    /** Checks that both parts are there. */
    public Concern {
        Objects.requireNonNull(kind, "Concern.kind");
        Objects.requireNonNull(token, "Concern.token");
    }

    @Override
    public String toString() {
        return kind + ":" + (kind == Ref.Kind.CUSTOMER ? "***" : token);
    }
}
