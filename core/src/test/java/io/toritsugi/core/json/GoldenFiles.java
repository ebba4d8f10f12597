package io.toritsugi.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The wire form as it is promised: one file for each sample, read by its path. */
final class GoldenFiles {
    private static final Path ROOT = Path.of("src/test/resources/io/toritsugi/core/json/golden");
    private static final boolean REWRITE = Boolean.getBoolean("toritsugi.golden.rewrite");

    private GoldenFiles() {}

    static String read(String name) {
        try {
            return Files.readString(pathOf(name)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("No golden file " + name, missing);
        }
    }

    static void check(String name, String json) {
        if (REWRITE) {
            try {
                Files.createDirectories(pathOf(name).getParent());
                Files.writeString(pathOf(name), json + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        assertThat(json).as(name).isEqualTo(read(name));
    }

    static NavigableSet<String> names(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            NavigableSet<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .forEach(names::add);
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path pathOf(String name) {
        return ROOT.resolve(name + ".json");
    }
}
