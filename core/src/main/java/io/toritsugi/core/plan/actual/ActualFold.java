package io.toritsugi.core.plan.actual;

import io.toritsugi.core.plan.actual.Mark.Change;
import io.toritsugi.core.plan.actual.Mark.Task;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Folds what events say about one agent, in order of time, into what he does. */
final class ActualFold {
    private final Set<Task> his = new HashSet<>();
    private final Set<Task> holding = new HashSet<>();
    private final Set<Task> over = new HashSet<>();
    private Actual status = Actual.of(Actual.Kind.LOGGED_OUT);

    void apply(Mark mark) {
        if (mark.change() instanceof Change.Status change) {
            status = change.status();
        } else if (mark.change() instanceof Change.Free) {
            over.addAll(holding);
            holding.clear();
        } else if (mark.change() instanceof Change.Begin change && isHis(mark, change.task())) {
            if (!over.contains(change.task())) {
                holding.add(change.task());
            }
        } else if (mark.change() instanceof Change.Pause change && isHis(mark, change.task())) {
            holding.remove(change.task());
        } else if (mark.change() instanceof Change.End change && isHis(mark, change.task())) {
            holding.remove(change.task());
            over.add(change.task());
        }
    }

    // An event that names nobody is about whoever was named with the same leg before.
    private boolean isHis(Mark mark, Task task) {
        if (mark.agent().isPresent()) {
            his.add(task);
        }
        return his.contains(task);
    }

    Actual now() {
        Optional<Actual.Kind> most = holding.stream().map(Task::kind).max(Comparator.naturalOrder());
        return most.map(Actual::of).orElse(status);
    }
}
