package io.toritsugi.core.journal.file.internal.log;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The index of the segment that is being written: one thread adds, any number find, and none waits for another. */
final class LiveIndex implements Index {
    private final Map<Key, LiveRun> runs = new ConcurrentHashMap<>();
    private final Ints offsets = new Ints();

    // The tenant and the stream are mostly those of the record before.
    private final Key[] lastKeys = new Key[2];
    private final LiveRun[] lastRuns = new LiveRun[2];

    void add(int offset, List<Key> keys, long version) {
        int number = offsets.size;
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            if (i < lastKeys.length && key.equals(lastKeys[i])) {
                lastRuns[i].numbers.add(number);
                continue;
            }
            LiveRun run = add(key, number, version);
            if (i < lastKeys.length) {
                lastKeys[i] = key;
                lastRuns[i] = run;
            }
        }
        offsets.add(offset);
    }

    private LiveRun add(Key key, int number, long version) {
        LiveRun known = runs.get(key);
        if (known != null) {
            known.numbers.add(number);
            return known;
        }
        LiveRun run = new LiveRun(version);
        run.numbers.add(number);
        runs.put(key, run);
        return run;
    }

    @Override
    public int records() {
        return offsets.size;
    }

    @Override
    public @Nullable Run find(Key key) {
        return runs.get(key);
    }

    @Override
    public int[] offsets(int from, int count) {
        return offsets.range(from, count);
    }

    private static final class LiveRun implements Run {
        private final long firstVersion;
        private final Ints numbers = new Ints();

        LiveRun(long firstVersion) {
            this.firstVersion = firstVersion;
        }

        @Override
        public int count() {
            return numbers.size;
        }

        @Override
        public long firstVersion() {
            return firstVersion;
        }

        @Override
        public int[] records(int from, int count) {
            return numbers.range(from, count);
        }
    }

    /** A growing row of numbers: what a reader finds below the size that he saw stays as it is. */
    private static final class Ints {
        private volatile int[] values = new int[4];
        private volatile int size;

        // One thread adds.
        @SuppressWarnings("NonAtomicVolatileUpdate")
        void add(int value) {
            int[] to = values;
            if (size == to.length) {
                to = Arrays.copyOf(to, to.length * 2);
                values = to;
            }
            to[size] = value;
            size++;
        }

        int[] range(int from, int count) {
            return Arrays.copyOfRange(values, from, from + count);
        }
    }
}
