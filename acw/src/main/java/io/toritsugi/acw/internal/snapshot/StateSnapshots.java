package io.toritsugi.acw.internal.snapshot;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * States as snapshots: one text of JSON, protected like the events that it comes from.
 *
 * @param format the name and version of the form
 * @param type the type of the state
 * @param subjects whose data the state is
 * @param json how it is written
 */
public record StateSnapshots<S>(String format, Class<S> type, Function<S, Stream<Ref>> subjects, ProtectedJson json)
        implements SnapshotCodec<S> {
    /** Checks that the parts are there. */
    public StateSnapshots {
        Objects.requireNonNull(json, "StateSnapshots.json");
    }

    @Override
    public String write(TenantId tenant, S state) {
        return json.write(tenant, Subjects.of(subjects.apply(state), tenant), state);
    }

    @Override
    public S read(TenantId tenant, String content) {
        return json.read(tenant, content, type);
    }
}
