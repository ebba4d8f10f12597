package io.toritsugi.core.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file, or anything else that gives bytes: a name for messages and a way to open it.
 *
 * <p>Opened once for each reading; its bytes may be compressed by gzip, whatever its name. Immutable; thread-safe if its
 * opener is.
 *
 * @param name how messages call it
 * @param opener opens it at its beginning
 * @since 0.1
 */
public record Source(String name, Opener opener) {
    /**
     * Opens a source at its beginning.
     *
     * @since 0.1
     */
    @FunctionalInterface
    public interface Opener {
        /**
         * {@return the bytes from the beginning; the caller closes them}
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** Checks the parts. */
    public Source {
        Objects.requireNonNull(name, "Source.name");
        Objects.requireNonNull(opener, "Source.opener");
    }

    /**
     * {@return this file}
     *
     * @param file the file; it need not exist until it is read
     */
    public static Source of(Path file) {
        return new Source(file.toString(), () -> Files.newInputStream(file));
    }

    /**
     * {@return these bytes}
     *
     * @param name how messages call them
     * @param content the bytes; a copy is taken
     */
    public static Source of(String name, byte[] content) {
        byte[] copy = content.clone();
        return new Source(name, () -> new ByteArrayInputStream(copy));
    }
}
