package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A folder in memory that knows what of it would survive if the power went now.
 *
 * <p>The content of a file is safe as it was when it was last forced. Of what was written since, each sector of 512 bytes may
 * have reached the disk or not, in any order and in any of the states that it had, and so may each size that the file had.
 * What lies between the sectors that survive reads as zeros: ext4 (data=ordered) and XFS show no stale blocks. Names are safe
 * as they were at the last sync of the folder, whatever files were forced. Of the changes since, ext4 and XFS keep a
 * beginning, for their journals are in order; POSIX promises nothing, and other file systems keep any, so both is tried. A
 * change of a name is all or nothing.
 *
 * <p>When a process dies and the power stays, its successor sees everything, and what was not safe still is not.
 */
final class SimulatedDisk implements Disk {
    /** What can be done to the folder. */
    enum Kind {
        CREATE,
        WRITE,
        FORCE,
        RENAME,
        DELETE,
        SYNC,
        READ
    }

    /** What becomes of an operation. */
    enum Verdict {
        PROCEED,
        /** It seems to be done and is not. */
        IGNORE,
        /** It throws and nothing was done. */
        FAIL,
        /** It throws and a part was done. */
        FAIL_WITHIN,
        /** It throws though it was done. */
        FAIL_AFTER,
        /** The process dies before it, with a part of it done, or after it. */
        DIE,
        DIE_WITHIN,
        DIE_AFTER
    }

    /** What a crash leaves of what was not safe. */
    enum Survival {
        NOTHING,
        EVERYTHING,
        /** A beginning of the changes of names, any of the sectors. */
        BEGINNING,
        /** Any of the changes of names, any of the sectors. */
        ANY
    }

    /**
     * Something that is about to be done.
     *
     * @param name of which file; for a sync, the file whose name was changed last
     * @param at where; for a force, where the file was written last, -1 if nowhere; for a process's first sync, how many
     *     changes of names one that was killed has left
     * @param zeros whether only zeros are written, or were
     * @param grows whether the file grows by it, or has; for a sync, whether the name was given, not taken
     * @param opening whether a journal is being opened
     */
    record Operation(Kind kind, String name, long at, boolean zeros, boolean grows, boolean opening) {}

    /** Says what becomes of operations; called before each, without a lock. */
    interface Watcher {
        Verdict on(Operation operation);
    }

    private static final int SECTOR = 512;

    private final RandomGenerator parts;
    private final TreeMap<String, Node> names = new TreeMap<>();
    private final TreeMap<String, Node> safeNames = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private volatile Watcher watcher = operation -> Verdict.PROCEED;
    private volatile String complaint = "Input/output error";
    private volatile boolean dead;
    private volatile boolean opening;
    private boolean locked;
    private int handles;
    private int inherited;

    SimulatedDisk(RandomGenerator parts) {
        this.parts = parts;
    }

    SimulatedDisk watchedBy(Watcher by) {
        watcher = by;
        return this;
    }

    SimulatedDisk complainingWith(String message) {
        complaint = message;
        return this;
    }

    /** Says that a journal is being opened, or no more. */
    void opening(boolean now) {
        opening = now;
    }

    boolean dead() {
        return dead;
    }

    /** {@return how many files are open} */
    synchronized int handles() {
        return handles;
    }

    /** {@return what a successor finds after the power went} */
    synchronized SimulatedDisk afterPowerLoss(Survival survival, RandomGenerator random) {
        SimulatedDisk after = new SimulatedDisk(random);
        TreeMap<String, Node> left = new TreeMap<>(safeNames);
        int beginning = random.nextInt(changes.size() + 1);
        for (int i = 0; i < changes.size(); i++) {
            boolean kept = switch (survival) {
                case NOTHING -> false;
                case EVERYTHING -> true;
                case BEGINNING -> i < beginning;
                case ANY -> random.nextBoolean();
            };
            if (kept) {
                changes.get(i).on(left);
            }
        }
        left.forEach((name, node) -> {
            Node survived = node.survivor(survival, random);
            after.names.put(name, survived);
            after.safeNames.put(name, survived);
        });
        return after;
    }

    /** {@return what a successor finds after the process was killed while the power stayed} */
    synchronized SimulatedDisk afterKill(RandomGenerator random) {
        SimulatedDisk after = new SimulatedDisk(random);
        IdentityHashMap<Node, Node> copies = new IdentityHashMap<>();
        names.forEach(
                (name, node) -> after.names.put(name, copies.computeIfAbsent(node, original -> new Node(original))));
        safeNames.forEach((name, node) ->
                after.safeNames.put(name, copies.computeIfAbsent(node, original -> new Node(original))));
        for (Change change : changes) {
            after.changes.add(new Change(
                    change.from, change.to, copies.computeIfAbsent(change.node, original -> new Node(original))));
        }
        after.inherited = changes.size();
        return after;
    }

    /** {@return the names of all files, in order} */
    synchronized List<String> everyName() {
        return List.copyOf(names.keySet());
    }

