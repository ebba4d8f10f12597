package io.toritsugi.acw.update.event;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Another system has taken an update.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdateDelivered.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdateDelivered.Builder.class)
public sealed interface UpdateDelivered extends UpdateEvent permits ImmutableUpdateDelivered {
    /** The name of this type of event on the wire. */
    String TYPE = "UpdateDelivered";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the system that it goes to} */
    @Override
    String target();

    /** {@return the update} */
    @Override
    UpdateId update();

    /** {@return the number of the attempt, counted from 1} */
    int attempt();

    /** {@return by what the other system finds it, no personal data} */
    Optional<String> reference();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdateDelivered}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdateDelivered.Builder {
        Builder() {}
    }
}
