package io.toritsugi.routing.ranker.turn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one agent got in the steps of a window.
 *
 * @param present whether he counts among those with whom a newcomer is compared
 * @param amounts what he got, by step; unmodifiable
 */
record Tally(boolean present, SortedMap<Long, Long> amounts) {
    static final Tally NOTHING = new Tally(false, new TreeMap<>());

    Tally {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    long sum(long step) {
        long sum = 0;
        for (long amount : amounts.tailMap(step - Window.STEPS + 1).values()) {
            sum += amount;
        }
        return sum;
    }

    Tally plus(long step, long amount) {
        if (amount == 0) {
            return this;
        }
        SortedMap<Long, Long> next = new TreeMap<>(amounts.tailMap(step - Window.STEPS + 1));
        next.merge(step, amount, Long::sum);
        return new Tally(present, next);
    }

    Tally withPresent(boolean there) {
        return there == present ? this : new Tally(there, amounts);
    }

    String write() {
        List<String> parts = new ArrayList<>(List.of(present ? "present" : "absent"));
        amounts.forEach((step, amount) -> parts.add(step + ":" + amount));
        return String.join(" ", parts);
    }

    static Tally read(String text) {
        SortedMap<Long, Long> amounts = new TreeMap<>();
        String[] parts = text.split(" ", -1);
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Workload must have STEP:AMOUNT, was \"" + parts[i] + "\"");
            }
            amounts.put(Long.valueOf(parts[i].substring(0, colon)), Long.valueOf(parts[i].substring(colon + 1)));
        }
        if (!parts[0].equals("present") && !parts[0].equals("absent")) {
            throw new IllegalArgumentException("Workload must say present or absent, was \"" + parts[0] + "\"");
        }
        return new Tally(parts[0].equals("present"), amounts);
    }
}
