package io.toritsugi.acw.update.event;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The effect of an update is to be taken back.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdateCompensated.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdateCompensated.Builder.class)
public sealed interface UpdateCompensated extends UpdateEvent permits ImmutableUpdateCompensated {
    /** The name of this type of event on the wire. */
    String TYPE = "UpdateCompensated";

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

    /** {@return the update that takes it back; absent if it was never sent} */
    Optional<UpdateId> with();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdateCompensated}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdateCompensated.Builder {
        Builder() {}
    }
}
