package io.toritsugi.kpi.targets;

import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at figures again and again, and says when a target begins to be missed and when it is no longer missed.
 *
 * <p>A figure that is undefined, is not there, or is made of too few units changes nothing. The same figures in the same order
 * give the same changes. Memory: the targets that are missed. Not thread-safe.
 *
 * @since 0.1
 */
public final class TargetWatch {
    private final List<KpiTarget> targets;
    private final Set<String> missed = new HashSet<>();

    /**
     * Makes a watch that takes no target for missed.
     *
     * @param targets the targets, each id once; changes come in this order
     * @throws IllegalArgumentException if two have one id
     */
    public TargetWatch(List<KpiTarget> targets) {
        this.targets = List.copyOf(targets);
        Set<String> ids = new HashSet<>();
        for (KpiTarget target : targets) {
            if (!ids.add(target.id())) {
                throw new IllegalArgumentException(
                        "TargetWatch must have each id of a target once, had " + target.id() + " twice");
            }
        }
    }

    /**
     * Judges figures.
     *
     * @param groups the groups of a result, each at most once
     * @param at when they were so
     * @return what has changed since the last look, in the order of the targets
     */
    public List<TargetChange> look(List<KpiGroup> groups, Instant at) {
        Map<Map<String, String>, KpiGroup> byScope = new HashMap<>();
        groups.forEach(group -> byScope.put(group.dimensions(), group));
        List<TargetChange> changes = new ArrayList<>();
        for (KpiTarget target : targets) {
            Optional.ofNullable(byScope.get(target.scope()))
                    .flatMap(group -> group.find(target.kpi()))
                    .filter(figure -> figure.n() >= target.leastUnits())
                    .flatMap(figure -> change(target, figure, at))
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    private Optional<TargetChange> change(KpiTarget target, KpiValue figure, Instant at) {
        if (figure.value().isEmpty()) {
            return Optional.empty();
        }
        boolean before = missed.contains(target.id());
        boolean now = !target.side().holds(figure.value().get(), before ? target.recovery() : target.limit());
        if (now == before) {
            return Optional.empty();
        }
        if (now) {
            missed.add(target.id());
        } else {
            missed.remove(target.id());
        }
        return Optional.of(new TargetChange(target, now, figure, at));
    }

    /** {@return the targets that are missed, in order} */
    public List<KpiTarget> missed() {
        return targets.stream().filter(target -> missed.contains(target.id())).toList();
    }
}
