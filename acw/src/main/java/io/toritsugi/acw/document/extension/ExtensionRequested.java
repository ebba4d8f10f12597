package io.toritsugi.acw.document.extension;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * More time was asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExtensionRequested.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExtensionRequested.Builder.class)
public sealed interface ExtensionRequested extends DocumentEvent permits ImmutableExtensionRequested {
    /** The name of this type of event on the wire. */
    String TYPE = "ExtensionRequested";

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

    /** {@return how much; more than zero} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration length();

    /** {@return until when a supervisor can answer: the wish lapses at that instant; absent where nobody needs to approve} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> answerBy();

    /** {@return why, without personal data} */
    Optional<String> reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExtensionRequested}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableExtensionRequested.Builder {
        Builder() {}
    }
}
