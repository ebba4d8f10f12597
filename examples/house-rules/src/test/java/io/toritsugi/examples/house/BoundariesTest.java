package io.toritsugi.examples.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.toritsugi.examples.house.repository.Checkout;
import io.toritsugi.examples.house.rule.CodeRules;
import io.toritsugi.examples.house.rule.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 3 and the rooms: who may know whom, and which libraries. */
class BoundariesTest {
    private static final String ROOM = "io.toritsugi.examples.house.fixture.room.";

    private static final Set<String> VAVR_INSIDE =
            Set.of("io.vavr.control.Either", "io.vavr.control.Validation", "io.vavr.collection.Seq", "io.vavr.Value");

    private static final List<String> EVERYWHERE = List.of(
            "java.",
            "io.toritsugi.",
            "org.slf4j.",
            "org.jspecify.",
            "org.immutables.",
            "com.fasterxml.jackson.",
            "tools.jackson.");

    // The JDK has no map that shares what did not change with the one before, and these states change with every event.
    private static final Set<String> SHARING_STATE = Set.of(
            "io.toritsugi.core.floor",
            "io.toritsugi.routing.internal",
            "io.toritsugi.routing.ranker.turn",
            "io.toritsugi.acw.update");

    private static final Map<String, List<String>> ONLY_IN = Map.of(
            "ingest", List.of("de.siegmar.fastcsv."),
            "jollyday", List.of("de.focus_shift.jollyday."),
            "testkit", List.of("org.junit.jupiter.api.", "org.opentest4j.", "org.apiguardian."));

    private static final ArchRule LIBRARIES = CodeRules.dependOnlyOn(
            BoundariesTest::allowed,
            "library modules use the JDK, SLF4J, Jackson, and of Vavr Either and Validation; an adapter to anything else"
                    + " belongs to the host");

    @Test
    void noPackageDependsOnItselfByWayOfOthers() {
        CodeRules.noPackageCycles("io.toritsugi").check(Libraries.CLASSES);
    }

    @Test
    void everyModuleKnowsOnlyWhatItMay() {
        CodeRules.knowOnly(Neighbours.of(Checkout.here().libraries())).check(Libraries.CLASSES);
    }

    @Test
    void noFrameworkAndNoStrayLibrary() {
        LIBRARIES.check(Libraries.CLASSES);
    }

    @Test
    void m89NothingAssumesAScreen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javax.accessibility..", "javafx..")
                .check(Libraries.CLASSES);
    }

    @Test
    void aCycleIsCaught() {
        assertThat(broken(CodeRules.noPackageCycles("io.toritsugi.examples.house.fixture"), "cycle"))
                .singleElement()
                .asString()
                .contains("cycle.left", "cycle.right");
    }

    @Test
    void anInternalPackageIsAPartOfItsApi() {
        assertThat(broken(CodeRules.noPackageCycles("io.toritsugi.examples.house.fixture"), "hidden"))
                .isEmpty();
    }

    @Test
    void aSiblingIsCaught() {
        Neighbours neighbours =
                Neighbours.of(ROOM, Map.of(ROOM + "core", "core", ROOM + "acw", "acw", ROOM + "routing", "routing"));
        assertThat(broken(CodeRules.knowOnly(neighbours), "room"))
                .isNotEmpty()
                .anyMatch(line -> line.contains("RoutingThing") && line.contains("let an event of core carry it"))
                .anyMatch(line -> line.contains("CoreThing") && line.contains("core knows no other module"))
                .noneMatch(line -> line.contains("RoutingThing") && line.contains("CoreThing"));
    }

    @Test
    void aLeafKnowsItsModuleAndNobodyKnowsTheLeaf() {
        Neighbours neighbours = Neighbours.of(
                ROOM, Map.of(ROOM + "core", "kpi", ROOM + "acw", "kpi/testkit", ROOM + "routing", "routing"));
        assertThat(broken(CodeRules.knowOnly(neighbours), "room"))
                .anyMatch(line -> line.contains("CoreThing") && line.contains("WrapUpThing"))
                .anyMatch(line -> line.contains("RoutingThing") && line.contains("CoreThing"));
    }

    @Test
    void aStrayLibraryIsCaught() {
        assertThat(broken(LIBRARIES, "open")).isNotEmpty().allMatch(line -> line.contains("io.vavr.collection.Vector"));
    }

    private static boolean allowed(JavaClass user, JavaClass used) {
        String name = used.getBaseComponentType().getName();
        return EVERYWHERE.stream().anyMatch(name::startsWith)
                || name.startsWith("javax.crypto.")
                || name.startsWith("javax.sql.")
                || VAVR_INSIDE.contains(name)
                || name.startsWith("io.vavr.Function")
                || (sharesState(user.getPackageName() + ".") && name.startsWith("io.vavr."))
                || name.startsWith("io.vavr.control.Validation$")
                || Stream.of(user.getPackageName().split("\\."))
                        .flatMap(part -> ONLY_IN.getOrDefault(part, List.of()).stream())
                        .anyMatch(name::startsWith);
    }

    private static boolean sharesState(String packageName) {
        return SHARING_STATE.stream().anyMatch(home -> packageName.startsWith(home + "."));
    }

    private static List<String> broken(ArchRule rule, String fixture) {
        return rule.evaluate(Libraries.planted(fixture)).getFailureReport().getDetails();
    }
}
