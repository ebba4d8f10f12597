package io.toritsugi.examples.house.repository;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The repository that this test run stands in. */
public final class Checkout {
    private static final Checkout HERE = find(Path.of("").toAbsolutePath());

    private final Pom rootPom;
    private final Pom bom;
    private final List<Room> rooms;

    private Checkout(Path root) {
        rootPom = Pom.read(root.resolve("pom.xml"));
        bom = Pom.read(root.resolve("core/bom/pom.xml"));
        List<Pom> poms = new ArrayList<>();
        collect(rootPom, poms);
        rooms = poms.stream().map(pom -> new Room(root, pom)).toList();
    }

    public static Checkout here() {
        return HERE;
    }

    public Pom rootPom() {
        return rootPom;
    }

    public Pom bom() {
        return bom;
    }

    /** {@return all modules that the build knows, aggregators included} */
    public List<Room> rooms() {
        return rooms;
    }

    /** {@return the modules that others depend on: those that the BOM lists} */
    public List<Room> libraries() {
        return rooms.stream()
                .filter(room -> bom.managed().contains(room.artifact()))
                .toList();
    }

    private static Checkout find(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("core/bom/pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("No folder above " + start + " holds core/bom/pom.xml");
    }

    private static void collect(Pom pom, List<Pom> poms) {
        poms.add(pom);
        for (String module : pom.modules()) {
            collect(Pom.read(pom.folder().resolve(module).resolve("pom.xml")), poms);
        }
    }
}
