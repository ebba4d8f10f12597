package io.toritsugi.routing.configuration.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.stage.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A circle is told exactly if somebody who follows every move comes back to where he began, and cutting what is told leaves none. */
class MovesPropertyTest {
    private static final int QUEUES = 7;

    @Property
    void circlesAreToldExactlyIfThereAreAny(@ForAll("queues") List<Queue> queues) {
        List<RoutingProblem> circles = Moves.circles(queues);

        assertThat(circles.isEmpty()).isEqualTo(!leadsRound(queues, Set.of()));
        Set<String> cut =
                new HashSet<>(circles.stream().map(RoutingProblem::place).toList());
        assertThat(leadsRound(queues, cut)).isFalse();
    }

    private static boolean leadsRound(List<Queue> queues, Set<String> cut) {
        boolean[][] reach = new boolean[QUEUES][QUEUES];
        for (int i = 0; i < queues.size(); i++) {
            for (Moves.Move move : Moves.possible("/queues/" + i, queues.get(i))) {
                int to = Integer.parseInt(move.to().value());
                if (to < queues.size() && !cut.contains(move.place())) {
                    reach[i][to] = true;
                }
            }
        }
        for (int via = 0; via < QUEUES; via++) {
            for (int from = 0; from < QUEUES; from++) {
                for (int to = 0; to < QUEUES; to++) {
                    reach[from][to] |= reach[from][via] && reach[via][to];
                }
            }
        }
        return IntStream.range(0, QUEUES).anyMatch(i -> reach[i][i]);
    }

    @Provide
    Arbitrary<List<Queue>> queues() {
        return Arbitraries.integers()
                .between(0, QUEUES - 1)
                .list()
                .ofMaxSize(2)
                .list()
                .ofMaxSize(QUEUES)
                .map(moves -> IntStream.range(0, moves.size())
                        .mapToObj(i -> queue(i, moves.get(i)))
                        .toList());
    }

    private static Queue queue(int id, List<Integer> moves) {
        return Queue.builder()
                .id(QueueId.of("" + id))
                .addAllStages(moves.stream()
                        .map(to -> Stage.builder()
                                .id("s" + to)
                                .moveTo(QueueId.of("" + to))
                                .build())
                        .toList())
                .build();
    }
}
