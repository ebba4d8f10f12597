package io.toritsugi.core.event.leg;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
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
 * A party began to pass the contact on.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TransferStarted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TransferStarted.Builder.class)
public sealed interface TransferStarted extends ContactEvent permits ImmutableTransferStarted {
    /** The name of this type of event on the wire. */
    String TYPE = "TransferStarted";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent of the leg, where an agent has it and is known} */
    Optional<AgentId> agent();

    /** {@return cold or warm} */
    TransferKind kind();

    /** {@return the queue it goes to} */
    Optional<QueueId> toQueue();

    /** {@return the agent it goes to} */
    Optional<AgentId> toAgent();

    /** {@return the number or address outside the centre that it goes to} */
    @PersonalData
    @Value.Redacted
    Optional<String> toExternal();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(
                Ref.of(routable()),
                agent().map(Ref::of).orElse(null),
                toAgent().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TransferStarted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTransferStarted.Builder {
        Builder() {}
    }
}
