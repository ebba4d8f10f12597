package io.toritsugi.acw.document.edit;

import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * It was noted how far a step of the guidance is.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = StepMarked.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = StepMarked.Builder.class)
public sealed interface StepMarked extends DocumentEvent permits ImmutableStepMarked {
    /** The name of this type of event on the wire. */
    String TYPE = "StepMarked";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return who} */
    Actor by();

    /** {@return on which device, where known} */
    Optional<DeviceClass> device();

    /** {@return the id of the step} */
    String step();

    /** {@return how far it is} */
    Mark mark();

    /** {@return why it was skipped, without personal data} */
    Optional<String> reason();

    /**
     * How far a step is.
     *
     * @since 0.1
     */
    enum Mark {
        /** It is still to be done. */
        OPEN,
        /** It is done. */
        DONE,
        /** It was left out on purpose. */
        SKIPPED
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StepMarked}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableStepMarked.Builder {
        Builder() {}
    }
}
