package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.waiting.Excluded;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.stage.StageSkip;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The visits for which something holds that is asked for again and again.
 *
 * @param watched the places of those for which stages may open, or which may be treated, whatever changes
 * @param offered the places of those that are offered to as many as may be, so that they are in no group
 * @param untilReady those from which an agent is excluded until he becomes ready
 * @param asked those of a queue that an adviser is asked about
 */
record VisitMarks(
        TreeSet<Long> watched,
        TreeSet<Long> offered,
        HashMap<AgentId, TreeSet<VisitId>> untilReady,
        HashMap<QueueId, TreeSet<VisitId>> asked) {
    static final VisitMarks NONE = new VisitMarks(TreeSet.empty(), TreeSet.empty(), HashMap.empty(), HashMap.empty());

    VisitMarks with(Waiting waiting, @Nullable QueueRules held) {
        boolean rings = held != null && waiting.accepted() == null && held.offersNoMore(waiting);
        return new VisitMarks(
                held != null && isWatched(waiting, held) ? watched.add(waiting.sequence()) : watched,
                rings ? offered.add(waiting.sequence()) : offered,
                excluding(waiting, true),
                asking(waiting, true));
    }

    VisitMarks without(Waiting waiting) {
        return new VisitMarks(
                watched.remove(waiting.sequence()),
                offered.remove(waiting.sequence()),
                excluding(waiting, false),
                asking(waiting, false));
    }

    private HashMap<QueueId, TreeSet<VisitId>> asking(Waiting waiting, boolean comes) {
        return waiting.isHeld(HoldReason.ANSWER) ? changed(asked, waiting.queue(), waiting, comes) : asked;
    }

    private HashMap<AgentId, TreeSet<VisitId>> excluding(Waiting waiting, boolean comes) {
        HashMap<AgentId, TreeSet<VisitId>> next = untilReady;
        for (Tuple2<AgentId, Excluded> excluded : waiting.exclusions()) {
            if (excluded._2().kind() == Exclusion.UNTIL_READY) {
                next = changed(next, excluded._1(), waiting, comes);
            }
        }
        return next;
    }

    private static <K> HashMap<K, TreeSet<VisitId>> changed(
            HashMap<K, TreeSet<VisitId>> visits, K key, Waiting waiting, boolean comes) {
        TreeSet<VisitId> before = visits.getOrElse(key, TreeSet.empty());
        TreeSet<VisitId> after = comes ? before.add(waiting.visit()) : before.remove(waiting.visit());
        return after.isEmpty() ? visits.remove(key) : visits.put(key, after);
    }

    private static boolean isWatched(Waiting waiting, QueueRules held) {
        if (waiting.accepted() != null) {
            return false;
        }
        int open = waiting.openStages();
        boolean more = open < held.circle().stages().size();
        return (more && held.circle().stages().get(open).opensWhen().isPresent())
                || (more && open > 0 && held.circle().stages().get(open - 1).skip() != StageSkip.NEVER)
                || (!waiting.exclusions().isEmpty() && waiting.backOff() == null);
    }
}
