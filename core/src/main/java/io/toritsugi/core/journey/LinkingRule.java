package io.toritsugi.core.journey;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.List;

/**
 * When a contact is about the same matter as an earlier one of the same customer.
 *
 * <p>Channels may differ. Immutable and thread-safe.
 *
 * @param id the name of the rule, not blank; it is the basis of the links that it proposes
 * @param matter the facts that must be the same in both contacts, by their names in {@link
 *     io.toritsugi.core.interaction.ContactFacts}, such as {@code contact.product} or {@code contact.fact.order}; of facts that are sets one
 *     common element is enough; at least one
 * @param within the longest time from the end of the earlier contact to the beginning of the later one, both ends included; more than zero
 * @since 0.1
 */
@JsonPropertyOrder({"id", "matter", "within"})
public record LinkingRule(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty(value = "matter", required = true) List<String> matter,

        @JsonProperty(value = "within", required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Duration within) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public LinkingRule {
        if (id.isBlank()) {
            throw new IllegalArgumentException("LinkingRule.id must not be blank, was \"" + id + "\"");
        }
        matter = List.copyOf(matter);
        if (matter.isEmpty()) {
            throw new IllegalArgumentException("LinkingRule.matter must name at least one fact, was empty");
        }
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("LinkingRule.within must be more than zero, was " + within);
        }
    }
}
