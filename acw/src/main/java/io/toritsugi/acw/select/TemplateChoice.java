package io.toritsugi.acw.select;

import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A template, in one version or in the latest, and what of it is mandatory for the contact at hand.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TemplateChoice.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TemplateChoice.Builder.class)
public sealed interface TemplateChoice permits ImmutableTemplateChoice {
    /** {@return the template} */
    TemplateId template();

    /** {@return its version, 1 or more; absent: the latest that there is} */
    OptionalInt version();

    /**
     * {@return the regulated types of business, as the host names them, that the contact is of: the steps that are mandatory for one
     * of them must be answered}
     */
    @Value.NaturalOrder
    SortedSet<String> regulatedTypes();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (version().isPresent() && version().getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "TemplateChoice.version must be 1 or more, was " + version().getAsInt());
        }
    }

    /**
     * {@return the latest version of a template}
     *
     * @param template the template
     */
    static TemplateChoice latest(TemplateId template) {
        return builder().template(template).build();
    }

    /**
     * {@return one version of a template}
     *
     * @param template the template and its version
     */
    static TemplateChoice of(TemplateRef template) {
        return builder().template(template.id()).version(template.version()).build();
    }

    /**
     * {@return which of these templates is meant, or empty if none is}
     *
     * @param templates the templates that there are
     */
    default Optional<TemplateRef> find(Collection<TemplateRef> templates) {
        return templates.stream()
                .filter(ref -> ref.id().equals(template()))
                .filter(ref -> version().isEmpty() || version().getAsInt() == ref.version())
                .max(Comparator.naturalOrder());
    }

    /** {@return the name and version as text, such as {@code billing-inquiry} or {@code billing-inquiry@3}} */
    default String name() {
        return version().isPresent()
                ? template() + "@" + version().getAsInt()
                : template().value();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TemplateChoice}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTemplateChoice.Builder {
        Builder() {}
    }
}
