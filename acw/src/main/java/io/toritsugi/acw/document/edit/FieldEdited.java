package io.toritsugi.acw.document.edit;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A field was answered, or its answer cleared.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FieldEdited.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FieldEdited.Builder.class)
public sealed interface FieldEdited extends DocumentEvent permits ImmutableFieldEdited {
    /** The name of this type of event on the wire. */
    String TYPE = "FieldEdited";

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

    /** {@return the field} */
    FieldId field();

    /** {@return the number of the edit among those of the field, from 1} */
    int revision();

    /** {@return the number of the edit that was seen before, 0 if none was} */
    int basedOn();

    /** {@return whether another answer had come in between, so that this one stands beside it; not unless said} */
    @Value.Default
    default boolean conflict() {
        return false;
    }

    /** {@return whether there is no answer any more; there is unless said} */
    @Value.Default
    default boolean cleared() {
        return false;
    }

    /** {@return the answer, if the field is not personal} */
    Optional<Answer> answer();

    /** {@return the answer, if the field is personal} */
    @PersonalData
    @Value.Redacted
    Optional<Answer> personalAnswer();

    /** {@return where it came from} */
    Provenance provenance();

    /** {@return the suggestion that it came from} */
    Optional<String> suggestion();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (answer().isPresent() && personalAnswer().isPresent()) {
            throw new IllegalArgumentException(
                    "FieldEdited must not have both answer and personalAnswer, field " + field());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FieldEdited}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFieldEdited.Builder {
        Builder() {}
    }
}