    /** {@return the content of a file, empty if there is none} */
    synchronized Optional<byte[]> content(String name) {
        return Optional.ofNullable(names.get(name)).map(Node::bytes);
    }

    /** Puts zeros over a part of a file, as a disk does that lost what it had called safe. */
    synchronized void lose(String name, int from, int to) {
        Node node = Objects.requireNonNull(names.get(name), name);
        Arrays.fill(node.content, from, Math.min(to, node.size), (byte) 0);
    }

    @Override
    public String place() {
        return "simulated";
    }

    @Override
    public synchronized List<String> names() throws IOException {
        checkAlive();
        return List.copyOf(names.keySet());
    }

    @Override
    public synchronized boolean exists(String name) {
        return names.containsKey(name);
    }

    @Override
    public DiskFile create(String name) throws IOException {
        changed(Kind.CREATE, name, () -> {
            if (names.containsKey(name)) {
                throw new FileAlreadyExistsException(name);
            }
            change(new Change("", name, new Node()));
        });
        return opened(name);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        perform(new Operation(Kind.READ, name, 0, false, false, opening), part -> {});
        return opened(name);
    }

    private synchronized DiskFile opened(String name) throws IOException {
        Node node = names.get(name);
        if (node == null) {
            throw new NoSuchFileException(name);
        }
        handles++;
        return new OpenFile(name, node);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        changed(Kind.RENAME, to, () -> {
            Node node = names.get(from);
            if (node == null) {
                throw new NoSuchFileException(from);
            }
            change(new Change(from, to, node));
        });
    }

    @Override
    public void delete(String name) throws IOException {
        if (exists(name)) {
            changed(Kind.DELETE, name, () -> {
                Node node = names.get(name);
                if (node != null) {
                    change(new Change(name, "", node));
                }
            });
        }
    }

    @Override
    public void sync() throws IOException {
        perform(syncing(), part -> {
            int safe = part ? parts.nextInt(changes.size() + 1) : changes.size();
            changes.subList(0, safe).forEach(change -> change.on(safeNames));
            changes.subList(0, safe).clear();
        });
    }

    @Override
    public long room() {
        return Long.MAX_VALUE;
    }

    @Override
    public synchronized Optional<Closeable> lock(String name) throws IOException {
        checkAlive();
        if (locked) {
            return Optional.empty();
        }
        locked = true;
        if (!names.containsKey(name)) {
            change(new Change("", name, new Node()));
        }
        return Optional.of(this::unlock);
    }

    private synchronized void unlock() {
        locked = false;
    }

    private synchronized Operation syncing() {
        Change last = changes.isEmpty() ? new Change("", "", new Node()) : changes.get(changes.size() - 1);
        boolean given = !last.to.isEmpty();
        int found = inherited;
        inherited = 0;
        return new Operation(Kind.SYNC, given ? last.to : last.from, found, false, given, opening);
    }

    private void change(Change change) {
        change.on(names);
        changes.add(change);
    }

    private void changed(Kind kind, String name, Action action) throws IOException {
        perform(new Operation(kind, name, 0, false, false, opening), part -> {
            if (!part) {
                action.run();
            }
        });
    }

    private void perform(Operation operation, Effect effect) throws IOException {
        checkAlive();
        Verdict verdict = watcher.on(operation);
        synchronized (this) {
            checkAlive();
            switch (verdict) {
                case PROCEED, FAIL_AFTER, DIE_AFTER -> effect.on(false);
                case FAIL_WITHIN, DIE_WITHIN -> effect.on(true);
                case IGNORE, FAIL, DIE -> {}
            }
            dead = verdict == Verdict.DIE || verdict == Verdict.DIE_WITHIN || verdict == Verdict.DIE_AFTER;
        }
        checkAlive();
        if (verdict == Verdict.FAIL || verdict == Verdict.FAIL_WITHIN || verdict == Verdict.FAIL_AFTER) {
            throw new IOException(complaint);
        }
    }

    private void checkAlive() throws IOException {
        if (dead) {
            throw new IOException("the power is gone");
        }
    }

    /** Something done to the folder. */
    private interface Action {
        void run() throws IOException;
    }

    /** Something done wholly, or in part. */
    private interface Effect {
        void on(boolean part) throws IOException;
    }

    /** A file gets a name, loses one, or both; no name is the empty one. */
    private record Change(String from, String to, Node node) {
        void on(TreeMap<String, Node> names) {
            if (!from.isEmpty()) {
                names.remove(from, node);
            }
            if (!to.isEmpty()) {
                names.put(to, node);
            }
        }
    }

    /** What stands in a file, whatever its name. */
    private static final class Node {
        private byte[] content = new byte[0];
        private int size;
        private byte[] safe = new byte[0];
        private int safeSize;
        // Of each sector the states that it had since it was safe, of which any may be on the disk.
        private final TreeMap<Integer, List<byte[]>> unsafe = new TreeMap<>();
        private final List<Integer> sizes = new ArrayList<>();
        private long lastAt = -1;
        private boolean lastZeros;
        private boolean lastGrew;

