package io.toritsugi.core.timeline;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.value.Bilingual;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What sorts of events are in words, and what of them can be shown. */
final class WordTable {
    /** A sort of event. */
    record Words(Bilingual text, Function<Event, About> about) {}

    private final Map<String, Words> byType = new HashMap<>();

    <E extends Event> void add(Class<E> event, String type, String english, String japanese, Function<E, About> about) {
        byType.put(
                type,
                new Words(
                        new Bilingual(english, japanese),
                        any -> event.isInstance(any) ? about.apply(event.cast(any)) : About.NOTHING));
    }

    /** {@return the words for a type; its name, if it is not known} */
    Words of(String type) {
        return Objects.requireNonNullElseGet(
                byType.get(type), () -> new Words(new Bilingual(type, type), other -> About.NOTHING));
    }
}
