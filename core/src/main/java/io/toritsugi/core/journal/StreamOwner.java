package io.toritsugi.core.journal;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.StreamSnapshots.Start;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what one stream folds to: it loads, decides, appends, folds only what was appended, and publishes it.
 *
 * <p>A decision leaves no trace before its events are in the journal. Two owners of one stream, in one process or in two,
 * disturb each other without harm: whoever comes second meets a {@link VersionConflict}, catches up, and decides again. Not
 * thread-safe: one thread at a time; {@link SharedOwner} is for several.
 *
 * <p>A {@link JournalFailure} is thrown on, and the state is as it was. Where nobody knows whether the events were written, or
 * where others have written, the next call reads the stream before it decides: nothing is decided on a state that is known to
 * be old, however often reading fails.
 *
 * @param <S> what the stream folds to
 * @param <C> the commands
 * @since 0.1
 */
public final class StreamOwner<S, C> {
    private static final int PAGE = 1000;

    final Decider<S, C, ? extends Rejection> decider;
    private final Journal journal;
    private final TenantId tenant;
    private final StreamId stream;
    private final int attempts;
    private final Publication publication;
    private final @Nullable StreamSnapshots<S> snapshots;
    private Loaded loaded;
    private S state;
    private long version;
    private boolean old;

    private StreamOwner(Builder<S, C> parts, @Nullable StreamSnapshots<S> snapshots, Start<S> start) {
        this.decider = parts.decider;
        this.journal = parts.journal;
        this.tenant = parts.tenant;
        this.stream = parts.stream;
        this.attempts = parts.attempts;
        this.publication = new Publication(parts.consumer);
        this.snapshots = snapshots;
        this.state = start.state();
        this.version = start.version();
        this.loaded = new Loaded(start.version(), 0, Optional.ofNullable(start.problem()));
    }

    /**
     * {@return an owner who has read the whole stream, keeps no snapshots and publishes nothing}
     *
     * @param <S> what the stream folds to
     * @param <C> the commands
     * @param decider what decides and folds
     * @param journal where the stream is
     * @param tenant whose stream
     * @param stream the stream
     */
    public static <S, C> StreamOwner<S, C> of(
            Decider<S, C, ? extends Rejection> decider, Journal journal, TenantId tenant, StreamId stream) {
        return StreamOwner.<S, C>builder(decider, journal, tenant, stream).load();
    }

    /**
     * {@return a new builder}
     *
     * @param <S> what the stream folds to
     * @param <C> the commands
     * @param decider what decides and folds
     * @param journal where the stream is, and its snapshots
     * @param tenant whose stream
     * @param stream the stream
     */
    public static <S, C> Builder<S, C> builder(
            Decider<S, C, ? extends Rejection> decider, Journal journal, TenantId tenant, StreamId stream) {
        return new Builder<>(decider, journal, tenant, stream);
    }

    /** {@return what the stream folds to, as far as this owner has read and written it} */
    public S state() {
        return state;
    }

    /** {@return the version of the stream as far as this owner has read and written it} */
    public long version() {
        return version;
    }

    /** {@return the next instant at which something happens by itself; empty if nothing will} */
    public Optional<Instant> nextDeadline() {
        return decider.nextDeadline(state);
    }

    /** {@return what this owner was loaded from} */
    public Loaded loaded() {
        return loaded;
    }

    /** {@return what the consumer threw when it was last given events; empty if it threw nothing} */
    public Optional<RuntimeException> lastPublicationProblem() {
        return publication.problem();
    }

    /** {@return why the last snapshot that was due could not be saved; empty if none has failed since one was saved} */
    public Optional<RuntimeException> lastSnapshotProblem() {
        return snapshots == null ? Optional.empty() : snapshots.problem();
    }

    /** Folds what others have appended since. It is not published: whoever appended it does that. */
    public void catchUp() {
        List<RecordedEvent> page;
        do {
            page = journal.readStream(tenant, stream, version, PAGE);
            fold(page);
        } while (page.size() == PAGE);
        old = false;
    }

