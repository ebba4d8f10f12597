package io.toritsugi.examples.centerday;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text in UTF-8 from a file, or says why it cannot be read. */
final class TextFile {
    private TextFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new Failure(file + ": no such file");
        } catch (MalformedInputException notText) {
            throw new Failure(file + ": not a text in UTF-8");
        } catch (IOException cannotRead) {
            throw new Failure(file + ": cannot be read: " + cannotRead.getMessage());
        }
    }
}
