package io.toritsugi.acw.update.event;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import java.util.List;

/**
 * Something that happened to an update of another system. It stands on the stream of that system's outbox.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface UpdateEvent extends Event {
    /** {@return the system that it goes to} */
    String target();

    /** {@return the update} */
    UpdateId update();

    @Override
    default List<Ref> concerns() {
        return List.of();
    }
}
