package io.toritsugi.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a visit from being offered to agents who could take it.
 *
 * <p>One that is over does not begin again for this visit before the visit is moved; that of an answer, before it is offered.
 *
 * @param until when it ends by itself; null if it does not
 * @param over whether it has ended
 */
record Hold(@Nullable Instant until, boolean over) {
    static final Hold OVER = new Hold(null, true);

    static Hold until(@Nullable Instant until) {
        return new Hold(until, false);
    }
}
