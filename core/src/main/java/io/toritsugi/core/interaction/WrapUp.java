package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The after-call work of one leg as far as it is known.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@Value.Modifiable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableWrapUp.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableWrapUp.Builder.class)
public sealed interface WrapUp permits ImmutableWrapUp, ModifiableWrapUp {
    /** {@return the agent who does it, where known} */
    Optional<AgentId> agent();

    /** {@return when it began; empty if it was only ever seen to end} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> startedAt();

    /** {@return what holds for it} */
    Optional<WrapUpTerms> terms();

    /** {@return the time added to its limit so far} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration extension() {
        return Duration.ZERO;
    }

    /** {@return how long its clock stood still so far, without a pause that lasts; its duration includes it} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration pausedFor() {
        return Duration.ZERO;
    }

    /** {@return since when its clock stands still; empty while it runs} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> pausedAt();

    /** {@return when its clock runs on by itself; empty while it runs} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> pausedUntil();

    /** {@return when it ended; empty while it lasts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> endedAt();

    /** {@return why it ended; empty while it lasts} */
    Optional<WrapUpExit> cause();

    /** {@return the duration that its source asserts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedDuration();

    /**
     * {@return when it ends by itself: its beginning, plus its limit, plus what was added, plus its pauses; empty without a limit} A
     * pause that lasts counts as if nobody let the clock run on before {@link #pausedUntil}.
     */
    default Optional<Instant> deadline() {
        Duration more = Spans.sum(extension(), pausedFor());
        Duration pause = Spans.between(pausedAt(), pausedUntil());
        return terms().flatMap(WrapUpTerms::limit)
                .flatMap(limit -> startedAt()
                        .map(start -> Deadlines.after(Deadlines.after(Deadlines.after(start, limit), more), pause)));
    }

    /**
     * {@return how long it took: what its source asserts, else from its beginning to its end; empty while it lasts, if its
     * beginning is unknown, or if it ended before it began}
     */
    default Optional<Duration> duration() {
        return Spans.assertedOrBetween(assertedDuration(), startedAt(), endedAt());
    }
}
