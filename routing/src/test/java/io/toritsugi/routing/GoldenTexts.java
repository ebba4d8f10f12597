package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The wire form as it is promised: one file for each sample. {@code -DargLine=-Dtoritsugi.golden.rewrite=true} writes them anew, for a new type or an optional
 * property; any other difference breaks the promise.
 */
public final class GoldenTexts {
    private static final Path ROOT = Path.of("src/test/resources/io/toritsugi/routing/golden");
    private static final boolean REWRITE = Boolean.getBoolean("toritsugi.golden.rewrite");

    private GoldenTexts() {}

    public static String read(String name) {
        try {
            return Files.readString(ROOT.resolve(name + ".json")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("No golden file " + name, missing);
        }
    }

    public static void check(String name, String text) {
        if (REWRITE) {
            Path file = ROOT.resolve(name + ".json");
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        assertThat(text).as(name).isEqualTo(read(name));
    }
}
