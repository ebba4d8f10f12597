package io.toritsugi.kpi.funnel;

import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.value.Bilingual;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A stage of a funnel, and how one sees that a contact has reached it.
 *
 * <p>Immutable and thread-safe if its condition is.
 *
 * @param id the stable id, such as {@code "answered"}: small letters and digits, with single hyphens
 * @param name the name for people
 * @param reached whether a contact has reached it; it fails for no contact of which little is known, and answers the same for the same
 * @since 0.1
 */
public record FunnelStage(String id, Bilingual name, Predicate<Interaction> reached) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is written otherwise
     */
    public FunnelStage {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "FunnelStage.id must be small letters, digits and single hyphens, was \"" + id + "\"");
        }
        Objects.requireNonNull(name, "FunnelStage.name");
        Objects.requireNonNull(reached, "FunnelStage.reached");
    }
}
