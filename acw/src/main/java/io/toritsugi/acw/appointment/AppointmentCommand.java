package io.toritsugi.acw.appointment;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import java.util.Optional;

/**
 * What a host wants of {@link AppointmentMachine}.
 *
 * @since 0.1
 */
public sealed interface AppointmentCommand {
    /**
     * Sets time aside.
     *
     * @param appointment the appointment; the follow-up that it belongs to
     * @param time when
     * @param customer the customer, where known
     * @param by who says so
     * @since 0.1
     */
    record Book(WorkItemId appointment, BookedTime time, Optional<CustomerId> customer, Actor by)
            implements AppointmentCommand {}

    /**
     * Takes it to another time; its own time is free for it.
     *
     * @param appointment the appointment
     * @param time when now
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Move(WorkItemId appointment, BookedTime time, Optional<String> reason, Actor by)
            implements AppointmentCommand {}

    /**
     * Frees its time.
     *
     * @param appointment the appointment
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Cancel(WorkItemId appointment, String reason, Actor by) implements AppointmentCommand {}
}
