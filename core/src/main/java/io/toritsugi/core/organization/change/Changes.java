package io.toritsugi.core.organization.change;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.value.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what differs, in order. Not thread-safe. */
final class Changes {
    private final List<OrganizationChange> all = new ArrayList<>();

    /** What can be said of a thing, by what it is called. */
    record Traits(Map<Bilingual, Bilingual> values) {
        Traits() {
            this(new LinkedHashMap<>());
        }

        Traits with(String english, String japanese, Bilingual value) {
            values.put(new Bilingual(english, japanese), value);
            return this;
        }
    }

    /** What is done about one thing that is in one version, in the other, or in both and not the same. */
    interface Difference<T> {
        void between(@Nullable T before, @Nullable T after);
    }

    List<OrganizationChange> all() {
        return List.copyOf(all);
    }

    void add(String english, String japanese) {
        add(english, japanese, null);
    }

    void add(String english, String japanese, @Nullable Event event) {
        all.add(new OrganizationChange(new Bilingual(english, japanese), Optional.ofNullable(event)));
    }

    static <K extends Comparable<? super K>, T> void each(
            List<T> before, List<T> after, Function<T, K> key, Difference<T> difference) {
        SortedMap<K, T> old = byKey(before, key);
        SortedMap<K, T> young = byKey(after, key);
        TreeSet<K> keys = new TreeSet<>(old.keySet());
        keys.addAll(young.keySet());
        for (K each : keys) {
            @Nullable T one = old.get(each);
            @Nullable T other = young.get(each);
            if (one == null || !one.equals(other)) {
                difference.between(one, other);
            }
        }
    }

    private static <K extends Comparable<? super K>, T> SortedMap<K, T> byKey(List<T> parts, Function<T, K> key) {
        SortedMap<K, T> byKey = new TreeMap<>();
        parts.forEach(part -> byKey.put(key.apply(part), part));
        return byKey;
    }

    /** Says of each thing whether it was added or removed, or which of its traits changed. */
    <K extends Comparable<? super K>, T> void things(
            Bilingual kind, List<T> before, List<T> after, Function<T, K> id, Function<T, Traits> traits) {
        each(before, after, id, (old, young) -> {
            if (young == null) {
                K gone = id.apply(java.util.Objects.requireNonNull(old));
                add(kind.en() + " " + gone + " was removed", kind.ja() + gone + "を削除");
            } else if (old == null) {
                K come = id.apply(young);
                Map<Bilingual, Bilingual> values = traits.apply(young).values();
                List<String> english = new ArrayList<>();
                List<String> japanese = new ArrayList<>();
                values.forEach((name, value) -> {
                    english.add(name.en() + ": " + value.en());
                    japanese.add(name.ja() + ": " + value.ja());
                });
                add(
                        kind.en() + " " + come + " was added (" + String.join("; ", english) + ")",
                        kind.ja() + come + "を追加（" + String.join("、", japanese) + "）");
            } else {
                changed(
                        kind,
                        id.apply(young),
                        traits.apply(old).values(),
                        traits.apply(young).values());
            }
        });
    }

    private void changed(Bilingual kind, Object id, Map<Bilingual, Bilingual> before, Map<Bilingual, Bilingual> after) {
        after.forEach((name, value) -> {
            Bilingual old = before.getOrDefault(name, Words.NONE);
            if (!old.equals(value)) {
                add(
                        kind.en() + " " + id + ": " + name.en() + " changed from " + old.en() + " to " + value.en(),
                        kind.ja() + id + ": " + name.ja() + "を" + old.ja() + "から" + value.ja() + "に変更");
            }
        });
    }
}
