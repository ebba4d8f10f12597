package io.toritsugi.examples.house.rule;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.sun.source.doctree.DocTree;
import io.toritsugi.examples.house.repository.JavaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules over source text; each returns one line for what breaks it: the thing, and what to do. */
public final class SourceRules {
    static final int LONGEST_FILE = 350;
    static final int MOST_PUBLIC_TYPES = 15;

    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO[D]O|FIX[M]E)\\b|@Dis[a]bled\\b");

    private SourceRules() {}

    public static List<String> withoutSince(JavaFile file) {
        return file.publicTypes().stream()
                .filter(type -> !Descriptors.internal(file.packageName()))
                .filter(type -> !file.hasTag(type, DocTree.Kind.SINCE))
                .map(type -> file + ": " + type.getSimpleName() + " is public and its Javadoc has no @since")
                .toList();
    }

    public static List<String> packagesNotDescribed(List<JavaFile> files) {
        Map<String, JavaFile> descriptions = new TreeMap<>();
        files.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .forEach(file -> descriptions.put(file.packageName(), file));
        return packagesWithTypes(files).stream()
                .flatMap(name -> descriptions.containsKey(name)
                        ? notDescribed(descriptions.get(name))
                        : Stream.of("package " + name
                                + " has no package-info.java: say what it is for, and where to start"))
                .toList();
    }

    private static Stream<String> notDescribed(JavaFile info) {
        List<String> missing = new ArrayList<>();
        if (!JavaFile.annotated(info.unit().getPackageAnnotations(), "NullMarked")) {
            missing.add(info + " lacks @NullMarked: without it no null is checked in the package");
        }
        if (info.javadoc(info.unit().getPackage()).isEmpty()) {
            missing.add(info + " has no Javadoc: say what the package is for, and where to start");
        }
        return missing.stream();
    }

    private static Set<String> packagesWithTypes(List<JavaFile> files) {
        return files.stream()
                .filter(file -> !file.types().isEmpty())
                .map(JavaFile::packageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static List<String> tooLong(JavaFile file) {
        long lines = file.text().lines().count();
        return lines <= LONGEST_FILE
                ? List.of()
                : List.of(
                        file + " has " + lines + " lines, " + LONGEST_FILE + " are allowed: split it by what it does");
    }

    public static List<String> crowdedPackages(List<JavaFile> files) {
        Map<String, Long> publicTypes = files.stream()
                .flatMap(file -> file.publicTypes().stream().map(type -> file.packageName()))
                .collect(groupingBy(name -> name, TreeMap::new, counting()));
        return publicTypes.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_PUBLIC_TYPES)
                .map(entry -> "package " + entry.getKey() + " has " + entry.getValue() + " public types, "
                        + MOST_PUBLIC_TYPES + " are allowed: split it by what they are for, or hide what is not API")
                .toList();
    }

    public static List<String> leftovers(JavaFile file) {
        return file.text()
                .lines()
                .map(String::strip)
                .filter(line -> LEFTOVER.matcher(line).find())
                .map(line -> file + " holds \"" + line + "\": finish it, or open an issue")
                .toList();
    }
}
