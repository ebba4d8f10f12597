package io.toritsugi.core.event;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An event of the host's own: the SDK keeps it among its events and never looks inside.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = HostEvent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = HostEvent.Builder.class)
public sealed interface HostEvent extends Event permits ImmutableHostEvent {
    /** The name of this type of event on the wire. */
    String TYPE = "HostEvent";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the host's name of what happened} */
    String name();

    /** {@return what the host wants to keep with it, by name} */
    @PersonalData
    @Value.Redacted
    Map<String, FactValue> payload();

    /** {@return whose history it belongs to} */
    Set<Ref> about();

    @Override
    default List<Ref> concerns() {
        return List.copyOf(about());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HostEvent}; setting a part twice fails, as does leaving out the name. Not thread-safe. */
    final class Builder extends ImmutableHostEvent.Builder {
        Builder() {}
    }
}
