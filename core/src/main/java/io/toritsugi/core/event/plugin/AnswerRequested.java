package io.toritsugi.core.event.plugin;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A plugin that takes its time was asked who should be offered a visit: a host answers for it.
 *
 * <p>It answers until the deadline; without an answer the ranker of the queue decides then.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AnswerRequested.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AnswerRequested.Builder.class)
public sealed interface AnswerRequested extends Event permits ImmutableAnswerRequested {
    /** The name of this type of event on the wire. */
    String TYPE = "AnswerRequested";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the queue visit} */
    VisitId visit();

    /** {@return the queue} */
    QueueId queue();

    /** {@return the id of the plugin that is asked} */
    String plugin();

    /** {@return the number of the question among those asked about the visit, from 1} */
    int question();

    /** {@return the agents among whom it may choose, at least one, in the order of their ids: those who could be offered the visit, at most as many as its policy allows} */
    List<AgentId> candidates();

    /** {@return until when the answer is awaited; at this instant it is late} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant until();

    @Override
    default List<Ref> concerns() {
        return Stream.concat(
                        Stream.of(Ref.of(routable())), candidates().stream().map(Ref::of))
                .distinct()
                .toList();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (question() < 1) {
            throw new IllegalArgumentException("AnswerRequested.question must be 1 or more, was " + question());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AnswerRequested}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAnswerRequested.Builder {
        Builder() {}
    }
}
