package io.toritsugi.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.examples.house.repository.Checkout;
import io.toritsugi.examples.house.repository.JavaFile;
import io.toritsugi.examples.house.repository.Pom;
import io.toritsugi.examples.house.repository.Room;
import io.toritsugi.examples.house.rule.Descriptors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildFilesTest {
    private static final Checkout CHECKOUT = Checkout.here();

    static List<Room> libraries() {
        return CHECKOUT.libraries();
    }

    static List<Pom> poms() {
        return CHECKOUT.rooms().stream().map(Room::pom).toList();
    }

    @Test
    void theBomListsTheLibraryModulesAndNothingElse() {
        List<String> artifacts = CHECKOUT.rooms().stream()
                .filter(room -> room.pom().packaging().equals("jar"))
                .filter(room ->
                        !room.place().startsWith("examples/") && !room.place().equals("benchmarks"))
                .map(Room::artifact)
                .toList();
        assertThat(CHECKOUT.bom().managed())
                .as("core/bom lists every module that others can depend on")
                .containsExactlyInAnyOrderElementsOf(artifacts);
    }

    @Test
    void theBomHasTheVersionOfTheModules() {
        assertThat(CHECKOUT.bom().version())
                .as("core/bom has no parent, so its version is written down twice")
                .isEqualTo(CHECKOUT.rootPom().version());
        assertThat(CHECKOUT.bom().names("parent"))
                .as("with a parent, whoever imports core/bom imports our versions of everything")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aDescriptorExportsAllPackagesSaveTheInternalOnes(Room room) {
        Optional<JavaFile> descriptor = room.main().stream()
                .filter(file -> file.name().equals("module-info.java"))
                .findFirst();
        assertThat(Descriptors.wrong(room.place(), room.packages(), descriptor)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("poms")
    void noPomNamesAPlaceToDownloadFrom(Pom pom) {
        assertThat(List.of("repositories", "pluginRepositories", "distributionManagement"))
                .filteredOn(pom::names)
                .as(pom.file() + " leaves to the host where artifacts come from")
                .isEmpty();
    }

    @Test
    void aWrongDescriptorIsCaught() {
        JavaFile descriptor = JavaFile.of(
                "core/src/main/java/module-info.java", "module m { exports a; exports b.internal; exports gone; }");
        assertThat(Descriptors.wrong("core", Set.of("a", "b", "b.internal"), Optional.of(descriptor)))
                .hasSize(3)
                .anyMatch(line -> line.contains("does not export b"))
                .anyMatch(line -> line.contains("exports b.internal"))
                .anyMatch(line -> line.contains("exports gone"));
        assertThat(Descriptors.wrong("core", Set.of("a"), Optional.empty())).hasSize(1);
    }
}
