package io.toritsugi.core.event.plugin;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A plugin did wrong, and something else decided in its place.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PluginFaulted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PluginFaulted.Builder.class)
public sealed interface PluginFaulted extends Event permits ImmutablePluginFaulted {
    /** The name of this type of event on the wire. */
    String TYPE = "PluginFaulted";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the id of the plugin} */
    String plugin();

    /** {@return what sort of plugin} */
    PluginKind kind();

    /** {@return what it did} */
    PluginFault fault();

    /** {@return the id of what decided in its place} */
    String fallback();

    /** {@return the queue for which it was asked} */
    Optional<QueueId> queue();

    /** {@return the interaction or work item for which it was asked} */
    Optional<RoutableId> routable();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(routable().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PluginFaulted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePluginFaulted.Builder {
        Builder() {}
    }
}
