package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.acw.text.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that can be chosen.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value what is stored
 * @param label what a person reads
 * @param retired whether it is no longer chosen; what was chosen stays so; false unless said
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Option(String value, Texts label, boolean retired) {
    /** Checks that all parts are there. */
    public Option {
        Objects.requireNonNull(value, "Option.value");
        Objects.requireNonNull(label, "Option.label");
    }

    @JsonCreator
    static Option read(
            @JsonProperty(value = "value", required = true) String value,
            @JsonProperty(value = "label", required = true) Texts label,
            @JsonProperty("retired") @Nullable Boolean retired) {
        return new Option(value, label, retired != null && retired);
    }

    /**
     * {@return something that can be chosen}
     *
     * @param value what is stored
     * @param label what a person reads
     */
    public static Option of(String value, Texts label) {
        return new Option(value, label, false);
    }
}
