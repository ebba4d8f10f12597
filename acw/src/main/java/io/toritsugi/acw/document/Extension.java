package io.toritsugi.acw.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.document.extension.ExtensionLapsed;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.value.SdkJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A wish for more time, and what became of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableExtension.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableExtension.Builder.class)
public sealed interface Extension permits ImmutableExtension {
    /** {@return when it was asked for} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant requestedAt();

    /** {@return who asked} */
    Actor requestedBy();

    /** {@return how much was asked for} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration length();

    /** {@return why, without personal data} */
    Optional<String> reason();

    /** {@return until when a supervisor can answer; empty where nobody needs to approve} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> answerBy();

    /** {@return whether it was granted; empty while nobody has answered, and if nobody did} */
    Optional<Boolean> granted();

    /** {@return who answered} */
    Optional<Actor> answeredBy();

    /** {@return why it was answered so, without personal data} */
    Optional<String> answerReason();

    /** {@return why it lapsed without an answer; empty if it did not} */
    Optional<ExtensionLapsed.Cause> lapsed();

    /** {@return whether it can still be answered} */
    default boolean pending() {
        return granted().isEmpty() && lapsed().isEmpty();
    }
}
