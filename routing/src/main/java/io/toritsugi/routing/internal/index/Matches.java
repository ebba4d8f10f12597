package io.toritsugi.routing.internal.index;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The things of an index that have what was asked for. Immutable and thread-safe; looks at no more things than it must.
 *
 * @param <T> a thing
 */
public final class Matches<T> {
    private final SlotSet rarest;
    private final SlotSet second;
    private final SlotSet third;
    private final SlotSet[] others;
    private final SlotMap<? extends FeatureIndex.Placed<?, ?, T>> placed;
    private final Comparator<? super T> order;

    /**
     * Makes them: what is in all of these sets, of which several may be the same.
     *
     * @param rarest the smallest of the sets
     */
    Matches(
            SlotSet rarest,
            SlotSet second,
            SlotSet third,
            SlotSet[] others,
            SlotMap<? extends FeatureIndex.Placed<?, ?, T>> placed,
            Comparator<? super T> order) {
        this.rarest = rarest;
        this.second = second;
        this.third = third;
        this.others = others;
        this.placed = placed;
        this.order = order;
    }

    /** {@return how many they are} */
    public int count() {
        int count = 0;
        for (int block = 0; block < rarest.blocks(); block++) {
            for (long open = kept(rarest, second, third, others, block); open != 0; open &= open - 1) {
                count += Long.bitCount(common(rarest, second, third, others, block, Long.numberOfTrailingZeros(open)));
            }
        }
        return count;
    }

    /** {@return whether there is one for which a test holds} */
    public boolean any(Predicate<? super T> accepted) {
        for (int slot = next(rarest, second, third, others, 0);
                slot >= 0;
                slot = next(rarest, second, third, others, slot + 1)) {
            if (accepted.test(at(slot))) {
                return true;
            }
        }
        return false;
    }

    /** Gives each of them, in their order; of those alike, in any order. */
    public void forEach(Consumer<? super T> consumer) {
        for (int slot = next(rarest, second, third, others, 0);
                slot >= 0;
                slot = next(rarest, second, third, others, slot + 1)) {
            consumer.accept(at(slot));
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
        for (int slot = next(rarest, second, third, others, 0);
                slot >= 0;
                slot = next(rarest, second, third, others, slot + 1)) {
            T thing = at(slot);
            if (first != null && order.compare(first, thing) != 0) {
                return first;
            }
            if (accepted.test(thing) && (first == null || amongAlike.compare(thing, first) < 0)) {
                first = thing;
            }
        }
        return first;
    }

    private T at(int slot) {
        return Objects.requireNonNull(placed.find(slot)).thing();
    }

    /** {@return the first slot that is in all sets and not before another one; -1 if there is none} Static, so that {@code this} needs not be made. */
    private static int next(SlotSet rarest, SlotSet second, SlotSet third, SlotSet[] others, int from) {
        int blocks = rarest.blocks();
        for (int block = SlotSet.blockOf(from); block < blocks; block++) {
            long open = kept(rarest, second, third, others, block) & SlotSet.notBefore(from, block);
            for (; open != 0; open &= open - 1) {
                int word = Long.numberOfTrailingZeros(open);
                int start = SlotSet.slot(block, word);
                long common = common(rarest, second, third, others, block, word) & (start < from ? -1L << from : -1L);
                if (common != 0) {
                    return start + Long.numberOfTrailingZeros(common);
                }
            }
        }
        return -1;
    }

    /** {@return the words of a block that are empty in none of the sets} */
    private static long kept(SlotSet rarest, SlotSet second, SlotSet third, SlotSet[] others, int block) {
        long kept = rarest.kept(block) & second.kept(block) & third.kept(block);
        for (SlotSet other : others) {
            kept &= other.kept(block);
        }
        return kept;
    }

    private static long common(SlotSet rarest, SlotSet second, SlotSet third, SlotSet[] others, int block, int word) {
        long common = rarest.word(block, word);
        common = second == rarest || common == 0 ? common : common & second.word(block, word);
        common = third == rarest || common == 0 ? common : common & third.word(block, word);
        for (int i = 0; i < others.length && common != 0; i++) {
            common &= others[i].word(block, word);
        }
        return common;
    }
}
