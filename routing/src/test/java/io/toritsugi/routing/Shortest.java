package io.toritsugi.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Drops of a list whatever it still fails without. */
final class Shortest {
    private Shortest() {}

    /** {@return a part of a failing list that fails too, and of which no single element could be dropped before the patience ended} */
    static <T> List<T> failing(List<T> all, Predicate<List<T>> fails, int patience) {
        List<T> shortest = all;
        int tried = 0;
        int size = Math.max(1, all.size() / 2);
        while (tried < patience) {
            boolean dropped = false;
            int from = Math.max(0, shortest.size() - size);
            while (tried < patience) {
                List<T> fewer = new ArrayList<>(shortest.subList(0, from));
                fewer.addAll(shortest.subList(Math.min(from + size, shortest.size()), shortest.size()));
                tried++;
                if (fewer.size() < shortest.size() && fails.test(fewer)) {
                    shortest = fewer;
                    dropped = true;
                }
                if (from == 0) {
                    break;
                }
                from = Math.max(0, from - size);
            }
            if (!dropped && size == 1) {
                break;
            }
            size = Math.max(1, size / 2);
        }
        return List.copyOf(shortest);
    }
}
