package io.toritsugi.examples.house.rule;

import io.toritsugi.examples.house.repository.Room;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which module may know which: a module knows core, itself, and the module in whose folder it lies. Core knows itself.
 *
 * <p>So {@code routing}, {@code acw} and {@code kpi} never know each other, and nothing knows {@code core/ingest}.
 */
public final class Neighbours {
    private final String home;
    private final Map<String, String> placeOfPackage;

    private Neighbours(String home, Map<String, String> placeOfPackage) {
        this.home = home;
        this.placeOfPackage = Map.copyOf(placeOfPackage);
    }

    public static Neighbours of(Collection<Room> rooms) {
        Map<String, String> places = new HashMap<>();
        rooms.forEach(room -> room.packages().forEach(name -> places.put(name, room.place())));
        return of("io.toritsugi", places);
    }

    /**
     * {@return the neighbours in such a house}
     *
     * @param home what all packages of the house begin with; others are not looked at
     * @param placeOfPackage the place of the module of each package
     */
    public static Neighbours of(String home, Map<String, String> placeOfPackage) {
        return new Neighbours(home, placeOfPackage);
    }

    boolean forbidden(String from, String to) {
        if (!to.startsWith(home)) {
            return false;
        }
        String mine = placeOf(from);
        @Nullable String theirs = placeOfPackage.get(to);
        return theirs == null || !(theirs.equals("core") || theirs.equals(mine) || mine.startsWith(theirs + "/"));
    }

    String advice(String from) {
        String mine = placeOf(from);
        return mine.equals("core")
                ? "core knows no other module; turn the arrow round"
                : mine + " may know core alone; let an event of core carry it, and put tests of both into examples";
    }

    private String placeOf(String packageName) {
        return Objects.requireNonNull(
                placeOfPackage.get(packageName), () -> "No module has the package " + packageName + " in its sources");
    }
}
