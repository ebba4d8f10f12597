package io.toritsugi.routing.internal.index;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things in an order, each with features: finds, in their order, those that have several features.
 *
 * <p>Each thing has a slot, and slots are in the order of the things; each feature has the set of the slots of those who have it. A thing that goes behind
 * all others gets the next slot, so one that comes in order costs least; one that goes between two is given a free slot between them, if need be by moving its
 * neighbours. A changed index shares nearly everything with the one before. Immutable and thread-safe.
 *
 * @param <K> what names a thing
 * @param <F> a feature
 * @param <T> a thing
 */
public final class FeatureIndex<K, F, T> {
    /** How many slots more than things there may be before all move together: most of these are in leaves that do not exist. */
    private static final int SLACK = 8;

    private static final int MORE_SLACK = 4096;

    /** How many neighbours are moved at most to make room. */
    private static final int NEIGHBOURS = 64;

    private static final SlotSet[] NO_SETS = {};

    private final Comparator<? super T> order;
    private final Map<K, Integer> slots;
    private final SlotMap<Placed<K, F, T>> placed;
    private final SlotSet occupied;
    private final FeatureNumbers<F> numbers;
    private final SlotMap<SlotSet> rows;
    private final int end;

    record Placed<K, F, T>(K key, T thing, Set<F> features) {}

    private FeatureIndex(
            Comparator<? super T> order,
            Map<K, Integer> slots,
            SlotMap<Placed<K, F, T>> placed,
            SlotSet occupied,
            FeatureNumbers<F> numbers,
            SlotMap<SlotSet> rows,
            int end) {
        this.order = order;
        this.slots = slots;
        this.placed = placed;
        this.occupied = occupied;
        this.numbers = numbers;
        this.rows = rows;
        this.end = end;
    }

    /**
     * {@return an index of nothing}
     *
     * @param order the order of the things; among those that are alike, the order is not defined
     * @param numbers the numbers of features, which several indexes may share
     * @param <K> what names a thing
     * @param <F> a feature
     * @param <T> a thing
     */
    public static <K, F, T> FeatureIndex<K, F, T> inOrder(Comparator<? super T> order, FeatureNumbers<F> numbers) {
        return new FeatureIndex<>(order, HashMap.empty(), SlotMap.empty(), SlotSet.EMPTY, numbers, SlotMap.empty(), 0);
    }

    /** {@return how many things there are} */
    public int size() {
        return occupied.size();
    }

    /** {@return the thing of this name; null if there is none} */
    public @Nullable T find(K key) {
        Integer slot = slots.get(key).getOrNull();
        return slot == null ? null : at(slot).thing();
    }

    /** {@return the features of the thing of this name; null if there is none} */
    public @Nullable Set<F> featuresOf(K key) {
        Integer slot = slots.get(key).getOrNull();
        return slot == null ? null : at(slot).features();
    }

    /** {@return whether things can be asked for a feature} */
    public boolean knows(F feature) {
        return known(feature) != null;
    }

    /** {@return the index in which things can be asked for a feature too, which those have for whom the test holds} */
    public FeatureIndex<K, F, T> knowing(F feature, Predicate<? super T> has) {
        if (knows(feature)) {
            return this;
        }
        BitSet slotsOfIt = new BitSet();
        SlotMap<Placed<K, F, T>> next = placed;
        for (int slot = occupied.next(0); slot >= 0; slot = occupied.next(slot + 1)) {
            Placed<K, F, T> each = at(slot);
            if (has.test(each.thing())) {
                slotsOfIt.set(slot);
                Set<F> features = new HashSet<>(each.features());
                features.add(feature);
                next = next.with(slot, new Placed<>(each.key(), each.thing(), features));
            }
        }
        return new FeatureIndex<>(
                order, slots, next, occupied, numbers, rows.with(numbers.number(feature), SlotSet.of(slotsOfIt)), end);
    }

    /** {@return the index with a thing in place of any other of this name; features that are not known are ignored} */
    public FeatureIndex<K, F, T> with(K key, T thing, Set<F> features) {
        Integer slot = slots.get(key).getOrNull();
        if (slot != null) {
            Placed<K, F, T> before = at(slot);
            if (before.features().equals(features) && order.compare(before.thing(), thing) == 0) {
                SlotMap<Placed<K, F, T>> next = placed.with(slot, new Placed<>(key, thing, features));
                return new FeatureIndex<>(order, slots, next, occupied, numbers, rows, end);
            }
        }
        return without(key).insert(new Placed<>(key, thing, features));
    }

    /** {@return the index without the thing of this name} */
    public FeatureIndex<K, F, T> without(K key) {
        Integer slot = slots.get(key).getOrNull();
        if (slot == null) {
            return this;
        }
        SlotMap<SlotSet> next = rows;
        for (F feature : at(slot).features()) {
            Integer number = known(feature);
            next = number == null ? next : next.with(number, row(next, number).without(slot));
        }
        return new FeatureIndex<>(
                order, slots.remove(key), placed.with(slot, null), occupied.without(slot), numbers, next, end);
    }

