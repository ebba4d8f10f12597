package io.toritsugi.routing.internal.index;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The things of an index that have what was asked for. Immutable and thread-safe; looks at no more things than it must.
 *
 * @param <T> a thing
 */
public final class Matches<T> {
    private final SlotSet[] sets;
    private final IntFunction<T> things;
    private final Comparator<? super T> order;

    Matches(SlotSet[] sets, IntFunction<T> things, Comparator<? super T> order) {
        this.sets = sets;
        this.things = things;
        this.order = order;
    }

    /** {@return how many they are} */
    public int count() {
        return SlotSet.common(sets);
    }

    /** {@return whether there is one for which a test holds} */
    public boolean any(Predicate<? super T> accepted) {
        for (int slot = SlotSet.next(sets, 0); slot >= 0; slot = SlotSet.next(sets, slot + 1)) {
            if (accepted.test(things.apply(slot))) {
                return true;
            }
        }
        return false;
    }

    /** Gives each of them, in their order; of those alike, in any order. */
    public void forEach(Consumer<? super T> consumer) {
        for (int slot = SlotSet.next(sets, 0); slot >= 0; slot = SlotSet.next(sets, slot + 1)) {
            consumer.accept(things.apply(slot));
        }
    }

    /**
     * {@return the first in their order; null if there is none}
     *
     * @param accepted whether it may be this one
     * @param amongAlike the order of those that are alike in the order of the index
     */
    public @Nullable T first(Predicate<? super T> accepted, Comparator<? super T> amongAlike) {
        @Nullable T first = null;
        for (int slot = SlotSet.next(sets, 0); slot >= 0; slot = SlotSet.next(sets, slot + 1)) {
            T thing = things.apply(slot);
            if (first != null && order.compare(first, thing) != 0) {
                return first;
            }
            if (accepted.test(thing) && (first == null || amongAlike.compare(thing, first) < 0)) {
                first = thing;
            }
        }
        return first;
    }
}
