package io.toritsugi.acw.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A path through a tree of codes: the codes from the root down.
 *
 * <p>In JSON a list of texts. Immutable and thread-safe.
 *
 * @param codes the ids of the codes, the outermost first; not empty; unmodifiable
 * @since 0.1
 */
public record CodePath(@JsonValue List<String> codes) {
    /**
     * Checks and copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public CodePath {
        codes = List.copyOf(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("CodePath must have at least one code");
        }
    }

    /**
     * {@return the path of these codes}
     *
     * @param codes the ids of the codes, the outermost first
     * @throws IllegalArgumentException if there are none
     */
    public static CodePath of(String... codes) {
        return new CodePath(List.of(codes));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CodePath read(List<String> codes) {
        return new CodePath(codes);
    }

    /** {@return the code at the end} */
    public String last() {
        return codes.get(codes.size() - 1);
    }

    /** {@return the codes joined by {@code /}} */
    @Override
    public String toString() {
        return String.join("/", codes);
    }
}
