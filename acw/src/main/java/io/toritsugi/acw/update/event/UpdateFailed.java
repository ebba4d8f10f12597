package io.toritsugi.acw.update.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Another system did not take an update.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdateFailed.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdateFailed.Builder.class)
public sealed interface UpdateFailed extends UpdateEvent permits ImmutableUpdateFailed {
    /** The name of this type of event on the wire. */
    String TYPE = "UpdateFailed";

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

    /** {@return why, without personal data; not blank} */
    String reason();

    /** {@return whether that system works and will never take it} */
    boolean refused();

    /** {@return when it is tried again; absent if it is not} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> retryAt();

    /** {@return up to when nothing is sent to that system, where it failed too often in a row} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> circuitOpenUntil();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdateFailed}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdateFailed.Builder {
        Builder() {}
    }
}
