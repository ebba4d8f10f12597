package io.toritsugi.core.journal.file.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute);
            Path parent = absolute.getParent();
            if (parent != null) {
                syncFolder(parent);
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
        return new ChannelFile(file);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        return new ChannelFile(path.resolve(name));
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

    @Override
    public Optional<Closeable> lock(String name) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return Optional.empty();
    }

    // Windows opens no folder as a file, and needs no such thing: its journal keeps names.
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
