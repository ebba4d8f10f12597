package io.toritsugi.core.event.selfservice;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A self-service or bot leg asks for a person.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = HandoverRequested.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = HandoverRequested.Builder.class)
public sealed interface HandoverRequested extends ContactEvent permits ImmutableHandoverRequested {
    /** The name of this type of event on the wire. */
    String TYPE = "HandoverRequested";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the leg that asks} */
    LegId leg();

    /** {@return the queue to go to} */
    QueueId queue();

    /** {@return why, without personal data} */
    String reason();

    /** {@return where the host keeps a summary of what was said} */
    @PersonalData
    @Value.Redacted
    Optional<String> summary();

    /** {@return where the host keeps the transcript} */
    @PersonalData
    @Value.Redacted
    Optional<String> transcript();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HandoverRequested}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableHandoverRequested.Builder {
        Builder() {}
    }
}
