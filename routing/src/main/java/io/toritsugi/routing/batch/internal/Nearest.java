package io.toritsugi.routing.batch.internal;

import java.util.Arrays;

/** Columns by their distance, the nearest first: a binary heap in which distances fall. */
final class Nearest {
    private static final int NONE = -1;

    private final long[] distance;
    private final int[] heap;
    private final int[] place;
    private int size;

    Nearest(long[] distance) {
        this.distance = distance;
        this.heap = new int[distance.length];
        this.place = new int[distance.length];
        Arrays.fill(place, NONE);
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            place[heap[k]] = NONE;
        }
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    /** Puts a column where its distance belongs, which may have fallen. */
    void put(int column) {
        int at = place[column];
        if (at == NONE) {
            at = size++;
        }
        long far = distance[column];
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (distance[heap[parent]] <= far) {
                break;
            }
            set(at, heap[parent]);
            at = parent;
        }
        set(at, column);
    }

    int removeFirst() {
        int first = heap[0];
        place[first] = NONE;
        int last = heap[--size];
        if (size == 0) {
            return first;
        }
        long far = distance[last];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= far) {
                break;
            }
            set(at, heap[child]);
            at = child;
        }
        set(at, last);
        return first;
    }

    private void set(int at, int column) {
        heap[at] = column;
        place[column] = at;
    }
}
