package io.toritsugi.routing.internal.index;

import io.toritsugi.routing.internal.index.Branch.Alike;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things in their order, each of which wishes for grades: finds the first whose wish somebody's grades fulfil.
 *
 * <p>A tree whose branches are the subjects of wishes in ascending order, so that of all branches only those are looked at whose subjects somebody has;
 * each branch knows the first thing on it, so that one whose first comes too late is not entered, and one whose first is found is left at once. A thing
 * may be there with several wishes. A changed index shares nearly everything with the one before. Immutable and thread-safe.
 *
 * @param <T> a thing; no two that differ are alike in their order
 */
public final class WishIndex<T extends Comparable<T>> {
    private static final WishIndex<?> EMPTY = new WishIndex<>(null);

    private final @Nullable Branch<T> root;

    private WishIndex(@Nullable Branch<T> root) {
        this.root = root;
    }

    /**
     * {@return an index of nothing}
     *
     * @param <T> a thing
     */
    @SuppressWarnings("unchecked")
    public static <T extends Comparable<T>> WishIndex<T> empty() {
        return (WishIndex<T>) EMPTY;
    }

    /** {@return whether nothing is there} */
    public boolean isEmpty() {
        return root == null;
    }

    /** {@return the index with a thing that has a wish, beside all others} */
    public WishIndex<T> with(Grades wish, T thing) {
        return new WishIndex<>(Branch.with(root, wish, 0, thing));
    }

    /** {@return the index without a thing that has a wish; the same where it is not there} */
    public WishIndex<T> without(Grades wish, T thing) {
        @Nullable Branch<T> next = root == null ? null : root.without(wish, 0, thing);
        return next == root ? this : new WishIndex<>(next);
    }

    /**
     * {@return the first thing whose wish is fulfilled, or one that goes before all of these; null if there is neither}
     *
     * @param grades what somebody has
     * @param other a thing that is there anyhow, perhaps not in the index; null if there is none
     * @param accepted whether it may be this one
     */
    public @Nullable T first(Grades grades, @Nullable T other, Predicate<? super T> accepted) {
        return root == null ? other : first(root, grades, 0, accepted, other, null);
    }

    /** Gives each thing whose wish is fulfilled, in any order; one with several wishes perhaps several times. */
    public void forEach(Grades grades, Consumer<? super T> consumer) {
        if (root != null) {
            forEach(root, grades, 0, consumer);
        }
    }

    /**
     * {@return the first on a branch, or what is better}
     *
     * @param from the first of somebody's subjects that may be a branch of it
     * @param best what was found elsewhere
     * @param refused where the first stands who is known not to be accepted
     */
    private static <T extends Comparable<T>> @Nullable T first(
            Branch<T> branch,
            Grades grades,
            int from,
            Predicate<? super T> accepted,
            @Nullable T best,
            @Nullable Alike<T> refused) {
        if ((branch.needs() & ~grades.mask()) != 0) {
            return best;
        }
        Alike<T> head = branch.head();
        if (best != null && head.first().compareTo(best) >= 0) {
            return best;
        }
        if (head != refused && grades.reach(head.wish()) && accepted.test(head.first())) {
            return head.first();
        }
        @Nullable T found = best;
        for (int i = 0; i < branch.ended(); i++) {
            found = first(branch.ended(i), grades, accepted, found, head);
        }
        if ((branch.forks() & grades.mask()) == 0) {
            return found;
        }
        for (int own = from; own < grades.size(); own++) {
            int at = branch.mayFork(grades.subject(own)) ? branch.find(grades.subject(own)) : -1;
            found = at < 0 ? found : first(branch.next(at), grades, own + 1, accepted, found, head);
        }
        return found;
    }

    private static <T extends Comparable<T>> @Nullable T first(
            Alike<T> alike, Grades grades, Predicate<? super T> accepted, @Nullable T best, Alike<T> refused) {
        if ((best != null && alike.first().compareTo(best) >= 0) || !grades.reach(alike.wish())) {
            return best;
        }
        if (alike != refused && accepted.test(alike.first())) {
            return alike.first();
        }
        for (T thing : alike.things()) {
            if (best != null && thing.compareTo(best) >= 0) {
                return best;
            }
            if (thing != alike.first() && accepted.test(thing)) {
                return thing;
            }
        }
        return best;
    }

    private static <T extends Comparable<T>> void forEach(
            Branch<T> branch, Grades grades, int from, Consumer<? super T> consumer) {
        for (int i = 0; i < branch.ended(); i++) {
            if (grades.reach(branch.ended(i).wish())) {
                branch.ended(i).things().forEach(consumer);
            }
        }
        for (int own = from; own < grades.size(); own++) {
            int at = branch.find(grades.subject(own));
            if (at >= 0) {
                forEach(branch.next(at), grades, own + 1, consumer);
            }
        }
    }
}
