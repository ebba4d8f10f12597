package io.toritsugi.acw.select;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A row of a table of rules: for which contacts it is, and the template that these get.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SelectionRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SelectionRule.Builder.class)
public sealed interface SelectionRule permits ImmutableSelectionRule {
    /** {@return its name, which no other rule of the table has} */
    String id();

    /** {@return for which contacts it is; unknown is no} */
    Condition when();

    /** {@return the template that they get} */
    TemplateChoice choice();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("SelectionRule.id must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SelectionRule}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSelectionRule.Builder {
        Builder() {}
    }
}