        Node() {}

        Node(Node other) {
            content = other.content.clone();
            size = other.size;
            safe = other.safe.clone();
            safeSize = other.safeSize;
            other.unsafe.forEach((sector, states) -> unsafe.put(sector, new ArrayList<>(states)));
            sizes.addAll(other.sizes);
        }

        byte[] bytes() {
            return Arrays.copyOf(content, size);
        }

        void write(int at, byte[] bytes, boolean part, RandomGenerator random) {
            int end = at + bytes.length;
            int sectors = (Math.max(end, size) + SECTOR - 1) / SECTOR;
            if (sectors * SECTOR > content.length) {
                content = Arrays.copyOf(content, Math.max(content.length * 2, sectors * SECTOR));
            }
            int grown = size;
            for (int sector = at / SECTOR; sector * SECTOR < end; sector++) {
                if (part && random.nextBoolean()) {
                    continue;
                }
                int from = Math.max(at, sector * SECTOR);
                int to = Math.min(end, (sector + 1) * SECTOR);
                System.arraycopy(bytes, from - at, content, from, to - from);
                unsafe.computeIfAbsent(sector, any -> new ArrayList<>(1))
                        .add(Arrays.copyOfRange(content, sector * SECTOR, (sector + 1) * SECTOR));
                grown = Math.max(grown, to);
            }
            if (grown > size) {
                size = grown;
                sizes.add(grown);
            }
        }

        void force(boolean part, RandomGenerator random) {
            safe = safe.length < content.length ? Arrays.copyOf(safe, content.length) : safe;
            unsafe.entrySet().removeIf(sector -> {
                if (part && random.nextBoolean()) {
                    return false;
                }
                List<byte[]> states = sector.getValue();
                System.arraycopy(states.get(states.size() - 1), 0, safe, sector.getKey() * SECTOR, SECTOR);
                return true;
            });
            if (!part || random.nextBoolean()) {
                safeSize = size;
                sizes.clear();
            }
        }

        Node survivor(Survival survival, RandomGenerator random) {
            Node after = new Node();
            after.content = Arrays.copyOf(safe, content.length);
            after.size = safeSize;
            boolean everything = survival == Survival.EVERYTHING;
            if (survival != Survival.NOTHING) {
                int odds = random.nextInt(1, 8);
                unsafe.forEach((sector, states) -> {
                    if (everything || random.nextInt(8) < odds) {
                        int state = everything ? states.size() - 1 : random.nextInt(states.size());
                        System.arraycopy(states.get(state), 0, after.content, sector * SECTOR, SECTOR);
                    }
                });
                int grown = everything ? sizes.size() : random.nextInt(sizes.size() + 1);
                after.size = grown == 0 ? safeSize : sizes.get(grown - 1);
            }
            Arrays.fill(after.content, after.size, after.content.length, (byte) 0);
            after.safe = after.content.clone();
            after.safeSize = after.size;
            return after;
        }
    }

    private final class OpenFile implements DiskFile {
        private final String name;
        private final Node node;
        private boolean closed;

        OpenFile(String name, Node node) {
            this.name = name;
            this.node = node;
        }

        @Override
        public long size() throws IOException {
            checkOpen();
            synchronized (SimulatedDisk.this) {
                return node.size;
            }
        }

        @Override
        public int read(long at, ByteBuffer into) throws IOException {
            checkOpen();
            int before = into.position();
            perform(new Operation(Kind.READ, name, at, false, false, opening), part -> {
                int count = (int) Math.max(0, Math.min(into.remaining(), node.size - at));
                into.put(node.content, (int) Math.min(at, node.size), count);
            });
            return into.position() - before;
        }

        @Override
        public void write(long at, ByteBuffer from) throws IOException {
            checkOpen();
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            boolean allZeros = Arrays.mismatch(bytes, new byte[bytes.length]) < 0;
            boolean grows = at + bytes.length > size();
            perform(new Operation(Kind.WRITE, name, at, allZeros, grows, opening), part -> {
                node.write(Math.toIntExact(at), bytes, part, parts);
                node.lastAt = at;
                node.lastZeros = allZeros;
                node.lastGrew = grows;
            });
        }

        @Override
        public void force() throws IOException {
            checkOpen();
            Operation operation;
            synchronized (SimulatedDisk.this) {
                operation = new Operation(Kind.FORCE, name, node.lastAt, node.lastZeros, node.lastGrew, opening);
            }
            perform(operation, part -> node.force(part, parts));
        }

        @Override
        public void close() {
            synchronized (SimulatedDisk.this) {
                handles -= closed ? 0 : 1;
                closed = true;
            }
        }

        private void checkOpen() throws IOException {
            synchronized (SimulatedDisk.this) {
                if (closed) {
                    throw new ClosedChannelException();
                }
            }
        }
    }
}
