package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The index of a full segment, which stays on disk and is read where it is needed. Thread-safe. */
final class IndexFile implements Index, Closeable {
    private static final int SLOTS_READ = 16;

    private final DiskFile file;
    private final IndexLayout layout;

    IndexFile(DiskFile file, IndexLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    IndexLayout layout() {
        return layout;
    }

    @Override
    public int records() {
        return layout.records();
    }

    @Override
    public @Nullable Run find(Key key) throws IOException {
        int slot = (int) key.hash & (layout.slots() - 1);
        while (true) {
            int run = Math.min(SLOTS_READ, layout.slots() - slot);
            for (int number : ints(layout.slotsAt() + 4L * slot, run)) {
                if (number == 0) {
                    return null;
                }
                Entry entry = entry(number - 1);
                if (entry.hash == key.hash && entry.key().equals(key)) {
                    return entry;
                }
            }
            slot = (slot + run) & (layout.slots() - 1);
        }
    }

    @Override
    public int[] offsets(int from, int count) throws IOException {
        return ints(layout.offsetsAt() + 4L * from, count);
    }

    Entry entry(int number) throws IOException {
        return new Entry(bytes(layout.entriesAt() + (long) IndexLayout.ENTRY * number, IndexLayout.ENTRY), number);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private int[] ints(long at, int count) throws IOException {
        int[] ints = new int[count];
        bytes(at, 4 * count).asIntBuffer().get(ints);
        return ints;
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        if (file.read(at, bytes) < count) {
            throw new EOFException("the index ends before its end");
        }
        return bytes.flip();
    }

    /** What the index says of one key. */
    final class Entry implements Run {
        private final int number;
        private final long hash;
        private final long firstVersion;
        private final int textAt;
        private final int mentionsAt;
        private final int count;

        Entry(ByteBuffer from, int number) {
            this.number = number;
            this.hash = from.getLong();
            this.firstVersion = from.getLong();
            this.textAt = from.getInt();
            this.mentionsAt = from.getInt();
            this.count = from.getInt();
        }

        Key key() throws IOException {
            int next = number + 1 == layout.keys() ? layout.textBytes() : entry(number + 1).textAt;
            byte[] text = new byte[next - textAt];
            bytes(layout.textsAt() + textAt, text.length).get(text);
            int tenantEnd = 3 + ((text[1] & 0xff) << 8 | (text[2] & 0xff));
            return new Key(
                    text[0],
                    Arrays.copyOfRange(text, 3, tenantEnd),
                    Arrays.copyOfRange(text, tenantEnd, text.length),
                    hash);
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public long firstVersion() {
            return firstVersion;
        }

        @Override
        public int[] records(int from, int count) throws IOException {
            if (this.count == layout.records()) {
                return IntStream.range(from, from + count).toArray();
            }
            return ints(layout.mentionsAt() + 4L * (mentionsAt + from), count);
        }
    }
}