    /**
     * Decides a command, appends what it gives, folds and publishes that, and saves a snapshot if one is due.
     *
     * <p>Where nothing was appended, for a {@link VersionConflict}, a refusal, or because there was nothing to do, it catches
     * up; if others have written, it decides anew with the same {@code now}, as often as {@link Builder#attempts} allows.
     *
     * @param command what somebody wants
     * @param now the time; if it lies before the stream's last event, that event's instant holds and the lag is recorded
     * @param actor who wants it
     * @return what was appended, empty if there was nothing to do; or the refusal of the decider, or the
     *     {@link VersionConflict} of the last attempt, and then nothing was appended
     * @throws JournalFailure if the journal fails: nothing was appended, unless {@link JournalFailure#outcomeUnknown}
     */
    public Either<Rejection, List<RecordedEvent>> handle(C command, Instant now, Actor actor) {
        if (old) {
            catchUp();
        }
        Either<Rejection, List<RecordedEvent>> answer = attempt(command, now, actor);
        for (int made = 1; made < attempts && overtaken(answer); made++) {
            answer = attempt(command, now, actor);
        }
        if (answer.isRight() && !answer.get().isEmpty()) {
            publication.publish(answer.get());
            if (snapshots != null) {
                snapshots.saveIfDue(version, state);
            }
        }
        return answer;
    }

    /**
     * Saves a snapshot of what this owner has read and written, due or not.
     *
     * @return whether it is the one that is kept; false if another owner has saved a later one
     * @throws IllegalStateException if this owner was given no codec
     * @throws JournalFailure if it cannot be saved
     */
    public boolean saveSnapshot() {
        if (snapshots == null) {
            throw new IllegalStateException("StreamOwner.saveSnapshot needs Builder.snapshots, stream is " + stream);
        }
        return snapshots.save(version, state);
    }

    private Either<Rejection, List<RecordedEvent>> attempt(C command, Instant now, Actor actor) {
        Either<? extends Rejection, List<Dated>> decided = decider.decide(state, command, now);
        if (decided.isLeft()) {
            return Either.left(decided.getLeft());
        }
        if (decided.get().isEmpty()) {
            return Either.right(List.of());
        }
        // Set before the append: whatever it throws, only reading tells what it has left.
        old = true;
        Either<VersionConflict, Appended> appended = journal.append(tenant, List.of(batch(decided.get(), now, actor)));
        if (appended.isLeft()) {
            return Either.left(appended.getLeft());
        }
        fold(appended.get().events());
        old = false;
        return Either.right(appended.get().events());
    }

    /** The journal has checked the version of what was appended; any other answer may be that of a state gone by. */
    private boolean overtaken(Either<Rejection, List<RecordedEvent>> answer) {
        if (answer.isRight() && !answer.get().isEmpty()) {
            return false;
        }
        long before = version;
        catchUp();
        return version > before;
    }

    private StreamBatch batch(List<Dated> decided, Instant now, Actor actor) {
        return StreamBatch.builder().stream(stream)
                .expectedVersion(version)
                .addAllEvents(decided.stream()
                        .map(dated ->
                                PendingEvent.decided(dated, now).actor(actor).build())
                        .toList())
                .build();
    }

    private void fold(List<RecordedEvent> events) {
        state = decider.replay(state, events);
        if (!events.isEmpty()) {
            version = events.get(events.size() - 1).version();
        }
    }

    private void readTheRest(Start<S> start) {
        try {
            catchUp();
        } catch (JournalFailure failure) {
            throw start.explained(failure);
        }
        loaded = new Loaded(start.version(), version - start.version(), loaded.problem());
    }

    /**
     * Says what an owner was loaded from.
     *
     * @param snapshotVersion the version of the snapshot that he began from; 0 if he began from the first event
     * @param events how many events he has folded since
     * @param problem why he did not begin from the snapshot that there is: it is damaged, its format is not that of the codec,
     *     it cannot be read, or it is ahead of its stream; empty if he did, or if there is none
     * @since 0.1
     */
    public record Loaded(long snapshotVersion, long events, Optional<JournalFailure> problem) {
        /** Checks that all parts are there. */
        public Loaded {
            Objects.requireNonNull(problem, "Loaded.problem");
        }
    }

