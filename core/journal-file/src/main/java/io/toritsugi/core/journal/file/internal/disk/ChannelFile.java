package io.toritsugi.core.journal.file.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file by way of a channel that opens itself again, for an interrupt of one thread closes a channel for all, and so
 * does whoever keeps the number of open files small.
 *
 * <p>Every operation says where it reads or writes, so it can be done again from its beginning.
 */
final class ChannelFile implements DiskFile {
    private final Path path;
    private final OpenFiles files;
    private final @Nullable Object identity;
    private final Object opening = new Object();
    private volatile FileChannel channel;
    private volatile boolean closed;
    private volatile boolean used;

    private ChannelFile(Path path, OpenFiles files) throws IOException {
        this.path = path;
        this.files = files;
        this.channel = openChannel(path);
        this.identity = identity(path);
    }

    static ChannelFile of(Path path, OpenFiles files) throws IOException {
        ChannelFile file = new ChannelFile(path, files);
        files.opened(file);
        return file;
    }

    boolean usedSinceAsked() {
        boolean since = used;
        used = false;
        return since;
    }

    /** Lets go of the file until it is used again; what is under way is begun again. */
    void rest() throws IOException {
        channel.close();
    }

    @Override
    public long size() throws IOException {
        return retried(FileChannel::size);
    }

    @Override
    public int read(long at, ByteBuffer into) throws IOException {
        int start = into.position();
        retried(open -> {
            into.position(start);
            long from = at;
            while (into.hasRemaining()) {
                int read = open.read(into, from);
                if (read < 0) {
                    break;
                }
                from += read;
            }
            return 0L;
        });
        return into.position() - start;
    }

    @Override
    public ByteBuffer view(int length) throws IOException {
        ByteBuffer[] view = new ByteBuffer[1];
        retried(open -> {
            view[0] = open.map(FileChannel.MapMode.READ_ONLY, 0, length);
            return 0L;
        });
        return view[0];
    }

    @Override
    public void write(long at, ByteBuffer from) throws IOException {
        int start = from.position();
        retried(open -> write(open, at, from.position(start)));
    }

    // Where a force is cut short, its error may be: the bytes are written again before they are forced again.
    @Override
    public void writeSafely(long at, ByteBuffer from) throws IOException {
        int start = from.position();
        retried(open -> {
            write(open, at, from.position(start));
            open.force(false);
            return 0L;
        });
    }

    private static long write(FileChannel open, long at, ByteBuffer from) throws IOException {
        long to = at;
        while (from.hasRemaining()) {
            to += open.write(from, to);
        }
        return to;
    }

    @Override
    public void force() throws IOException {
        retried(open -> {
            open.force(false);
            return 0L;
        });
    }

    @Override
    public void close() throws IOException {
        synchronized (opening) {
            closed = true;
            channel.close();
        }
        files.closed(this);
    }

    private long retried(Operation operation) throws IOException {
        boolean interrupted = Thread.interrupted();
        used = true;
        try {
            while (true) {
                FileChannel open = channel;
                try {
                    return operation.on(open);
                } catch (ClosedByInterruptException mine) {
                    interrupted |= Thread.interrupted();
                    openAgain(open, mine);
                } catch (ClosedChannelException others) {
                    openAgain(open, others);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void openAgain(FileChannel broken, ClosedChannelException reason) throws IOException {
        synchronized (opening) {
            if (closed) {
                throw reason;
            }
            if (channel == broken) {
                channel = openChannelAgain();
            }
        }
        files.opened(this);
        if (closed) {
            files.closed(this);
        }
    }

    // Another file may have got the name meanwhile.
    private FileChannel openChannelAgain() throws IOException {
        FileChannel again = openChannel(path);
        if (!Objects.equals(identity, identity(path))) {
            again.close();
            throw new NoSuchFileException(path.toString(), null, "another file has taken its place");
        }
        return again;
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private static FileChannel openChannel(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (AccessDeniedException readOnly) {
            return FileChannel.open(path, StandardOpenOption.READ);
        }
    }

    /** Something done to an open channel. */
    private interface Operation {
        long on(FileChannel open) throws IOException;
    }
}
