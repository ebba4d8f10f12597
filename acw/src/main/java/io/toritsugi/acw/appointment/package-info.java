/**
 * Appointments: whose time is taken when, within business hours, and never more than there is. Start at
 * {@link io.toritsugi.acw.appointment.AppointmentMachine}.
 */
@NullMarked
package io.toritsugi.acw.appointment;

import org.jspecify.annotations.NullMarked;
