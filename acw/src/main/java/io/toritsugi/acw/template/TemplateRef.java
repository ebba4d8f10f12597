package io.toritsugi.acw.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * One version of a template.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the template
 * @param version its version, 1 or more
 * @since 0.1
 */
public record TemplateRef(
        @JsonProperty(required = true) TemplateId id,
        @JsonProperty(required = true) int version) implements Comparable<TemplateRef> {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code version} is less than 1
     */
    public TemplateRef {
        Objects.requireNonNull(id, "TemplateRef.id");
        if (version < 1) {
            throw new IllegalArgumentException("TemplateRef.version must be 1 or more, was " + version);
        }
    }

    /**
     * {@return one version of a template}
     *
     * @param id the template
     * @param version its version
     * @throws IllegalArgumentException if a part is not allowed
     */
    public static TemplateRef of(String id, int version) {
        return new TemplateRef(TemplateId.of(id), version);
    }

    @Override
    public int compareTo(TemplateRef other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(version, other.version);
    }

    /** {@return such as {@code billing-inquiry@3}} */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
