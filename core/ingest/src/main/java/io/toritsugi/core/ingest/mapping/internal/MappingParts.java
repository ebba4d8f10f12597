package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.ingest.mapping.InteractionMapping;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All parts of a mapping that name columns, each by its place in the document. */
public final class MappingParts {
    private final Map<String, InstantMapping> instants = new LinkedHashMap<>();
    private final Map<String, DurationMapping> durations = new LinkedHashMap<>();
    private final Map<String, ValueMapping> values = new LinkedHashMap<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, String> plainColumns = new LinkedHashMap<>();

    /**
     * Collects the parts.
     *
     * @param mapping the mapping, which may be incomplete or wrong
     */
    public MappingParts(Mapping mapping) {
        put(conditions, "/ignore", mapping.ignore());
        interaction(mapping.interaction());
        mapping.selfService().ifPresent(part -> {
            put(conditions, "/selfService/when", part.when());
            put(values, "/selfService/name", part.name());
            put(instants, "/selfService/start", part.start());
            put(instants, "/selfService/end", part.end());
            put(durations, "/selfService/duration", part.duration());
        });
        mapping.queue().ifPresent(part -> {
            put(conditions, "/queue/when", part.when());
            put(values, "/queue/name", part.name());
            put(instants, "/queue/start", part.start());
            put(instants, "/queue/end", part.end());
            put(durations, "/queue/wait", part.waited());
        });
        mapping.service().ifPresent(part -> {
            put(conditions, "/service/when", part.when());
            put(values, "/service/agent", part.agent());
            put(instants, "/service/start", part.start());
            put(instants, "/service/end", part.end());
            put(durations, "/service/talk", part.talk());
            put(durations, "/service/hold", part.hold());
        });
        mapping.wrapUp().ifPresent(part -> {
            put(conditions, "/wrapUp/when", part.when());
            put(instants, "/wrapUp/start", part.start());
            put(instants, "/wrapUp/end", part.end());
            put(durations, "/wrapUp/duration", part.duration());
        });
        put(values, "/outcome", mapping.outcome());
        for (int i = 0; i < mapping.facts().size(); i++) {
            plainColumns.put("/facts/" + i + "/column", mapping.facts().get(i).column());
        }
    }

    private void interaction(InteractionMapping part) {
        for (int i = 0; i < part.id().size(); i++) {
            plainColumns.put("/interaction/id/" + i, part.id().get(i));
        }
        put(instants, "/interaction/start", part.start());
        put(instants, "/interaction/end", part.end());
        put(values, "/interaction/channel", part.channel());
        put(values, "/interaction/direction", part.direction());
        put(values, "/interaction/customer", part.customer());
        put(values, "/interaction/priority", part.priority());
        put(values, "/interaction/queue", part.queue());
        List<ValueMapping> reasons = part.reasons();
        for (int i = 0; i < reasons.size(); i++) {
            values.put("/interaction/reasons/" + i, reasons.get(i));
        }
        put(values, "/interaction/segment", part.segment());
        put(values, "/interaction/product", part.product());
        put(values, "/interaction/touchpoint", part.touchpoint());
        put(values, "/interaction/site", part.site());
        put(values, "/interaction/employer", part.employer());
        put(values, "/interaction/purpose", part.purpose());
        put(values, "/interaction/ended", part.ended());
    }

    private static <T> void put(Map<String, T> parts, String place, Optional<T> part) {
        part.ifPresent(present -> parts.put(place, present));
    }

    Map<String, InstantMapping> instants() {
        return instants;
    }

    Map<String, DurationMapping> durations() {
        return durations;
    }

    Map<String, ValueMapping> values() {
        return values;
    }

    Map<String, String> conditions() {
        return conditions;
    }

    Map<String, String> plainColumns() {
        return plainColumns;
    }

    /** {@return every column that the mapping needs, in the order of the document} */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(plainColumns.values());
        instants.values().forEach(instant -> names.addAll(instant.columns()));
        durations.values().forEach(duration -> names.add(duration.column()));
        values.values().forEach(value -> value.column().ifPresent(names::add));
        conditions.values().stream()
                .map(ConditionColumns::of)
                .filter(Either::isRight)
                .forEach(known -> names.addAll(known.get()));
        return names;
    }
}
