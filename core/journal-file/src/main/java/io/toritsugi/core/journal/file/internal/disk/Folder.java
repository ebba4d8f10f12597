package io.toritsugi.core.journal.file.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of the file system.
 *
 * @since 0.1
 */
public final class Folder implements Disk {
    private final Path path;
    private final OpenFiles files = new OpenFiles();

    private Folder(Path path) {
        this.path = path;
    }

    /**
     * {@return this folder, made if it is not there}
     *
     * @param path where it is
     * @throws IOException if it cannot be made
     */
    public static Folder of(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        List<Path> missing = new ArrayList<>();
        for (Path at = absolute; at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        Files.createDirectories(absolute);
        for (Path made : missing) {
            if (made.getParent() != null) {
                syncFolder(made.getParent());
            }
        }
        return new Folder(absolute);
    }

    @Override
    public String place() {
        return path.toString();
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(path.resolve(name));
    }

    @Override
    public DiskFile create(String name) throws IOException {
        Path file = path.resolve(name);
        Files.createFile(file);
        return ChannelFile.of(file, files);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        return ChannelFile.of(path.resolve(name), files);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(
                path.resolve(from),
                path.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
    }

    @Override
    public void sync() throws IOException {
        syncFolder(path);
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(path).getUsableSpace();
    }

    // The operating system takes a lock from a process that closes any channel of the file: none is opened twice.
    @Override
    public Optional<Closeable> lock(String name) throws IOException {
        Path key = path.toRealPath().resolve(name);
        if (!ProcessLocks.take(key)) {
            return Optional.empty();
        }
        boolean held = false;
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                held = channel.tryLock() != null;
            } catch (OverlappingFileLockException sameProcess) {
                held = false;
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            return held ? Optional.of(() -> unlock(key, channel)) : Optional.empty();
        } finally {
            if (!held) {
                ProcessLocks.giveBack(key);
            }
        }
    }

    private static void unlock(Path key, FileChannel channel) throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                ProcessLocks.giveBack(key);
            }
        }
    }

    // Windows opens no folder as a file, and needs no such thing: its journal keeps names.
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            boolean interrupted = Thread.interrupted();
            try {
                while (!synced(folder)) {
                    interrupted |= Thread.interrupted();
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static boolean synced(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException interrupt) {
            return false;
        }
    }
}
