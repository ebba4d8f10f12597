package io.toritsugi.acw.appointment;

import io.toritsugi.acw.appointment.AppointmentCommand.Book;
import io.toritsugi.acw.appointment.AppointmentCommand.Cancel;
import io.toritsugi.acw.appointment.AppointmentCommand.Move;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.appointment.AppointmentBooked;
import io.toritsugi.core.event.appointment.AppointmentCancelled;
import io.toritsugi.core.event.appointment.AppointmentEvent;
import io.toritsugi.core.event.appointment.AppointmentMoved;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.time.BusinessCalendar;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which appointments a resource, such as a technician, a desk or a team, has time for.
 *
 * <p>Every appointment lies within its business hours, is still to come when it is made, and at no instant are there more than it takes at
 * once; ends are exclusive, so one may begin as another ends. Of two who want the last place one is refused: commands are decided one after
 * the other, on the stream of the resource. A booked appointment stays when hours change later. Deciding costs O(appointments to
 * come). Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class AppointmentMachine
        implements Decider<AppointmentBook, AppointmentCommand, BrokenRule<AppointmentRule>> {
    private final String resource;
    private final Capacity capacity;

    /**
     * Makes a machine.
     *
     * @param resource whose time is taken; not blank
     * @param capacity when it has time, and for how many at once
     * @throws IllegalArgumentException if the resource is blank
     */
    public AppointmentMachine(String resource, Capacity capacity) {
        if (resource.isBlank()) {
            throw new IllegalArgumentException("AppointmentMachine.resource must not be blank");
        }
        this.resource = resource;
        this.capacity = Objects.requireNonNull(capacity, "AppointmentMachine.capacity");
    }

    @Override
    public AppointmentBook initial() {
        return AppointmentBook.empty();
    }

    @Override
    public Either<BrokenRule<AppointmentRule>, List<Dated>> decide(
            AppointmentBook state, AppointmentCommand command, Instant now) {
        Instant at = state.lastEventAt().filter(now::isBefore).orElse(now);
        @Nullable BrokenRule<AppointmentRule> refusal = refusal(state, command, at);
        return refusal == null ? Either.right(List.of(Dated.of(at, event(command)))) : Either.left(refusal);
    }

    private @Nullable BrokenRule<AppointmentRule> refusal(
            AppointmentBook state, AppointmentCommand command, Instant at) {
        if (command instanceof Book book) {
            return state.booked().containsKey(book.appointment())
                    ? BrokenRule.of(AppointmentRule.BOOKED_TWICE, book.appointment())
                    : noRoom(state, book.time(), Optional.empty(), at);
        }
        WorkItemId id = command instanceof Move move ? move.appointment() : ((Cancel) command).appointment();
        if (!state.booked().containsKey(id)) {
            return BrokenRule.of(AppointmentRule.NOT_BOOKED, id);
        }
        if (command instanceof Move move) {
            return noRoom(state, move.time(), Optional.of(id), at);
        }
        return ((Cancel) command).reason().isBlank() ? BrokenRule.of(AppointmentRule.REASON_MISSING, id) : null;
    }

    private @Nullable BrokenRule<AppointmentRule> noRoom(
            AppointmentBook state, BookedTime time, Optional<WorkItemId> besides, Instant at) {
        if (time.from().isBefore(at)) {
            return BrokenRule.of(AppointmentRule.TIME_PASSED, time.from());
        }
        if (!isOpen(time)) {
            return BrokenRule.of(AppointmentRule.OUTSIDE_HOURS, time.from());
        }
        return state.mostAtOnce(time, besides) < capacity.atOnce()
                ? null
                : BrokenRule.of(AppointmentRule.FULL, time.from());
    }

    private boolean isOpen(BookedTime time) {
        return !time.from().isBefore(BusinessCalendar.EARLIEST)
                && !time.to().isAfter(BusinessCalendar.LATEST)
                && capacity.calendar().between(time.from(), time.to()).equals(Duration.between(time.from(), time.to()));
    }

    private Event event(AppointmentCommand command) {
        if (command instanceof Book book) {
            return AppointmentBooked.builder()
                    .resource(resource)
                    .appointment(book.appointment())
                    .from(book.time().from())
                    .to(book.time().to())
                    .customer(book.customer())
                    .by(book.by())
                    .build();
        }
        if (command instanceof Move move) {
            return AppointmentMoved.builder()
                    .resource(resource)
                    .appointment(move.appointment())
                    .from(move.time().from())
                    .to(move.time().to())
                    .reason(move.reason())
                    .by(move.by())
                    .build();
        }
        Cancel cancel = (Cancel) command;
        return AppointmentCancelled.builder()
                .resource(resource)
                .appointment(cancel.appointment())
                .reason(cancel.reason())
                .by(cancel.by())
                .build();
    }

    @Override
    public AppointmentBook evolve(AppointmentBook state, Dated dated) {
        if (!(dated.event() instanceof AppointmentEvent event)
                || !event.resource().equals(resource)) {
            return state;
        }
        SortedMap<WorkItemId, BookedTime> booked = new TreeMap<>(state.booked());
        if (event instanceof AppointmentBooked made) {
            booked.put(made.appointment(), new BookedTime(made.from(), made.to()));
        } else if (event instanceof AppointmentMoved moved) {
            booked.put(moved.appointment(), new BookedTime(moved.from(), moved.to()));
        } else if (event instanceof AppointmentCancelled) {
            booked.remove(event.appointment());
        }
        Instant last = state.lastEventAt().filter(dated.occurredAt()::isBefore).orElse(dated.occurredAt());
        booked.values().removeIf(time -> !time.to().isAfter(last));
        return AppointmentBook.builder().putAllBooked(booked).lastEventAt(last).build();
    }

    /**
     * {@return the beginnings in a period at which an appointment could be booked, in order}
     *
     * @param state the appointments
     * @param from the first beginning, inclusive
     * @param to the last end, inclusive
     * @param length how long the appointment is, more than zero
     * @param grid how far beginnings are apart, counted from {@code from}, more than zero
     * @throws IllegalArgumentException if a length is not more than zero
     */
    public List<Instant> free(AppointmentBook state, Instant from, Instant to, Duration length, Duration grid) {
        if (length.isZero() || length.isNegative() || grid.isZero() || grid.isNegative()) {
            throw new IllegalArgumentException(
                    "AppointmentMachine.free must have lengths of more than zero, was " + length + " and " + grid);
        }
        List<Instant> free = new ArrayList<>();
        for (Instant start = from; !start.plus(length).isAfter(to); start = start.plus(grid)) {
            if (noRoom(state, new BookedTime(start, start.plus(length)), Optional.empty(), from) == null) {
                free.add(start);
            }
        }
        return List.copyOf(free);
    }
}
