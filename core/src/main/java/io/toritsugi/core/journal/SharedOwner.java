package io.toritsugi.core.journal;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets any number of threads use one {@link StreamOwner}: their commands take turns, each is carried out whole, in the thread that
 * calls, and its answer or its exception reaches that thread alone.
 *
 * <p>A turn lasts until what was appended is published and a snapshot that was due is saved. Who waits for his turn cannot be
 * interrupted; turns are not promised in the order of the calls, nor is {@code now} in the order of the turns: one that lies before the
 * stream's last event is treated as {@link StreamOwner#handle} says. What is only read waits for no turn: it is as it was after the last
 * turn that ended.
 *
 * <p>Whoever is given the events, in his own turn, reads the state after them. He must not wait for another thread that needs a turn, and
 * a turn within his own is refused with an {@link IllegalStateException}: what he wants done, he leaves to be done after it. Thread-safe,
 * as long as nobody else uses the owner.
 *
 * @param <S> what the stream folds to
 * @param <C> the commands
 * @since 0.1
 */
public final class SharedOwner<S, C> {
    private final StreamOwner<S, C> owner;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Known<S> known;

    /** What was known after a turn: of one turn, whoever reads it. */
    private record Known<S>(
            S state,
            long version,
            @Nullable RuntimeException publicationProblem,
            @Nullable RuntimeException snapshotProblem) {
        static <S> Known<S> by(StreamOwner<S, ?> owner) {
            return new Known<>(
                    owner.state(),
                    owner.version(),
                    owner.lastPublicationProblem().orElse(null),
                    owner.lastSnapshotProblem().orElse(null));
        }
    }

    private SharedOwner(StreamOwner<S, C> owner) {
        this.owner = owner;
        this.known = Known.by(owner);
    }

    /**
     * {@return an owner for many threads}
     *
     * @param <S> what the stream folds to
     * @param <C> the commands
     * @param owner the owner whom nobody else uses from now on
     */
    public static <S, C> SharedOwner<S, C> of(StreamOwner<S, C> owner) {
        return new SharedOwner<>(Objects.requireNonNull(owner, "SharedOwner.owner"));
    }

    /** {@return what the stream folds to, after the last turn} */
    public S state() {
        return known().state();
    }

    /** {@return the version of the stream, after the last turn} */
    public long version() {
        return known().version();
    }

    /** {@return the next instant at which something happens by itself, after the last turn; empty if nothing will} */
    public Optional<Instant> nextDeadline() {
        return owner.decider.nextDeadline(known().state());
    }

    /** {@return what the owner was loaded from} */
    public StreamOwner.Loaded loaded() {
        return owner.loaded();
    }

    /** {@return what the consumer threw when it was last given events; empty if it threw nothing} */
    public Optional<RuntimeException> lastPublicationProblem() {
        return Optional.ofNullable(known().publicationProblem());
    }

    /** {@return why the last snapshot that was due could not be saved; empty if none has failed since one was saved} */
    public Optional<RuntimeException> lastSnapshotProblem() {
        return Optional.ofNullable(known().snapshotProblem());
    }

    /**
     * Folds what others have appended since, as {@link StreamOwner#catchUp} does.
     *
     * @throws JournalFailure if the journal fails
     * @throws IllegalStateException if this thread has the turn
     */
    public void catchUp() {
        begin();
        try {
            owner.catchUp();
        } finally {
            end();
        }
    }

    /**
     * Decides a command, appends what it gives, folds and publishes that, as {@link StreamOwner#handle} does.
     *
     * @param command what somebody wants
     * @param now the time
     * @param actor who wants it
     * @return what was appended, or why nothing was
     * @throws JournalFailure if the journal fails
     * @throws IllegalStateException if this thread has the turn
     */
    public Either<Rejection, List<RecordedEvent>> handle(C command, Instant now, Actor actor) {
        begin();
        try {
            return owner.handle(command, now, actor);
        } finally {
            end();
        }
    }

    /**
     * Saves a snapshot, due or not, as {@link StreamOwner#saveSnapshot} does.
     *
     * @return whether it is the one that is kept
     * @throws IllegalStateException if the owner was given no codec, or this thread has the turn
     * @throws JournalFailure if it cannot be saved
     */
    public boolean saveSnapshot() {
        begin();
        try {
            return owner.saveSnapshot();
        } finally {
            end();
        }
    }

    private Known<S> known() {
        return turn.isHeldByCurrentThread() ? Known.by(owner) : known;
    }

    private void begin() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("SharedOwner must not be given a command by who is given its events");
        }
        turn.lock();
    }

    private void end() {
        known = Known.by(owner);
        turn.unlock();
    }
}
