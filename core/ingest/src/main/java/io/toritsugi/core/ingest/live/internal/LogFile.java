package io.toritsugi.core.ingest.live.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of a log that is rotated.
 *
 * @param path where it is
 * @param modified when it was last written to; of the one that is being written, the end of time
 */
record LogFile(Path path, FileTime modified) {
    private static final FileTime NOT_OVER = FileTime.fromMillis(Long.MAX_VALUE);
    private static final Pattern ROTATED = Pattern.compile("[.-][0-9][0-9.T_-]*(\\.gz)?");
    private static final String PACKED = ".gz";

    /**
     * Returns the files of a log that are there, the oldest first and last the one that is being written.
     *
     * @param written the one that is being written, which need not be there
     */
    static List<LogFile> of(Path written) throws IOException {
        List<LogFile> files = new ArrayList<>();
        for (Path path : pathsOf(written)) {
            find(path, path.equals(written)).ifPresent(files::add);
        }
        files.sort(Comparator.comparing(LogFile::modified).thenComparing(LogFile::path, Comparator.reverseOrder()));
        return files;
    }

    private static Optional<LogFile> find(Path path, boolean isWritten) throws IOException {
        try {
            FileTime modified = Files.getLastModifiedTime(path);
            return Optional.of(new LogFile(path, isWritten ? NOT_OVER : modified));
        } catch (NoSuchFileException renamedMeanwhile) {
            return Optional.empty();
        }
    }

    private static List<Path> pathsOf(Path written) throws IOException {
        Path folder = written.toAbsolutePath().getParent();
        String name = String.valueOf(written.getFileName());
        try (Stream<Path> there = Files.list(folder)) {
            Set<String> names = new HashSet<>();
            there.filter(Files::isRegularFile)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(other -> other.startsWith(name)
                            && (other.equals(name)
                                    || ROTATED.matcher(other.substring(name.length()))
                                            .matches()))
                    .forEach(names::add);
            return names.stream()
                    .filter(other -> !other.endsWith(PACKED)
                            || other.equals(name)
                            || !names.contains(other.substring(0, other.length() - PACKED.length())))
                    .map(written::resolveSibling)
                    .toList();
        }
    }

    /** Returns whether it is the one that is being written. */
    boolean isWritten() {
        return modified.equals(NOT_OVER);
    }
}
