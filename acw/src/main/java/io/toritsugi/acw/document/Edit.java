package io.toritsugi.acw.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One edit of a field.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableEdit.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableEdit.Builder.class)
public sealed interface Edit extends Revised<Answer> permits ImmutableEdit {
    /** {@return when} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant at();

    /** {@return who} */
    @Override
    Actor by();

    /** {@return on which device, where known} */
    @Override
    Optional<DeviceClass> device();

    /** {@return what made it} */
    Cause cause();

    /** {@return its number among those of the field, from 1} */
    @Override
    int revision();

    /** {@return the number of the edit that was seen before, 0 if none was} */
    @Override
    int basedOn();

    /** {@return whether it stands beside another answer that had come in between} */
    @Override
    @Value.Default
    default boolean conflict() {
        return false;
    }

    /** {@return whether it took the answer away} */
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

    /** {@return the answer; empty if it took the answer away, or if it was forgotten} */
    @Override
    default Optional<Answer> given() {
        return answer().or(this::personalAnswer);
    }

    /**
     * What makes an edit.
     *
     * @since 0.1
     */
    enum Cause {
        /** The answer was there when the document was opened. */
        PREFILLED,
        /** Somebody entered it. */
        ENTERED,
        /** A suggestion was taken. */
        SUGGESTION,
        /** The field was hidden when the document was submitted, so its answer was cleared. */
        HIDDEN,
        /** Nobody had answered when the document was submitted, so the default holds. */
        DEFAULT
    }
}
