package io.toritsugi.kpi.measure;

import java.util.Arrays;

/**
 * A set of numbers, each once: 16 to 32 bytes a number.
 *
 * <p>Open addressing with linear probing; the numbers are spread evenly already. Not thread-safe.
 */
final class LongSet {
    private static final long FREE = -1;
    private static final int SMALLEST = 8;

    private long[] slots = new long[0];
    private int size;

    /**
     * Adds a number.
     *
     * @param number zero or more
     */
    void add(long number) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int slot = slotOf(number);
        if (slots[slot] == FREE) {
            slots[slot] = number;
            size++;
        }
    }

    private int slotOf(long number) {
        int slot = (int) number & slots.length - 1;
        while (slots[slot] != FREE && slots[slot] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] numbers = sorted();
        slots = new long[Math.max(SMALLEST, 2 * slots.length)];
        Arrays.fill(slots, FREE);
        for (long number : numbers) {
            slots[slotOf(number)] = number;
        }
    }

    int size() {
        return size;
    }

    /** {@return the numbers, the smallest first} */
    long[] sorted() {
        return Arrays.stream(slots).filter(number -> number != FREE).sorted().toArray();
    }
}
