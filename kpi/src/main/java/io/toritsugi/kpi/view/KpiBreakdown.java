package io.toritsugi.kpi.view;

import io.toritsugi.kpi.report.KpiGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group, and the groups that make it up, such as a team and its agents.
 *
 * <p>Immutable and thread-safe.
 *
 * @param whole the group
 * @param parts the groups of which it is made, in order; no unit is in two of them, and all their units are in the whole;
 *     unmodifiable
 * @since 0.1
 */
public record KpiBreakdown(KpiGroup whole, List<KpiGroup> parts) {
    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if a group is there twice
     */
    public KpiBreakdown {
        parts = List.copyOf(parts);
        Set<Map<String, String>> scopes = new HashSet<>(Set.of(whole.dimensions()));
        for (KpiGroup part : parts) {
            if (!scopes.add(part.dimensions())) {
                throw new IllegalArgumentException(
                        "KpiBreakdown must have each group once, had " + part.dimensions() + " twice");
            }
        }
    }
}
