package io.toritsugi.routing.internal.index;

import io.vavr.collection.TreeSet;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What begins alike of the wishes of a {@link WishIndex}: those that end here, and branches by the next subject. Immutable and thread-safe.
 */
final class Branch<T extends Comparable<T>> {
    private final Alike<T>[] ended;
    private final int[] subjects;
    private final Branch<T>[] branches;
    private final Alike<T> head;
    private final long needs;
    private final long forks;

    private Branch(Alike<T>[] ended, int[] subjects, Branch<T>[] branches, Alike<T> head) {
        this.ended = ended;
        this.subjects = subjects;
        this.branches = branches;
        this.head = head;
        this.needs = needs(ended, branches);
        this.forks = Grades.mask(subjects);
    }

    private static <T extends Comparable<T>> long needs(Alike<T>[] ended, Branch<T>[] branches) {
        long needs = -1L;
        for (int i = 0; i < ended.length && needs != 0; i++) {
            needs &= ended[i].wish().mask();
        }
        for (int i = 0; i < branches.length && needs != 0; i++) {
            needs &= branches[i].needs;
        }
        return needs;
    }

    /** {@return the bits of those subjects that are in all wishes here or further on: see {@link Grades#mask}} */
    long needs() {
        return needs;
    }

    /** Things with one wish, in order. */
    static final class Alike<T extends Comparable<T>> {
        private final Grades wish;
        private final T first;
        private final TreeSet<T> things;

        private Alike(Grades wish, TreeSet<T> things) {
            this.wish = wish;
            this.first = things.head();
            this.things = things;
        }

        Grades wish() {
            return wish;
        }

        T first() {
            return first;
        }

        TreeSet<T> things() {
            return things;
        }
    }

    /** {@return those alike among whom the first thing of all is that are here or further on} */
    Alike<T> head() {
        return head;
    }

    /** {@return the bits of the subjects of the branches} */
    long forks() {
        return forks;
    }

    /** {@return how many different wishes end here} */
    int ended() {
        return ended.length;
    }

    Alike<T> ended(int at) {
        return ended[at];
    }

    /** {@return how many branches there are} */
    int size() {
        return subjects.length;
    }

    Branch<T> next(int at) {
        return branches[at];
    }

    /** {@return where the branch of a subject is; if there is none, as {@link Arrays#binarySearch} says it} */
    int find(int subject) {
        return Arrays.binarySearch(subjects, subject);
    }

    /** {@return whether there may be a branch of a subject} */
    boolean mayFork(int subject) {
        return (forks & 1L << subject) != 0;
    }

    /** {@return the branch with a thing more} */
    @SuppressWarnings("unchecked")
    static <T extends Comparable<T>> Branch<T> with(@Nullable Branch<T> before, Grades wish, int depth, T thing) {
        if (before != null) {
            return before.with(wish, depth, thing);
        }
        if (depth == wish.size()) {
            Alike<T> alike = new Alike<>(wish, TreeSet.of(thing));
            return new Branch<>((Alike<T>[]) new Alike<?>[] {alike}, new int[0], (Branch<T>[]) new Branch<?>[0], alike);
        }
        Branch<T> next = with(null, wish, depth + 1, thing);
        int[] subject = {wish.subject(depth)};
        return new Branch<>((Alike<T>[]) new Alike<?>[0], subject, (Branch<T>[]) new Branch<?>[] {next}, next.head);
    }

    private Branch<T> with(Grades wish, int depth, T thing) {
        if (depth == wish.size()) {
            int at = endOf(wish);
            TreeSet<T> things = at < ended.length ? ended[at].things().add(thing) : TreeSet.of(thing);
            return ending(at, new Alike<>(wish, things));
        }
        int at = find(wish.subject(depth));
        Branch<T> next = with(at < 0 ? null : branches[at], wish, depth + 1, thing);
        return at < 0 ? branching(-at - 1, wish.subject(depth), next) : branching(at, next);
    }

