package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * KPI definitions in the order in which they are shown, each id once; in JSON an array of them, which reads back as the same
 * catalogue.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class KpiCatalogue {
    private final Map<String, KpiDefinition> byId;

    private KpiCatalogue(Map<String, KpiDefinition> byId) {
        this.byId = byId;
    }

    /**
     * {@return a catalogue of these definitions, in this order}
     *
     * @param definitions the definitions
     * @throws IllegalArgumentException if two have one id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KpiCatalogue of(List<KpiDefinition> definitions) {
        Map<String, KpiDefinition> byId = new LinkedHashMap<>();
        for (KpiDefinition definition : definitions) {
            if (byId.put(definition.id(), definition) != null) {
                throw new IllegalArgumentException(
                        "KpiCatalogue must have each id once, had " + definition.id() + " twice");
            }
        }
        return new KpiCatalogue(byId);
    }

    /**
     * {@return a catalogue with these definitions behind those of this one}
     *
     * @param more definitions with other ids
     * @throws IllegalArgumentException if an id is taken
     */
    public KpiCatalogue plus(List<KpiDefinition> more) {
        List<KpiDefinition> all = new ArrayList<>(byId.values());
        all.addAll(more);
        return of(all);
    }

    /** {@return the definitions, in order; unmodifiable} */
    @JsonValue
    public List<KpiDefinition> definitions() {
        return List.copyOf(byId.values());
    }

    /**
     * {@return the definition with this id, or empty if there is none}
     *
     * @param id the id, such as {@code "asa"}
     */
    public Optional<KpiDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KpiCatalogue that && definitions().equals(that.definitions());
    }

    @Override
    public int hashCode() {
        return definitions().hashCode();
    }

    @Override
    public String toString() {
        return "KpiCatalogue" + byId.keySet();
    }
}
