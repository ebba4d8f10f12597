package io.toritsugi.acw.prefill;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.value.PersonalData;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What resolvers may look at. Immutable, and as thread-safe as the facts; {@code toString} shows no values.
 *
 * @param contact what is known of the contact
 * @param host what the host knows, by keys of its own, such as {@code customer.phone}; unmodifiable
 * @param slots what bots learnt, by key, as {@link BotSlots} collects it; unmodifiable
 * @since 0.1
 */
@PersonalData
public record PrefillSources(Facts contact, SortedMap<String, Answer> host, SortedMap<String, FactValue> slots) {
    /** Copies the maps. */
    public PrefillSources {
        Objects.requireNonNull(contact, "PrefillSources.contact");
        host = Collections.unmodifiableSortedMap(new TreeMap<>(host));
        slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
    }

    /**
     * {@return what is known of a contact, and nothing else}
     *
     * @param contact what is known of the contact
     */
    public static PrefillSources of(Facts contact) {
        return new PrefillSources(contact, new TreeMap<>(), new TreeMap<>());
    }

    /**
     * {@return this with what the host knows}
     *
     * @param values answers by keys of the host's own
     */
    public PrefillSources withHost(Map<String, Answer> values) {
        return new PrefillSources(contact, new TreeMap<>(values), slots);
    }

    /**
     * {@return this with what bots learnt}
     *
     * @param values facts by key
     */
    public PrefillSources withSlots(Map<String, FactValue> values) {
        return new PrefillSources(contact, host, new TreeMap<>(values));
    }

    /** {@return the keys alone} */
    @Override
    public String toString() {
        return "PrefillSources[host=" + host.keySet() + ", slots=" + slots.keySet() + "]";
    }
}
