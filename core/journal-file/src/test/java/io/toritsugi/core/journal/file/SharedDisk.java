package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import io.toritsugi.core.journal.file.internal.disk.Folder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that two machines see, of which neither sees the other's lock; another may act before each operation that changes
 * something, and before each look at the fencing token.
 *
 * <p>Either machine gets the lock, or none does. No power is lost here, so nothing is made safe from that, which would take
 * most of the time.
 */
final class SharedDisk implements Disk {
    private final Disk folder;
    private final boolean locks;
    private final Before before;

    private SharedDisk(Disk folder, boolean locks, Before before) {
        this.folder = folder;
        this.locks = locks;
        this.before = before;
    }

    static SharedDisk of(Path folder, boolean locks) throws IOException {
        return new SharedDisk(Folder.of(folder), locks, () -> {});
    }

    SharedDisk with(Before act) {
        return new SharedDisk(folder, locks, act);
    }

    @Override
    public String place() {
        return folder.place();
    }

    @Override
    public List<String> names() throws IOException {
        return folder.names();
    }

    @Override
    public boolean exists(String name) {
        return folder.exists(name);
    }

    @Override
    public DiskFile create(String name) throws IOException {
        before.operation();
        return new SharedFile(folder.create(name), before, name.equals("journal.epoch"));
    }

    @Override
    public DiskFile open(String name) throws IOException {
        return new SharedFile(folder.open(name), before, name.equals("journal.epoch"));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        before.operation();
        folder.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        before.operation();
        folder.delete(name);
    }

    @Override
    public void sync() throws IOException {
        before.operation();
    }

    @Override
    public long room() throws IOException {
        return folder.room();
    }

    @Override
    public Optional<Closeable> lock(String name) {
        return locks ? Optional.of(() -> {}) : Optional.empty();
    }

    /** Acts before an operation, or fails in its place. */
    interface Before {
        void operation() throws IOException;
    }

    private record SharedFile(DiskFile file, Before before, boolean token) implements DiskFile {
        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(long at, ByteBuffer into) throws IOException {
            if (token) {
                before.operation();
            }
            return file.read(at, into);
        }

        @Override
        public void write(long at, ByteBuffer from) throws IOException {
            before.operation();
            file.write(at, from);
        }

        @Override
        public void force() throws IOException {
            before.operation();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
