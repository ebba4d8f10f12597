package io.toritsugi.routing.internal.waiting;

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
public record Hold(@Nullable Instant until, boolean over) {
    public static final Hold OVER = new Hold(null, true);

    public static Hold until(@Nullable Instant until) {
        return new Hold(until, false);
    }
}
