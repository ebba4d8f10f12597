package io.toritsugi.acw.quality.form;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One version of an evaluation form.
 *
 * <p>Ordered by form, then by version. Immutable and thread-safe.
 *
 * @param id the form: 1 to 64 letters, digits, dots, hyphens and underscores
 * @param version its version, 1 or more
 * @since 0.1
 */
public record FormRef(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) int version) implements Comparable<FormRef> {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public FormRef {
        if (!FormNames.isName(id)) {
            throw new IllegalArgumentException(
                    "FormRef.id must be " + FormNames.ALLOWED + ", was \"" + FormNames.shown(id) + "\"");
        }
        if (version < 1) {
            throw new IllegalArgumentException("FormRef.version must be 1 or more, was " + version);
        }
    }

    /**
     * {@return one version of a form}
     *
     * @param id the form
     * @param version its version
     * @throws IllegalArgumentException if a part is not allowed
     */
    public static FormRef of(String id, int version) {
        return new FormRef(id, version);
    }

    @Override
    public int compareTo(FormRef other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(version, other.version);
    }

    /** {@return such as {@code voice-contact@3}} */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
