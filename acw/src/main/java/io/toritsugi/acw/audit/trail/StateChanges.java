package io.toritsugi.acw.audit.trail;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells of each event of a stream what it changed: the state before and after, part by part.
 *
 * <p>It works for every decider whose state has snapshots: documents, follow-ups, promises. Thread-safe.
 *
 * @param <S> the state
 * @since 0.1
 */
public final class StateChanges<S> {
    private final Decider<S, ?, ?> decider;
    private final JsonCodec json;
    private final ProtectedJson fence;
    private final SnapshotCodec<S> states;

    private StateChanges(
            Decider<S, ?, ?> decider,
            JsonCodec json,
            PersonalDataCodec personalData,
            Function<ProtectedJson, SnapshotCodec<S>> snapshots) {
        this.decider = Objects.requireNonNull(decider, "StateChanges.decider");
        this.json = Objects.requireNonNull(json, "StateChanges.json");
        this.fence = new ProtectedJson(json, personalData);
        this.states = snapshots.apply(fence);
    }

    /**
     * {@return what tells changes without personal data, which is {@code "***"}}
     *
     * @param <S> the state
     * @param decider folds the events
     * @param json reads and writes JSON
     * @param snapshots how the state is written, such as {@code FollowUpMachine::snapshots}
     */
    public static <S> StateChanges<S> masked(
            Decider<S, ?, ?> decider, JsonCodec json, Function<ProtectedJson, SnapshotCodec<S>> snapshots) {
        return new StateChanges<>(decider, json, Mask.INSTANCE, snapshots);
    }

    /**
     * {@return what tells changes with personal data, for those who may see it}
     *
     * @param <S> the state
     * @param decider folds the events
     * @param json reads and writes JSON
     * @param snapshots how the state is written, such as {@code FollowUpMachine::snapshots}
     */
    public static <S> StateChanges<S> full(
            Decider<S, ?, ?> decider, JsonCodec json, Function<ProtectedJson, SnapshotCodec<S>> snapshots) {
        return new StateChanges<>(decider, json, PersonalDataCodec.plain(), snapshots);
    }

    /**
     * {@return what each event changed}
     *
     * @param history the events of one stream from its beginning, in order
     */
    public List<AuditedChange> of(List<RecordedEvent> history) {
        List<AuditedChange> changes = new ArrayList<>();
        S state = decider.initial();
        SortedMap<String, String> before = new TreeMap<>();
        for (RecordedEvent event : history) {
            state = decider.evolve(state, event);
            SortedMap<String, String> after = parts(event.tenant(), state);
            changes.add(new AuditedChange(event, why(event), differences(before, after)));
            before = after;
        }
        return List.copyOf(changes);
    }

    private SortedMap<String, String> parts(TenantId tenant, S state) {
        SortedMap<String, String> parts = new TreeMap<>();
        states.write(tenant, state).lines().forEach(line -> flatten("", json.read(line, Object.class), parts));
        return parts;
    }

    private void flatten(String path, Object value, Map<String, String> parts) {
        if (value instanceof Map<?, ?> properties) {
            properties.forEach((name, part) -> {
                if (part != null) {
                    flatten(path.isEmpty() ? String.valueOf(name) : path + "." + name, part, parts);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), parts);
            }
        } else {
            parts.put(path, json.write(value));
        }
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .map(path -> new Difference(
                        path, Optional.ofNullable(before.get(path)), Optional.ofNullable(after.get(path))))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private Optional<String> why(RecordedEvent event) {
        Object written = json.read(fence.write(event.tenant(), Ref.of(event.tenant()), event.event()), Object.class);
        return written instanceof Map<?, ?> properties
                ? Stream.of("reason", "basis")
                        .map(properties::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .or(event::cause)
                : event.cause();
    }
}
