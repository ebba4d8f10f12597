package io.toritsugi.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.internal.IdText;
import java.util.Objects;
import java.util.Optional;

/**
 * Names a routable: what is queued, offered and connected, which is an interaction or a work item.
 *
 * <p>In JSON and as text {@code interaction:ID} or {@code work-item:ID}; {@link #parse} and {@link #toString} are a round
 * trip. Ordered by kind, then by id. Immutable and thread-safe.
 *
 * @param kind what is named
 * @param value the text of the id within its kind; the rule of {@link InteractionId} holds
 * @since 0.1
 */
public record RoutableId(Kind kind, String value) implements Comparable<RoutableId> {
    /**
     * What a routable can be.
     *
     * @since 0.1
     */
    public enum Kind {
        /** One contact of a customer. */
        INTERACTION("interaction:"),
        /** Work without a waiting customer. */
        WORK_ITEM("work-item:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public RoutableId {
        Objects.requireNonNull(kind, "RoutableId.kind");
        IdText.check("RoutableId", value);
    }

    /**
     * {@return the routable that is this interaction}
     *
     * @param interaction the interaction
     */
    public static RoutableId of(InteractionId interaction) {
        return new RoutableId(Kind.INTERACTION, interaction.value());
    }

    /**
     * {@return the routable that is this work item}
     *
     * @param workItem the work item
     */
    public static RoutableId of(WorkItemId workItem) {
        return new RoutableId(Kind.WORK_ITEM, workItem.value());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text {@code interaction:ID} or {@code work-item:ID}
     * @return the id
     * @throws IllegalArgumentException if the text has neither prefix or the id is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RoutableId parse(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.prefix)) {
                return new RoutableId(kind, text.substring(kind.prefix.length()));
            }
        }
        throw new IllegalArgumentException(
                "RoutableId must be \"interaction:ID\" or \"work-item:ID\", was \"" + text + "\"");
    }

    /** {@return the interaction, or empty if this is a work item} */
    public Optional<InteractionId> interaction() {
        return kind == Kind.INTERACTION ? Optional.of(InteractionId.of(value)) : Optional.empty();
    }

    /** {@return the work item, or empty if this is an interaction} */
    public Optional<WorkItemId> workItem() {
        return kind == Kind.WORK_ITEM ? Optional.of(WorkItemId.of(value)) : Optional.empty();
    }

    @Override
    public int compareTo(RoutableId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }

    /** {@return the text form, {@code interaction:ID} or {@code work-item:ID}} */
    @JsonValue
    @Override
    public String toString() {
        return kind.prefix + value;
    }
}
