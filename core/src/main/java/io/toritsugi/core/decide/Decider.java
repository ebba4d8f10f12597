package io.toritsugi.core.decide;

import io.toritsugi.core.event.Dated;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what happens next: a state and a command give events, and events give the next state.
 *
 * <p>Stateless, deterministic and thread-safe. Time is an argument; nothing here reads a clock.
 *
 * @param <S> the state: an immutable value
 * @param <C> the commands
 * @param <R> why a command can be refused
 * @since 0.1
 */
public interface Decider<S, C, R extends Rejection> {
    /** {@return the state before anything has happened} */
    S initial();

    /**
     * Decides a command; changes nothing.
     *
     * <p>Deadlines up to and including {@code now} are due first, each at its own instant and in order; then the command is
     * decided. A {@code now} before the last event of the state is taken as that event's instant.
     *
     * @param state what has happened so far
     * @param command what somebody wants
     * @param now the time
     * @return the events in their order, none of them earlier than the state's last; or the refusal
     */
    Either<R, List<Dated>> decide(S state, C command, Instant now);

    /**
     * Folds an event, whatever it is: total, never throws.
     *
     * @param state what has happened before
     * @param event what happened
     * @return the next state
     */
    S evolve(S state, Dated event);

    /**
     * {@return the next instant at which something happens by itself; empty if nothing will}
     *
     * @param state what has happened so far
     */
    default Optional<Instant> nextDeadline(S state) {
        return Optional.empty();
    }

    /**
     * {@return the state after several events}
     *
     * @param state what has happened before
     * @param events what happened, in order
     */
    default S replay(S state, Iterable<? extends Dated> events) {
        S next = state;
        for (Dated event : events) {
            next = evolve(next, event);
        }
        return next;
    }
}