    /** {@return the branch without a thing, the same where it is not on it; null if nothing remains} */
    @Nullable
    Branch<T> without(Grades wish, int depth, T thing) {
        if (depth == wish.size()) {
            int at = endOf(wish);
            if (at == ended.length || !ended[at].things().contains(thing)) {
                return this;
            }
            TreeSet<T> things = ended[at].things().remove(thing);
            return things.isEmpty() ? notEnding(at) : ending(at, new Alike<>(wish, things));
        }
        int at = find(wish.subject(depth));
        if (at < 0) {
            return this;
        }
        @Nullable Branch<T> next = branches[at].without(wish, depth + 1, thing);
        if (next == branches[at]) {
            return this;
        }
        return next == null ? notBranching(at) : branching(at, next);
    }

    private int endOf(Grades wish) {
        int at = 0;
        while (at < ended.length && !ended[at].wish().equals(wish)) {
            at++;
        }
        return at;
    }

    private Branch<T> ending(int at, Alike<T> alike) {
        Alike<T>[] next = Arrays.copyOf(ended, Math.max(ended.length, at + 1));
        next[at] = alike;
        @Nullable Alike<T> before = at < ended.length ? ended[at] : null;
        return new Branch<>(next, subjects, branches, head(next, branches, before, alike));
    }

    private @Nullable Branch<T> notEnding(int at) {
        if (ended.length + branches.length == 1) {
            return null;
        }
        Alike<T>[] next = Arrays.copyOf(ended, ended.length - 1);
        System.arraycopy(ended, at + 1, next, at, next.length - at);
        return new Branch<>(next, subjects, branches, head(next, branches, ended[at], null));
    }

    private Branch<T> branching(int at, Branch<T> branch) {
        Branch<T>[] next = branches.clone();
        next[at] = branch;
        return new Branch<>(ended, subjects, next, head(ended, next, branches[at].head, branch.head));
    }

    private Branch<T> branching(int at, int subject, Branch<T> branch) {
        int[] nextSubjects = Arrays.copyOf(subjects, subjects.length + 1);
        System.arraycopy(subjects, at, nextSubjects, at + 1, subjects.length - at);
        nextSubjects[at] = subject;
        Branch<T>[] next = Arrays.copyOf(branches, branches.length + 1);
        System.arraycopy(branches, at, next, at + 1, branches.length - at);
        next[at] = branch;
        return new Branch<>(ended, nextSubjects, next, head(ended, next, null, branch.head));
    }

    private @Nullable Branch<T> notBranching(int at) {
        if (ended.length + branches.length == 1) {
            return null;
        }
        int[] nextSubjects = Arrays.copyOf(subjects, subjects.length - 1);
        System.arraycopy(subjects, at + 1, nextSubjects, at, nextSubjects.length - at);
        Branch<T>[] next = Arrays.copyOf(branches, branches.length - 1);
        System.arraycopy(branches, at + 1, next, at, next.length - at);
        return new Branch<>(ended, nextSubjects, next, head(ended, next, branches[at].head, null));
    }

    /** {@return the head once one part of the branch has another head: all are compared only if the head was there and comes later now} */
    private Alike<T> head(
            Alike<T>[] nextEnded, Branch<T>[] nextBranches, @Nullable Alike<T> before, @Nullable Alike<T> after) {
        int compared = after == null ? 1 : after.first().compareTo(head.first());
        if (after != null && (compared < 0 || (compared == 0 && before == head))) {
            return after;
        }
        if (before != head) {
            return head;
        }
        @Nullable Alike<T> first = null;
        for (Alike<T> alike : nextEnded) {
            first = first == null || alike.first().compareTo(first.first()) < 0 ? alike : first;
        }
        for (Branch<T> branch : nextBranches) {
            first = first == null || branch.head.first().compareTo(first.first()) < 0 ? branch.head : first;
        }
        return Objects.requireNonNull(first);
    }
}
