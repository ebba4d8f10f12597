package io.toritsugi.acw.document.extension;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * It was settled whether there is more time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExtensionAnswered.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExtensionAnswered.Builder.class)
public sealed interface ExtensionAnswered extends DocumentEvent permits ImmutableExtensionAnswered {
    /** The name of this type of event on the wire. */
    String TYPE = "ExtensionAnswered";

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

    /** {@return whether there is} */
    boolean granted();

    /** {@return how much; zero if there is none} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration length();

    /** {@return why, without personal data} */
    Optional<String> reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExtensionAnswered}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableExtensionAnswered.Builder {
        Builder() {}
    }
}
