package io.toritsugi.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.examples.house.repository.Checkout;
import io.toritsugi.examples.house.repository.JavaFile;
import io.toritsugi.examples.house.repository.Room;
import io.toritsugi.examples.house.rule.PersonalDataFence;
import io.toritsugi.examples.house.rule.SourceRules;
import io.toritsugi.examples.house.rule.TestNames;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    private static final List<JavaFile> LIBRARY = filesOf(Checkout.here().libraries(), Room::main);
    private static final List<JavaFile> MAIN = filesOf(Checkout.here().rooms(), Room::main);
    private static final List<JavaFile> TESTS = filesOf(Checkout.here().rooms(), Room::tests);

    @Test
    void publicTypesSaySinceWhen() {
        assertThat(LIBRARY).flatMap(SourceRules::withoutSince).isEmpty();
    }

    @Test
    void packagesSayWhatTheyAreForAndCheckNulls() {
        assertThat(SourceRules.packagesNotDescribed(LIBRARY)).isEmpty();
    }

    @Test
    void packagesAreSmall() {
        assertThat(SourceRules.crowdedPackages(LIBRARY)).isEmpty();
    }

    @Test
    void filesAreShort() {
        assertThat(MAIN).flatMap(SourceRules::tooLong).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(MAIN).flatMap(SourceRules::leftovers).isEmpty();
        assertThat(TESTS).flatMap(SourceRules::leftovers).isEmpty();
    }

    @Test
    void everyTestClassHasANameThatTheBuildRuns() {
        assertThat(TESTS).isNotEmpty().flatMap(TestNames::neverRun).isEmpty();
    }

    @Test
    void personalDataIsNotShown() {
        assertThat(LIBRARY).flatMap(PersonalDataFence::shown).isEmpty();
    }

    @Test
    void aMissingSinceIsCaught() {
        assertThat(SourceRules.withoutSince(file("/** A thing. */ public class Thing {}")))
                .containsExactly("p/Planted.java: Thing is public and its Javadoc has no @since");
        assertThat(SourceRules.withoutSince(file("public interface Thing {}"))).hasSize(1);
        assertThat(SourceRules.withoutSince(file("/** @since 0.1 */ public record Thing() {}")))
                .isEmpty();
        assertThat(SourceRules.withoutSince(file("class Thing {}"))).isEmpty();
        assertThat(SourceRules.withoutSince(JavaFile.of("p/T.java", "package p.internal; public class T {}")))
                .isEmpty();
    }

    @Test
    void aPackageWithoutDescriptionIsCaught() {
        JavaFile type = file("class Thing {}");
        JavaFile bare = JavaFile.of("p/package-info.java", "package p;");
        JavaFile good =
                JavaFile.of("p/package-info.java", "/** Things. */ @org.jspecify.annotations.NullMarked package p;");
        assertThat(SourceRules.packagesNotDescribed(List.of(type))).hasSize(1);
        assertThat(SourceRules.packagesNotDescribed(List.of(type, bare))).hasSize(2);
        assertThat(SourceRules.packagesNotDescribed(List.of(type, good))).isEmpty();
    }

    @Test
    void sizeIsCaught() {
        List<JavaFile> sixteen = Stream.iterate(1, i -> i + 1)
                .limit(16)
                .map(i -> file("public class Thing" + i + " {}"))
                .toList();
        assertThat(SourceRules.crowdedPackages(sixteen)).hasSize(1);
        assertThat(SourceRules.crowdedPackages(sixteen.subList(0, 15))).isEmpty();
        assertThat(SourceRules.tooLong(file("\n".repeat(350)))).hasSize(1);
        assertThat(SourceRules.tooLong(file("\n".repeat(300)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TO" + "DO later", "// FIX" + "ME", "@Dis" + "abled class A {}"})
    void leftoversAreCaught(String text) {
        assertThat(SourceRules.leftovers(file(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class ThingTests { @Test void a() {} }",
                "class ThingProperties { @Property void a() {} }",
                "class Things { @org.junit.jupiter.api.Test void a() {} }",
                "class ThingSpec { @Nested class Inner { @ParameterizedTest void a() {} } }",
                "class MyJournal implements JournalContract {}",
                "class MyRanker implements Other, AgentRankerContract<Thing> {}"
            })
    void aTestThatIsNeverRunIsCaught(String text) {
        assertThat(TestNames.neverRun(file(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Helper { void a() {} }",
                "abstract class Base { @Test void a() {} }",
                "interface ThingContract { @Test default void a() {} }"
            })
    void whatIsNotRunByItselfMayHaveAnyName(String text) {
        assertThat(TestNames.neverRun(file(text))).isEmpty();
    }

    @Test
    void shownPersonalDataIsCaught() {
        assertThat(PersonalDataFence.shown(file("@Value.Immutable interface A { @PersonalData String name(); }")))
                .singleElement()
                .asString()
                .contains("A.name");
        assertThat(PersonalDataFence.shown(
                        file("@Value.Immutable interface A { @PersonalData @Value.Redacted String name(); }")))
                .isEmpty();
        assertThat(PersonalDataFence.shown(file("@PersonalData record A(String name) {}")))
                .hasSize(1);
        assertThat(PersonalDataFence.shown(
                        file("@PersonalData record A(String name) { public String toString() { return \"A\"; } }")))
                .isEmpty();
    }

    private static JavaFile file(String text) {
        return JavaFile.of("p/Planted.java", "package p;\n" + text);
    }

    private static List<JavaFile> filesOf(List<Room> rooms, Function<Room, List<JavaFile>> part) {
        return rooms.stream().map(part).flatMap(List::stream).toList();
    }
}
