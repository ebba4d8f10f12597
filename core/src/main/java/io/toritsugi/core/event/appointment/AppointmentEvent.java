package io.toritsugi.core.event.appointment;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.WorkItemId;
import java.util.List;

/**
 * Something that happened to the time that is set aside for an appointment. It stands on the stream of whose time it takes.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface AppointmentEvent extends Event {
    /** {@return whose time it takes} */
    String resource();

    /** {@return the appointment; the follow-up that it belongs to} */
    WorkItemId appointment();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(appointment()));
    }
}
