package io.toritsugi.acw.promise;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A promise to a customer, as far as its events tell.
 *
 * <p>The state of {@link PromiseMachine}: a value that any sequence of events folds to, so every part may be unknown. {@code toString}
 * shows no personal data. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableWatchedPromise.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableWatchedPromise.Builder.class)
public sealed interface WatchedPromise permits ImmutableWatchedPromise {
    /** {@return how it was made; {@link #dueAt} is what holds} */
    Optional<PromiseMade> made();

    /** {@return when it was made} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> madeAt();

    /** {@return what became of it; empty before it is made} */
    Optional<PromiseStage> stage();

    /** {@return by when it must be kept, exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> dueAt();

    /** {@return how often another time was agreed} */
    @Value.Default
    default int renegotiations() {
        return 0;
    }

    /** {@return when it was kept, in time or late} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> keptAt();

    /** {@return the follow-up by which it was kept} */
    Optional<WorkItemId> keptBy();

    /** {@return the latest instant of its events} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    /** {@return a promise of which nothing is known} */
    static WatchedPromise unknown() {
        return ImmutableWatchedPromise.builder().build();
    }

    /** {@return its id; empty before it is made} */
    default Optional<PromiseId> id() {
        return made().map(PromiseMade::promise);
    }

    /** {@return whether it is neither kept, broken nor cancelled} */
    default boolean open() {
        return stage().filter(PromiseStage.OPEN::equals).isPresent();
    }

    /** {@return whether somebody still has to do it: it is open, or broken and not kept since} */
    default boolean owed() {
        return open() || stage().filter(PromiseStage.BROKEN::equals).isPresent();
    }

    /** {@return when it breaks by itself; empty if it will not} */
    default Optional<Instant> nextDeadline() {
        return open() ? dueAt().map(due -> lastEventAt().filter(due::isBefore).orElse(due)) : Optional.empty();
    }
}
