package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.IngestFailure;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why something cannot be read. */
public final class IoFaults {
    private IoFaults() {}

    /**
     * {@return the fault in words, in English}
     *
     * @param fault the fault
     */
    public static String inWords(IOException fault) {
        if (fault instanceof NoSuchFileException || fault instanceof FileNotFoundException) {
            return "there is no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return "it may not be read";
        }
        if (fault instanceof EOFException) {
            return "it ends too early";
        }
        String message = fault.getMessage();
        return message == null ? "it cannot be read" : "it cannot be read: " + message;
    }

    /**
     * {@return the failure of a source that breaks off}
     *
     * @param source the name of the source
     * @param line the last line that was begun
     * @param fault the fault
     */
    public static IngestFailure damaged(String source, long line, IOException fault) {
        return new IngestFailure(
                IngestFailure.Reason.DAMAGED,
                source + ": cannot be read further than line " + line + ": " + inWords(fault));
    }
}
