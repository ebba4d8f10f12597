package io.toritsugi.acw.change;

import io.toritsugi.acw.change.TemplateChange.Kind;
import io.toritsugi.core.value.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what differs between parts, in order. Not thread-safe. */
final class Comparison {
    private final List<TemplateChange> all = new ArrayList<>();

    List<TemplateChange> all() {
        return List.copyOf(all);
    }

    /** Tells what of one sort is gone, then of what is there, in its order, whether it is new, moved or changed. */
    void parts(List<Part> before, List<Part> after) {
        Map<String, Part> old = byId(before);
        Map<String, Part> young = byId(after);
        old.forEach((id, part) -> {
            if (!young.containsKey(id)) {
                add(Kind.REMOVED, part, " was removed", "を削除");
            }
        });
        Set<String> displaced = displaced(old, young);
        young.forEach((id, part) -> {
            @Nullable Part was = old.get(id);
            if (was == null) {
                add(
                        Kind.ADDED,
                        part,
                        " was added to " + part.home().en(),
                        "を" + part.home().ja() + "に追加");
            } else {
                moved(was, part, displaced);
                traits(part, was.traits(), part.traits());
            }
        });
    }

    private void add(Kind kind, Part part, String english, String japanese) {
        Bilingual words = part.words();
        all.add(new TemplateChange(kind, part.id(), new Bilingual(words.en() + english, words.ja() + japanese)));
    }

    private void moved(Part was, Part is, Set<String> displaced) {
        if (!was.home().equals(is.home())) {
            add(
                    Kind.MOVED,
                    is,
                    " was moved from " + was.home().en() + " to " + is.home().en(),
                    "を" + was.home().ja() + "から" + is.home().ja() + "に移動");
        } else if (displaced.contains(is.id())) {
            add(
                    Kind.MOVED,
                    is,
                    " was moved within " + is.home().en(),
                    "を" + is.home().ja() + "の中で移動");
        }
    }

    void traits(Part part, List<Trait> before, List<Trait> after) {
        Map<Bilingual, Trait> old = byName(before);
        Map<Bilingual, Trait> young = byName(after);
        young.forEach((name, is) -> {
            @Nullable Trait was = old.get(name);
            if (was != null && !was.value().equals(is.value())) {
                changed(part, was, is);
            }
        });
    }

    private void changed(Part part, Trait was, Trait is) {
        if (is.isSwitch()) {
            add(is.kind(), part, " " + is.shown().en(), is.shown().ja());
            return;
        }
        boolean silent = was.shown().equals(is.shown());
        Bilingual name = is.name();
        add(
                is.kind(),
                part,
                ": " + name.en() + " changed"
                        + (silent
                                ? ""
                                : " from " + was.shown().en() + " to "
                                        + is.shown().en()),
                ": " + name.ja() + "を"
                        + (silent ? "" : was.shown().ja() + "から" + is.shown().ja() + "に")
                        + "変更");
    }

    private static Map<String, Part> byId(List<Part> parts) {
        Map<String, Part> byId = new LinkedHashMap<>();
        parts.forEach(part -> byId.putIfAbsent(part.id(), part));
        return byId;
    }

    private static Map<Bilingual, Trait> byName(List<Trait> traits) {
        Map<Bilingual, Trait> byName = new LinkedHashMap<>();
        traits.forEach(trait -> byName.put(trait.name(), trait));
        return byName;
    }

    /** Of what stayed in its home: all but a longest row of those whose order is as it was. */
    private static Set<String> displaced(Map<String, Part> old, Map<String, Part> young) {
        Map<String, Integer> places = new HashMap<>();
        old.keySet().forEach(id -> places.put(id, places.size()));
        Map<Bilingual, List<String>> homes = new LinkedHashMap<>();
        young.forEach((id, part) -> {
            @Nullable Part was = old.get(id);
            if (was != null && was.home().equals(part.home())) {
                homes.computeIfAbsent(part.home(), home -> new ArrayList<>()).add(id);
            }
        });
        Set<String> displaced = new HashSet<>();
        homes.values().forEach(ids -> {
            int[] order = ids.stream()
                    .mapToInt(id -> Objects.requireNonNull(places.get(id)))
                    .toArray();
            boolean[] rises = longestRise(order);
            for (int i = 0; i < order.length; i++) {
                if (!rises[i]) {
                    displaced.add(ids.get(i));
                }
            }
        });
        return displaced;
    }

    /** Which numbers belong to a longest rising subsequence, by patience sorting. */
    static boolean[] longestRise(int[] numbers) {
        int[] tops = new int[numbers.length];
        int[] before = new int[numbers.length];
        int piles = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
            int pile = firstNotLess(tops, piles, numbers, number);
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = i;
            piles = Math.max(piles, pile + 1);
        }
        boolean[] rises = new boolean[numbers.length];
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = before[i]) {
            rises[i] = true;
        }
        return rises;
    }

    private static int firstNotLess(int[] tops, int piles, int[] numbers, int number) {
        int low = 0;
        int high = piles;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[tops[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
