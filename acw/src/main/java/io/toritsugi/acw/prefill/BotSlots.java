package io.toritsugi.acw.prefill;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.LegId;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What bots learnt from a customer, out of the events of the contact. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class BotSlots {
    private BotSlots() {}

    /**
     * {@return the facts that were recorded on legs of bots, by key} A fact that somebody else recorded later is the bot's no more.
     *
     * @param events the events of one contact, in order; those of other types are passed over
     */
    public static SortedMap<String, FactValue> of(Iterable<? extends Event> events) {
        Set<LegId> bots = new HashSet<>();
        SortedMap<String, FactValue> slots = new TreeMap<>();
        for (Event event : events) {
            if (event instanceof BotLegStarted started) {
                bots.add(started.leg());
            } else if (event instanceof FactRecorded recorded) {
                if (recorded.leg().filter(bots::contains).isPresent()) {
                    slots.put(recorded.key(), recorded.value());
                } else {
                    slots.remove(recorded.key());
                }
            }
        }
        return slots;
    }
}
