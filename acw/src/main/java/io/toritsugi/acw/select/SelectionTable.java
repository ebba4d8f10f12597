package io.toritsugi.acw.select;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * One version of a table of rules that says which template a contact gets: the first rule whose condition holds fires. It is data and
 * may contradict itself; {@link RuleSelector#of} checks it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SelectionTable.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SelectionTable.Builder.class)
public sealed interface SelectionTable permits ImmutableSelectionTable {
    /** {@return its name} */
    String id();

    /** {@return its version, 1 or more} */
    int version();

    /** {@return its rules, the one that is asked first in front} */
    List<SelectionRule> rules();

    /** {@return the template of a contact for which no rule fires} */
    TemplateChoice otherwise();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("SelectionTable.id must not be blank");
        }
        if (version() < 1) {
            throw new IllegalArgumentException("SelectionTable.version must be 1 or more, was " + version());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SelectionTable}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSelectionTable.Builder {
        Builder() {}
    }
}
