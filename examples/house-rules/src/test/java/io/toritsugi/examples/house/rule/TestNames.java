package io.toritsugi.examples.house.rule;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.toritsugi.examples.house.repository.JavaFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Which files hold tests that would never be run, for the build picks test classes by their names. */
public final class TestNames {
    private static final Set<String> MARKS = Set.of(
            "Test",
            "ParameterizedTest",
            "RepeatedTest",
            "TestFactory",
            "TestTemplate",
            "Property",
            "Example",
            "ArchTest");

    private TestNames() {}

    public static List<String> neverRun(JavaFile file) {
        if (file.name().endsWith("Test.java")) {
            return List.of();
        }
        return file.types().stream()
                .filter(TestNames::canBeRun)
                .filter(type -> nestOf(type).anyMatch(TestNames::holdsTests))
                .map(type -> file + ": " + type.getSimpleName()
                        + " holds tests, but its name does not end in Test, so it is never run: rename it")
                .toList();
    }

    /** What is abstract is run through its heirs. */
    private static boolean canBeRun(ClassTree type) {
        return type.getKind() != Tree.Kind.INTERFACE
                && !type.getModifiers().getFlags().contains(Modifier.ABSTRACT);
    }

    private static Stream<ClassTree> nestOf(ClassTree type) {
        return Stream.concat(
                Stream.of(type),
                type.getMembers().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .flatMap(TestNames::nestOf));
    }

    private static boolean holdsTests(ClassTree type) {
        return type.getImplementsClause().stream()
                        .anyMatch(contract ->
                                contract.toString().replaceAll("<.*", "").endsWith("Contract"))
                || type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(member -> ((MethodTree) member).getModifiers())
                        .anyMatch(modifiers -> MARKS.stream().anyMatch(mark -> JavaFile.annotated(modifiers, mark)));
    }
}
