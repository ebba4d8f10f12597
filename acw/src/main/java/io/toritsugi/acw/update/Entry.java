package io.toritsugi.acw.update;

import io.toritsugi.acw.update.event.UpdateRequested;
import java.time.Instant;
import java.util.Optional;

/**
 * An update in an outbox.
 *
 * @param number its place in the order of requests
 * @param request what is sent; empty once it will not be sent any more
 * @param attempts how often it was tried since it was requested, or retried by hand
 * @param everSent whether it was ever tried: then it may have arrived
 */
record Entry(
        long number,
        String key,
        Optional<UpdateRequested> request,
        UpdateState state,
        int attempts,
        boolean everSent,
        Optional<Instant> retryAt,
        boolean compensated) {
    static Entry of(long number, UpdateRequested request) {
        return new Entry(
                number, request.key(), Optional.of(request), UpdateState.PENDING, 0, false, Optional.empty(), false);
    }

    Entry failed(Optional<Instant> again) {
        return new Entry(number, key, request, state, attempts + 1, true, again, compensated);
    }

    Entry dead() {
        return new Entry(number, key, request, UpdateState.DEAD, attempts, everSent, Optional.empty(), compensated);
    }

    Entry retried() {
        return new Entry(number, key, request, UpdateState.PENDING, 0, everSent, Optional.empty(), compensated);
    }

    Entry delivered() {
        return new Entry(
                number,
                key,
                Optional.empty(),
                UpdateState.DELIVERED,
                attempts + 1,
                true,
                Optional.empty(),
                compensated);
    }

    Entry withdrawn() {
        return new Entry(
                number,
                key,
                Optional.empty(),
                UpdateState.WITHDRAWN,
                attempts,
                everSent,
                Optional.empty(),
                compensated);
    }

    Entry takenBack() {
        return new Entry(number, key, request, state, attempts, everSent, retryAt, true);
    }

    boolean open() {
        return state == UpdateState.PENDING || state == UpdateState.DEAD;
    }
}
