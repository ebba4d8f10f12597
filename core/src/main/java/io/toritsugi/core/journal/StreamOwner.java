package io.toritsugi.core.journal;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps what one stream folds to: it decides, appends, and folds only what was appended.
 *
 * <p>A decision leaves no trace before its events are in the journal. Two owners of one stream, in one process or in two,
 * disturb each other without harm: whoever comes second gets a {@link VersionConflict}, catches up, and asks again. Not
 * thread-safe: one thread at a time.
 *
 * @param <S> what the stream folds to
 * @param <C> the commands
 * @since 0.1
 */
public final class StreamOwner<S, C> {
    private static final int PAGE = 1000;

    private final Decider<S, C, ? extends Rejection> decider;
    private final Journal journal;
    private final TenantId tenant;
    private final StreamId stream;
    private S state;
    private long version;

    private StreamOwner(Decider<S, C, ? extends Rejection> decider, Journal journal, TenantId tenant, StreamId stream) {
        this.decider = decider;
        this.journal = journal;
        this.tenant = tenant;
        this.stream = stream;
        this.state = decider.initial();
    }

    /**
     * {@return an owner who has read the whole stream: this is also how a host starts again}
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
        StreamOwner<S, C> owner = new StreamOwner<>(
                Objects.requireNonNull(decider, "StreamOwner.decider"),
                Objects.requireNonNull(journal, "StreamOwner.journal"),
                Objects.requireNonNull(tenant, "StreamOwner.tenant"),
                Objects.requireNonNull(stream, "StreamOwner.stream"));
        owner.catchUp();
        return owner;
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

    /** Folds what others have appended since. */
    public void catchUp() {
        List<RecordedEvent> page;
        do {
            page = journal.readStream(tenant, stream, version, PAGE);
            fold(page);
        } while (page.size() == PAGE);
    }

    /**
     * Decides a command and appends what it gives.
     *
     * @param command what somebody wants
     * @param now the time; if it lies before the stream's last event, that event's instant holds and the lag is recorded
     * @param actor who wants it
     * @return what was appended, for the host to publish, empty if there was nothing to do; or the refusal of the decider or a
     *     {@link VersionConflict}, and then nothing was appended and the state is as it was
     */
    public Either<Rejection, List<RecordedEvent>> handle(C command, Instant now, Actor actor) {
        Either<? extends Rejection, List<Dated>> decided = decider.decide(state, command, now);
        if (decided.isLeft()) {
            return Either.left(decided.getLeft());
        }
        if (decided.get().isEmpty()) {
            return Either.right(List.of());
        }
        Either<VersionConflict, Appended> appended = journal.append(tenant, List.of(batch(decided.get(), now, actor)));
        if (appended.isLeft()) {
            return Either.left(appended.getLeft());
        }
        fold(appended.get().events());
        return Either.right(appended.get().events());
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
}
