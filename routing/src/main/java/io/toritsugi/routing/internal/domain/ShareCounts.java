package io.toritsugi.routing.internal.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * How much of the work of a queue each party has taken: counted by itself for each set of parties that could take it.
 *
 * <p>So nothing is owed to a party for what was taken while it could not take part, and one that comes and goes begins where it stopped.
 *
 * @param runs how much each has taken, once for each such set, in the order in which these first were there
 */
public record ShareCounts(List<SortedMap<String, Long>> runs) {
    public static final ShareCounts NONE = new ShareCounts(List.of());

    public ShareCounts {
        runs = runs.stream().map(Collections::unmodifiableSortedMap).toList();
    }

    /** {@return how much each of these has taken of what just these could take} */
    public SortedMap<String, Long> among(SortedSet<String> parties) {
        for (SortedMap<String, Long> run : runs) {
            if (run.keySet().equals(parties)) {
                return run;
            }
        }
        SortedMap<String, Long> nothing = new TreeMap<>();
        parties.forEach(party -> nothing.put(party, 0L));
        return nothing;
    }

    /** {@return the counts once one of these parties has taken so much} */
    public ShareCounts with(SortedSet<String> parties, String party, long accepted) {
        SortedMap<String, Long> before = among(parties);
        SortedMap<String, Long> after = new TreeMap<>(before);
        after.put(party, accepted);
        List<SortedMap<String, Long>> next = new ArrayList<>(runs);
        int at = next.indexOf(before);
        if (at < 0) {
            next.add(after);
        } else {
            next.set(at, after);
        }
        return new ShareCounts(next);
    }
}
