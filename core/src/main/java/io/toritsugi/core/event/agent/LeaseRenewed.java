package io.toritsugi.core.event.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The tool of an agent gave a sign of life. Not every sign is recorded.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LeaseRenewed.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LeaseRenewed.Builder.class)
public sealed interface LeaseRenewed extends AgentEvent permits ImmutableLeaseRenewed {
    /** The name of this type of event on the wire. */
    String TYPE = "LeaseRenewed";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return when it is taken for lost without another one: it is believed to be there before; absent: never} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> leaseUntil();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LeaseRenewed}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableLeaseRenewed.Builder {
        Builder() {}
    }
}
