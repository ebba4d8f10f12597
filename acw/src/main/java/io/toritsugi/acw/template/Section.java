package io.toritsugi.acw.template;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A part of a form under a heading of its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Section.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Section.Builder.class)
public sealed interface Section permits ImmutableSection {
    /** {@return its name, which no other section of the template has} */
    String id();

    /** {@return its heading} */
    Texts label();

    /** {@return its steps, in order} */
    List<Step> steps();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Section}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSection.Builder {
        Builder() {}
    }
}
