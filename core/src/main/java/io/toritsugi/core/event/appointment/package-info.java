/** Time that is set aside for appointments. Start at {@link io.toritsugi.core.event.appointment.AppointmentBooked}. */
@NullMarked
package io.toritsugi.core.event.appointment;

import org.jspecify.annotations.NullMarked;
