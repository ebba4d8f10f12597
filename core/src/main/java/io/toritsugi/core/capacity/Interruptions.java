package io.toritsugi.core.capacity;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds channels that interrupt themselves, or one another in a circle.
 *
 * <p>Each contact of such channels would be interrupted by another one: none would count, and any number would fit.
 */
final class Interruptions {
    private Interruptions() {}

    /** {@return the channels of all circles, and those that lead to one; empty if there is none} */
    static SortedSet<String> circles(Capacity capacity) {
        SortedSet<String> left = new TreeSet<>(capacity.channels().keySet());
        List<String> harmless = harmless(capacity, left);
        while (!harmless.isEmpty()) {
            left.removeAll(harmless);
            harmless = harmless(capacity, left);
        }
        return left;
    }

    private static List<String> harmless(Capacity capacity, SortedSet<String> left) {
        return left.stream()
                .filter(channel ->
                        left.stream().noneMatch(other -> CapacityLedger.interrupts(capacity, channel, other)))
                .toList();
    }
}