    /**
     * {@return those things that have all of several features}
     *
     * @param features the features
     * @throws IllegalArgumentException if one of them is not known, or they are numbered otherwise
     */
    public Matches<T> having(FeatureNumbers.Asked features) {
        int[] asked = features.numbers(numbers);
        int rarest = -1;
        SlotSet least = occupied;
        for (int i = 0; i < asked.length; i++) {
            SlotSet row = asked(asked[i]);
            if (row.size() <= least.size()) {
                least = row;
                rarest = i;
            }
        }
        // Whoever is asked for three features, as most are, needs no array.
        SlotSet second = least;
        SlotSet third = least;
        SlotSet[] others = asked.length > 3 ? new SlotSet[asked.length - 3] : NO_SETS;
        int found = 0;
        for (int i = 0; i < asked.length; i++) {
            if (i != rarest) {
                SlotSet row = asked(asked[i]);
                if (found == 0) {
                    second = row;
                } else if (found == 1) {
                    third = row;
                } else {
                    others[found - 2] = row;
                }
                found++;
            }
        }
        return new Matches<>(least, second, third, others, placed, order);
    }

    private SlotSet asked(int number) {
        @Nullable SlotSet row = rows.find(number);
        if (row == null) {
            throw new IllegalArgumentException("The index must know it, does not: " + numbers.feature(number));
        }
        return row;
    }

    /** {@return the number of a feature that things can be asked for; null if they cannot} */
    private @Nullable Integer known(F feature) {
        @Nullable Integer number = numbers.find(feature);
        return number == null || rows.find(number) == null ? null : number;
    }

    private static SlotSet row(SlotMap<SlotSet> rows, int number) {
        return Objects.requireNonNull(rows.find(number));
    }

    private Placed<K, F, T> at(int slot) {
        return Objects.requireNonNull(placed.find(slot));
    }

    private FeatureIndex<K, F, T> insert(Placed<K, F, T> thing) {
        int last = occupied.last();
        if (last < 0 || order.compare(at(last).thing(), thing.thing()) <= 0) {
            return end > SLACK * size() + MORE_SLACK ? moved(thing, 1) : put(end, thing);
        }
        int behind = firstBehind(thing.thing());
        if (behind > 0 && !occupied.contains(behind - 1)) {
            return put(behind - 1, thing);
        }
        int free = behind;
        while (occupied.contains(free) && free < behind + NEIGHBOURS) {
            free++;
        }
        if (occupied.contains(free)) {
            return moved(thing, 2);
        }
        FeatureIndex<K, F, T> next = this;
        for (int slot = free - 1; slot >= behind; slot--) {
            Placed<K, F, T> neighbour = at(slot);
            next = next.without(neighbour.key()).put(slot + 1, neighbour);
        }
        return next.put(behind, thing);
    }

    /** {@return the first slot whose thing goes behind another, before which there is one that does} */
    private int firstBehind(T thing) {
        int low = 0;
        int high = end;
        int found = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int slot = occupied.next(middle);
            if (slot < 0 || slot >= high) {
                high = middle;
            } else if (order.compare(at(slot).thing(), thing) > 0) {
                found = slot;
                high = middle;
            } else {
                low = slot + 1;
            }
        }
        return found;
    }

    private FeatureIndex<K, F, T> put(int slot, Placed<K, F, T> thing) {
        SlotMap<SlotSet> next = rows;
        for (F feature : thing.features()) {
            Integer number = known(feature);
            next = number == null ? next : next.with(number, row(next, number).with(slot));
        }
        return new FeatureIndex<>(
                order,
                slots.put(thing.key(), slot),
                placed.with(slot, thing),
                occupied.with(slot),
                numbers,
                next,
                Math.max(end, slot + 1));
    }

    /** {@return the index with one thing more, in which the distance between the slots of neighbours is the same for all} */
    private FeatureIndex<K, F, T> moved(Placed<K, F, T> more, int distance) {
        List<Placed<K, F, T>> things = new ArrayList<>();
        for (int slot = occupied.next(0); slot >= 0; slot = occupied.next(slot + 1)) {
            things.add(at(slot));
        }
        things.add(more);
        things.sort(Comparator.comparing(Placed::thing, order));
        BitSet[] bits = new BitSet[numbers.count()];
        Arrays.setAll(bits, number -> new BitSet());
        BitSet all = new BitSet();
        Map<K, Integer> nextSlots = HashMap.empty();
        SlotMap<Placed<K, F, T>> nextPlaced = SlotMap.empty();
        int slot = 0;
        for (Placed<K, F, T> thing : things) {
            for (F feature : thing.features()) {
                Integer number = known(feature);
                if (number != null) {
                    bits[number].set(slot);
                }
            }
            all.set(slot);
            nextSlots = nextSlots.put(thing.key(), slot);
            nextPlaced = nextPlaced.with(slot, thing);
            slot += distance;
        }
        SlotMap<SlotSet> nextRows = rows;
        for (int number = 0; number < bits.length; number++) {
            nextRows = rows.find(number) == null ? nextRows : nextRows.with(number, SlotSet.of(bits[number]));
        }
        return new FeatureIndex<>(order, nextSlots, nextPlaced, SlotSet.of(all), numbers, nextRows, slot);
    }
}
