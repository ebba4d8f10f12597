package io.toritsugi.routing.internal.index;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Grades in subjects, which are numbers: those that somebody has, or those that somebody else wishes him to have at least. Immutable and thread-safe.
 */
public final class Grades {
    private final int[] subjects;
    private final int[] levels;
    private final long mask;

    private Grades(int[] subjects, int[] levels) {
        this.subjects = subjects;
        this.levels = levels;
        this.mask = mask(subjects);
    }

    /** {@return the grades of a map from subjects to levels} */
    public static Grades of(Map<Integer, Integer> levels) {
        Map<Integer, Integer> ordered = new TreeMap<>(levels);
        return new Grades(
                ordered.keySet().stream().mapToInt(Integer::intValue).toArray(),
                ordered.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** {@return a bit for each subject; some subjects have the same} */
    static long mask(int[] subjects) {
        long mask = 0;
        for (int subject : subjects) {
            mask |= 1L << subject;
        }
        return mask;
    }

    /** {@return the bits of its subjects} */
    long mask() {
        return mask;
    }

    int size() {
        return subjects.length;
    }

    int subject(int at) {
        return subjects[at];
    }

    /** {@return whether there is none of other grades' subjects in which these are lower} */
    public boolean reach(Grades wished) {
        int[] asked = wished.subjects;
        int own = 0;
        for (int i = 0; i < asked.length; i++) {
            while (own < subjects.length && subjects[own] < asked[i]) {
                own++;
            }
            if (own == subjects.length || subjects[own] != asked[i] || levels[own] < wished.levels[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grades that
                && Arrays.equals(subjects, that.subjects)
                && Arrays.equals(levels, that.levels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(subjects) + Arrays.hashCode(levels);
    }
}
