package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Holding;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.id.ManualWorkId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Work that an agent does beside the contacts that he is given, while it lasts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the work
 * @param kind what sort of work
 * @param channelId the id of its medium, where it has one
 * @param unitsHeld the units of his capacity that it holds, 0 to 100
 * @param resetsIdle whether his idle time begins anew when it ends
 * @param since when it began
 * @since 0.1
 */
public record ManualWork(
        ManualWorkId id,
        ManualWorkKind kind,
        Optional<String> channelId,
        int unitsHeld,
        boolean resetsIdle,
        Instant since)
        implements Holding {
    /** Checks that all parts are there. */
    public ManualWork {
        Objects.requireNonNull(id, "ManualWork.id");
        Objects.requireNonNull(kind, "ManualWork.kind");
        Objects.requireNonNull(channelId, "ManualWork.channelId");
        Objects.requireNonNull(since, "ManualWork.since");
    }

    @Override
    public boolean takesPlace() {
        return unitsHeld > 0;
    }

    @Override
    public boolean live() {
        return unitsHeld > 0;
    }
}
