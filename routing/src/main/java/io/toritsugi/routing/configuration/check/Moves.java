package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.check.RoutingProblem.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From which queue to which visits may move. */
final class Moves {
    private static final int SHOWN = 10;

    private Moves() {}

    /** A part of a queue that names another to which a visit moves. */
    record Move(String place, QueueId to) {}

    private enum State {
        ON_THE_WAY,
        DONE
    }

    private record Visited(QueueId queue, Deque<Move> left) {}

    /** All moves that a queue names, those of limits that are not set too. */
    static List<Move> named(String place, Queue queue) {
        return moves(place, queue, false);
    }

    /** The moves that can come about. */
    static List<Move> possible(String place, Queue queue) {
        return moves(place, queue, true);
    }

    private static List<Move> moves(String place, Queue queue, boolean onlyPossible) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < queue.stages().size(); i++) {
            add(moves, place + "/stages/" + i + "/moveTo", queue.stages().get(i).moveTo());
        }
        add(
                moves,
                place + "/offers/exhausted/overflowTo",
                queue.offers().exhausted().overflowTo());
        QueueLimits limits = queue.limits();
        if (!onlyPossible || limits.maxWaiting().isPresent()) {
            add(moves, place + "/limits/whenFull/toQueue", limits.whenFull().toQueue());
        }
        if (!onlyPossible || limits.maxWait().isPresent()) {
            add(
                    moves,
                    place + "/limits/whenTimedOut/toQueue",
                    limits.whenTimedOut().toQueue());
        }
        if (!onlyPossible || limits.needsAgentsToJoin() || limits.needsAgentsToStay()) {
            add(
                    moves,
                    place + "/limits/withoutAgents/toQueue",
                    limits.withoutAgents().toQueue());
        }
        return moves;
    }

    private static void add(List<Move> moves, String place, Optional<QueueId> to) {
        to.ifPresent(queue -> moves.add(new Move(place, queue)));
    }

    // A visit keeps its age when it moves, so that a circle of ages alone closes at one instant once it is old enough.
    static List<RoutingProblem> circles(List<Queue> queues) {
        Map<QueueId, List<Move>> moves = new LinkedHashMap<>();
        for (int i = 0; i < queues.size(); i++) {
            moves.putIfAbsent(queues.get(i).id(), possible("/queues/" + i, queues.get(i)));
        }
        List<RoutingProblem> circles = new ArrayList<>();
        Map<QueueId, State> states = new HashMap<>();
        for (QueueId start : moves.keySet()) {
            if (!states.containsKey(start)) {
                walk(start, moves, states, circles);
            }
        }
        return circles;
    }

    private static void walk(
            QueueId start, Map<QueueId, List<Move>> moves, Map<QueueId, State> states, List<RoutingProblem> circles) {
        Deque<Visited> way = new ArrayDeque<>();
        enter(start, moves, states, way);
        while (!way.isEmpty()) {
            Visited last = way.getLast();
            if (last.left().isEmpty()) {
                states.put(last.queue(), State.DONE);
                way.removeLast();
                continue;
            }
            Move move = last.left().removeFirst();
            State state = states.get(move.to());
            if (state == State.ON_THE_WAY && circles.size() < Findings.MOST) {
                circles.add(circle(move, way));
            } else if (state == null && moves.containsKey(move.to())) {
                enter(move.to(), moves, states, way);
            }
        }
    }

    private static void enter(
            QueueId queue, Map<QueueId, List<Move>> moves, Map<QueueId, State> states, Deque<Visited> way) {
        states.put(queue, State.ON_THE_WAY);
        way.addLast(new Visited(queue, new ArrayDeque<>(moves.getOrDefault(queue, List.of()))));
    }

    private static RoutingProblem circle(Move closing, Deque<Visited> way) {
        String names = way.stream()
                .map(Visited::queue)
                .dropWhile(queue -> !queue.equals(closing.to()))
                .limit(SHOWN)
                .map(QueueId::value)
                .collect(Collectors.joining(" → "));
        return RoutingProblem.of(Reason.MOVES_IN_A_CIRCLE, closing.place(), names + " → …", "");
    }
}
