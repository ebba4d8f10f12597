package io.toritsugi.acw.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Names a tree of codes, in one version or in the latest.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the tree
 * @param version its version; absent: the latest that there is
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CodeTreeRef(CodeTreeId id, OptionalInt version) {
    /** Checks that both parts are there. */
    public CodeTreeRef {
        Objects.requireNonNull(id, "CodeTreeRef.id");
        Objects.requireNonNull(version, "CodeTreeRef.version");
    }

    @JsonCreator
    static CodeTreeRef read(
            @JsonProperty(value = "id", required = true) CodeTreeId id, @JsonProperty("version") OptionalInt version) {
        return new CodeTreeRef(id, version == null ? OptionalInt.empty() : version);
    }

    /**
     * {@return the latest version of a tree}
     *
     * @param id the tree
     */
    public static CodeTreeRef latest(CodeTreeId id) {
        return new CodeTreeRef(id, OptionalInt.empty());
    }

    /**
     * {@return one version of a tree}
     *
     * @param id the tree
     * @param version its version
     */
    public static CodeTreeRef of(CodeTreeId id, int version) {
        return new CodeTreeRef(id, OptionalInt.of(version));
    }

    /** {@return such as {@code contact-category} or {@code contact-category@3}} */
    @Override
    public String toString() {
        return version.isPresent() ? id + "@" + version.getAsInt() : id.toString();
    }
}
