package io.toritsugi.examples.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.toritsugi.examples.house.repository.Checkout;
import io.toritsugi.examples.house.repository.Room;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled classes of all library modules, and of planted violations. */
final class Libraries {
    static final JavaClasses CLASSES = load();

    private Libraries() {}

    /** {@return what was planted in this package and those below it} */
    static JavaClasses planted(String fixture) {
        return new ClassFileImporter().importPackages("io.toritsugi.examples.house.fixture." + fixture);
    }

    private static JavaClasses load() {
        Set<String> packages = Checkout.here().libraries().stream()
                .map(Room::packages)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return new ClassFileImporter()
                .importPackages("io.toritsugi")
                .that(DescribedPredicate.describe(
                        "belong to a library module", type -> packages.contains(type.getPackageName())));
    }
}
