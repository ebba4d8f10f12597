package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A stage of eligibility opened for a visit: more agents, or others, may take it from now on.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = StageOpened.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = StageOpened.Builder.class)
public sealed interface StageOpened extends Event permits ImmutableStageOpened {
    /** The name of this type of event on the wire. */
    String TYPE = "StageOpened";

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

    /** {@return the id of the stage} */
    String stage();

    /** {@return why} */
    StageCause cause();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StageOpened}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableStageOpened.Builder {
        Builder() {}
    }
}
