package io.toritsugi.core.event.plugin;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A plugin that was asked who should be offered a visit has answered in time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AnswerReceived.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AnswerReceived.Builder.class)
public sealed interface AnswerReceived extends Event permits ImmutableAnswerReceived {
    /** The name of this type of event on the wire. */
    String TYPE = "AnswerReceived";

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

    /** {@return the id of the plugin that answered} */
    String plugin();

    /** {@return the number of the question that it answered} */
    int question();

    /** {@return the agents to whom it should be offered, the best first; none: the ranker decides} */
    List<AgentId> agents();

    @Override
    default List<Ref> concerns() {
        return Stream.concat(Stream.of(Ref.of(routable())), agents().stream().map(Ref::of))
                .distinct()
                .toList();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (question() < 1) {
            throw new IllegalArgumentException("AnswerReceived.question must be 1 or more, was " + question());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AnswerReceived}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAnswerReceived.Builder {
        Builder() {}
    }
}
