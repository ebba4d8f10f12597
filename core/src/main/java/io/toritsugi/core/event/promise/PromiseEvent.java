package io.toritsugi.core.event.promise;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.PromiseId;
import java.util.List;

/**
 * Something that happened to a promise. Whom it was made to, its first event names.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface PromiseEvent extends Event {
    /** {@return the promise} */
    PromiseId promise();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(promise()));
    }
}
