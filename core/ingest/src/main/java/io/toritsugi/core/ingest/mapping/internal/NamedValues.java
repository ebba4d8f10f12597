package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.ingest.mapping.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values by the names that a mapping may give them; capitals do not matter, nor an underscore for a hyphen. */
public final class NamedValues<T> {
    private final Map<String, T> byName;

    private NamedValues(Map<String, T> byName) {
        this.byName = byName;
    }

    public static <E extends Enum<E>> NamedValues<E> of(Class<E> type) {
        Map<String, E> all = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            all.put(Outcome.kebab(value.name()), value);
        }
        return new NamedValues<>(all);
    }

    public static NamedValues<Channel> channels(Mapping mapping) {
        Map<String, Channel> all = new LinkedHashMap<>();
        Channel.BUILT_IN.forEach(channel -> all.put(channel.id(), channel));
        mapping.channels().forEach(channel -> all.put(channel.id(), channel));
        return new NamedValues<>(all);
    }

    @Nullable
    public T find(String name) {
        T exact = byName.get(name);
        return exact == null ? byName.get(Outcome.kebab(name)) : exact;
    }

    /** The names in words, such as {@code one of a, b}. */
    public String allowed() {
        return byName.keySet().stream().collect(Collectors.joining(", ", "one of ", ""));
    }
}
