package io.toritsugi.acw.code;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * One version of a tree of codes, of any depth. It is data and may contradict itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CodeTree.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CodeTree.Builder.class)
public sealed interface CodeTree permits ImmutableCodeTree {
    /** {@return its name} */
    CodeTreeId id();

    /** {@return its version, 1 or more} */
    int version();

    /** {@return what a path of it says} */
    Classification kind();

    /** {@return what a person reads} */
    Texts label();

    /** {@return the codes without one above them, in the order in which they are shown} */
    List<Code> codes();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CodeTree}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCodeTree.Builder {
        Builder() {}
    }
}
