package io.toritsugi.routing.stage;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A step in the widening of who may take a visit.
 *
 * <p>The stages of a queue open one after another: each at its age or when its condition comes true, whichever is first, never before the one above it, and never closes again. An agent may take the visit if an open stage admits him: he serves the queue or one of {@link #queues}, fulfils what the visit requires less what stages have relaxed, and fulfils {@link #requires}. Agents of a stage with a lower {@link #rank} go first, however the strategy ranks them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Stage.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Stage.Builder.class)
public sealed interface Stage permits ImmutableStage {
    /** {@return its name within the queue; lower-case letters, digits and hyphens} */
    String id();

    /** {@return the age of the visit at which it opens, zero or more, inclusive: carried age does not count; absent: by its condition alone, or at once if it has none either} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> opensAfter();

    /** {@return what opens it earlier, over the facts of the contact and of queues; unknown is no} */
    Optional<Condition> opensWhen();

    /** {@return what an agent must fulfil, over the facts of the agent, the contact and the queue; unknown is no} */
    @Value.Default
    default Condition requires() {
        return Condition.always();
    }

    /** {@return the facts that the visit may no longer ask for once this stage is open: each part of its requirements that names one of them is dropped} */
    List<FactRef> relax();

    /** {@return the queues whose agents may take it too} */
    @Value.NaturalOrder
    SortedSet<QueueId> queues();

    /** {@return whether it admits none but the preferred agents of the visit} */
    @Value.Default
    default boolean preferredOnly() {
        return false;
    }

    /** {@return what becomes of the agents of earlier stages} */
    @Value.Default
    default StageMode mode() {
        return StageMode.CUMULATIVE;
    }

    /** {@return its rank, 0 or more; agents of a lower one go first; 0 unless said: all alike} */
    @Value.Default
    default int rank() {
        return 0;
    }

    /** {@return when it is passed over at once} */
    @Value.Default
    default StageSkip skip() {
        return StageSkip.NEVER;
    }

    /** {@return the queue to which the visit moves when it opens, its age kept} */
    Optional<QueueId> moveTo();

    /** {@return the stage that admits every agent of the queue at once, and is never left} */
    static Stage everybody() {
        return builder().id("everybody").build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!id().matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "Stage.id must be 1 to 64 lower-case letters, digits and hyphens, was \"" + id() + "\"");
        }
        if (opensAfter().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException(
                    "Stage.opensAfter must be zero or more, was " + opensAfter().get());
        }
        if (rank() < 0) {
            throw new IllegalArgumentException("Stage.rank must be 0 or more, was " + rank());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Stage}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableStage.Builder {
        Builder() {}
    }
}