    /**
     * Loads a {@link StreamOwner}; every part is optional. Not thread-safe.
     *
     * @param <S> what the stream folds to
     * @param <C> the commands
     * @since 0.1
     */
    public static final class Builder<S, C> {
        private final Decider<S, C, ? extends Rejection> decider;
        private final Journal journal;
        private final TenantId tenant;
        private final StreamId stream;
        private @Nullable SnapshotCodec<S> codec;
        private Consumer<List<RecordedEvent>> consumer = events -> {};
        private int every = 1000;
        private int attempts = 3;

        private Builder(Decider<S, C, ? extends Rejection> decider, Journal journal, TenantId tenant, StreamId stream) {
            this.decider = Objects.requireNonNull(decider, "StreamOwner.decider");
            this.journal = Objects.requireNonNull(journal, "StreamOwner.journal");
            this.tenant = Objects.requireNonNull(tenant, "StreamOwner.tenant");
            this.stream = Objects.requireNonNull(stream, "StreamOwner.stream");
        }

        /**
         * Sets by what snapshots are written and read; without it there are none.
         *
         * <p>They have the name {@code stream/} and the id of the stream, so one stream has snapshots of one kind of state. One
         * that cannot be used is replaced by the next that is saved.
         *
         * @param snapshotCodec writes and reads the state
         * @return this builder
         */
        public Builder<S, C> snapshots(SnapshotCodec<S> snapshotCodec) {
            codec = Objects.requireNonNull(snapshotCodec, "StreamOwner.snapshots");
            return this;
        }

        /**
         * Sets how often a snapshot is saved. A command whose snapshot cannot be saved has been carried out all the same:
         * {@link StreamOwner#lastSnapshotProblem} tells why, and the next is tried after as many events again.
         *
         * @param events after how many events, 0 or more; 1,000 unless said; 0 for {@link StreamOwner#saveSnapshot} alone
         * @return this builder
         * @throws IllegalArgumentException if {@code events} is negative
         */
        public Builder<S, C> snapshotEvery(int events) {
            if (events < 0) {
                throw new IllegalArgumentException("StreamOwner.snapshotEvery must be 0 or more, was " + events);
            }
            every = events;
            return this;
        }

        /**
         * Sets who is given what was appended, once it is folded, in the thread that handled the command.
         *
         * <p>What he throws undoes nothing and is not thrown on: {@link StreamOwner#lastPublicationProblem} tells it. He is given each event
         * at most once; one whose append nobody knew the outcome of, or before whose publication the process ended, never. Who
         * must miss none reads the journal: {@code io.toritsugi.core.journal.subscribe}.
         *
         * @param eventConsumer is given the events of one command, in order
         * @return this builder
         */
        public Builder<S, C> publishTo(Consumer<List<RecordedEvent>> eventConsumer) {
            consumer = Objects.requireNonNull(eventConsumer, "StreamOwner.publishTo");
            return this;
        }

        /**
         * Sets how often one command is decided, as long as others have written in between.
         *
         * @param most the most attempts, 1 or more; 3 unless said; 1 for an answer without a look at what others have written
         * @return this builder
         * @throws IllegalArgumentException if {@code most} is less than 1
         */
        public Builder<S, C> attempts(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("StreamOwner.attempts must be 1 or more, was " + most);
            }
            attempts = most;
            return this;
        }

        /**
         * Loads the owner: from the snapshot of the stream if there is one that can be used, else from the first event. This is
         * also how a host starts again.
         *
         * @return an owner who has read the whole stream; {@link StreamOwner#loaded} says how
         * @throws JournalFailure if the stream cannot be read; that of the snapshot if it cannot be used and the events before it
         *     are retired
         */
        public StreamOwner<S, C> load() {
            @Nullable
            StreamSnapshots<S> kept =
                    codec == null ? null : new StreamSnapshots<>(journal, tenant, stream, codec, every);
            Start<S> start = kept == null ? new Start<>(0, decider.initial(), null) : kept.find(decider.initial());
            StreamOwner<S, C> owner = new StreamOwner<>(this, kept, start);
            owner.readTheRest(start);
            return owner;
        }
    }
}
