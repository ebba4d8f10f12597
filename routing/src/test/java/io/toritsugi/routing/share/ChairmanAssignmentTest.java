package io.toritsugi.routing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChairmanAssignmentTest {
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "1, 1, 0, abababab",
        "3, 1, 0, aabaaaba", // the third of each four: the second could be of either, and ties go by name
        "1, 1, 1, abcabcab",
        "2, 1, 1, abcaabca", // the earliest deadline first, and not whoever lags most
    })
    void theTurnGoesRound(int a, int b, int c, String turns) {
        SortedMap<String, Integer> targets = new TreeMap<>(Map.of("a", a, "b", b));
        if (c > 0) {
            targets.put("c", c);
        }

        assertThat(turns(targets, 8)).hasToString(turns);
    }

    @Test
    void aPartyThatIsAloneAlwaysHasTheTurn() {
        assertThat(ChairmanAssignment.next(new TreeMap<>(Map.of("a", 7)), Map.of("a", 5L)))
                .isEqualTo("a");
    }

    @Test
    void whoIsAheadWaitsUntilTheRestHaveCaughtUp() {
        SortedMap<String, Integer> targets = new TreeMap<>(Map.of("a", 1, "b", 1));
        Map<String, Long> taken = new TreeMap<>(Map.of("a", 4L));
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String next = ChairmanAssignment.next(targets, taken);
            taken.merge(next, 1L, Long::sum);
            turns.add(next);
        }

        assertThat(turns).containsExactly("b", "b", "b", "b", "a", "b");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        SortedMap<String, Integer> none = new TreeMap<>();
        SortedMap<String, Integer> zero = new TreeMap<>(Map.of("a", 1, "b", 0));
        SortedMap<String, Integer> both = new TreeMap<>(Map.of("a", 1, "b", 1));

        assertThatThrownBy(() -> ChairmanAssignment.next(none, Map.of())).hasMessageContaining("none");
        assertThatThrownBy(() -> ChairmanAssignment.next(zero, Map.of())).hasMessageContaining("0 for b");
        assertThatThrownBy(() -> ChairmanAssignment.next(both, Map.of("a", -1L)))
                .hasMessageContaining("-1 for a");
    }

    private static String turns(SortedMap<String, Integer> targets, int items) {
        StringBuilder turns = new StringBuilder();
        Map<String, Long> taken = new TreeMap<>();
        for (int i = 0; i < items; i++) {
            String next = ChairmanAssignment.next(targets, taken);
            taken.merge(next, 1L, Long::sum);
            turns.append(next);
        }
        return turns.toString();
    }
}
