package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.check.RoutingProblem.Reason;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the stages of a queue can open, in time, and for whom. */
final class StageRules {
    private StageRules() {}

    static List<RoutingProblem> problems(String place, Queue queue) {
        List<RoutingProblem> problems = new ArrayList<>();
        List<Stage> stages = queue.stages();
        boolean moved = false;
        for (int i = 0; i < stages.size() && problems.size() < Findings.MOST; i++) {
            Stage stage = stages.get(i);
            String where = place + "/stages/" + i;
            if (moved || neverOpens(stage)) {
                problems.add(RoutingProblem.of(Reason.NEVER_OPENS, where, stage.id(), ""));
            } else {
                tooLate(queue, stage)
                        .ifPresent(longest -> problems.add(RoutingProblem.of(
                                Reason.OPENS_TOO_LATE, where + "/opensAfter", stage.id(), "< " + longest)));
            }
            moved |= stage.moveTo().isPresent();
        }
        if (!stages.isEmpty() && !moved && queue.limits().maxWait().isEmpty() && onlyPreferred(queue)) {
            String last = place + "/stages/" + (stages.size() - 1) + "/preferredOnly";
            problems.add(RoutingProblem.of(
                    Reason.ONLY_PREFERRED, last, stages.get(stages.size() - 1).id(), "false"));
        }
        return problems;
    }

    private static boolean neverOpens(Stage stage) {
        return stage.opensAfter().isEmpty()
                && stage.opensWhen().filter(Condition.never()::equals).isPresent();
    }

    private static Optional<Duration> tooLate(Queue queue, Stage stage) {
        return stage.opensWhen().isPresent()
                ? Optional.empty()
                : queue.limits()
                        .maxWait()
                        .filter(longest -> stage.opensAfter()
                                .filter(age -> age.compareTo(longest) >= 0)
                                .isPresent());
    }

    private static boolean onlyPreferred(Queue queue) {
        return Eligibility.of(
                        queue.circle(), List.of(), List.of(), queue.stages().size())
                .admitting()
                .stream()
                .allMatch(Stage::preferredOnly);
    }
}
