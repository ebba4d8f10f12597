package io.toritsugi.examples.house.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A module and its sources. */
public final class Room {
    private final Path root;
    private final Pom pom;

    Room(Path root, Pom pom) {
        this.root = root;
        this.pom = pom;
    }

    public String artifact() {
        return pom.artifact();
    }

    public Pom pom() {
        return pom;
    }

    public Path folder() {
        return pom.folder();
    }

    /** {@return the folder of the module below the root, such as {@code core/ingest}} */
    public String place() {
        return root.relativize(folder()).toString().replace('\\', '/');
    }

    /** {@return the sources of what others use, {@code package-info} and {@code module-info} included} */
    public List<JavaFile> main() {
        return JavaFile.parse(root, javaFiles("src/main/java"));
    }

    public List<JavaFile> tests() {
        return JavaFile.parse(root, javaFiles("src/test/java"));
    }

    /** {@return the packages that hold at least one type} */
    public Set<String> packages() {
        Path sources = folder().resolve("src/main/java");
        return javaFiles("src/main/java").stream()
                .filter(file -> !file.getFileName().toString().endsWith("-info.java"))
                .map(file -> sources.relativize(file.getParent())
                        .toString()
                        .replace('/', '.')
                        .replace('\\', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Path> javaFiles(String below) {
        Path folder = folder().resolve(below);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return place();
    }
}
