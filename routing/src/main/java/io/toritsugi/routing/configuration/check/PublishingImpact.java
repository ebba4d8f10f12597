package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.stage.Circle;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Requirements;
import io.toritsugi.routing.stage.RoutingFacts;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What publishing a configuration would do to those who wait.
 *
 * <p>A visit can be routed if some stage of its queue, or of one to which it may move from there, admits an agent who serves
 * it, logged in or not. What depends on the state of queues is given the benefit of the doubt. Immutable and thread-safe.
 *
 * @param unroutable the visits that can be routed now and could not any more; unmodifiable
 * @since 0.1
 */
public record PublishingImpact(SortedSet<VisitId> unroutable) {
    private static final int SHOWN = 20;

    /** Copies the set. */
    public PublishingImpact {
        unroutable = Collections.unmodifiableSortedSet(new TreeSet<>(unroutable));
    }

    /**
     * {@return what would happen}
     *
     * @param waiting those who wait
     * @param now the configuration that holds
     * @param next the configuration that is to be published
     * @param servers who serves which queue, logged in or not
     */
    public static PublishingImpact of(
            Collection<VisitToRoute> waiting,
            RoutingConfiguration now,
            RoutingConfiguration next,
            Map<QueueId, Set<AgentId>> servers) {
        Routes before = new Routes(now, servers);
        Routes after = new Routes(next, servers);
        SortedSet<VisitId> unroutable = new TreeSet<>();
        waiting.forEach(visit -> {
            if (!after.exist(visit) && before.exist(visit)) {
                unroutable.add(visit.visit());
            }
        });
        return new PublishingImpact(unroutable);
    }

    /**
     * {@return the sentence for people: how many, and the first of them}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        String first = unroutable.stream().limit(SHOWN).map(VisitId::value).collect(Collectors.joining(", "));
        String names = unroutable.size() > SHOWN ? first + ", …" : first;
        if (Words.isJapanese(locale)) {
            return unroutable.isEmpty()
                    ? "公開しても、待っているコンタクトはすべて対応できます"
                    : "公開すると、待っているコンタクトのうち" + unroutable.size() + "件に対応できる担当者がいなくなります：" + names;
        }
        return unroutable.isEmpty()
                ? "Publishing this leaves every visit that waits routable"
                : "Publishing this makes " + unroutable.size() + " of those who wait unroutable: " + names;
    }

    private static final class Routes {
        private final Map<QueueId, Queue> queues = new HashMap<>();
        private final Map<QueueId, Circle> circles = new HashMap<>();
        private final Map<QueueId, List<AgentFacts>> pools = new HashMap<>();
        private final Pool pool;

        Routes(RoutingConfiguration configuration, Map<QueueId, Set<AgentId>> servers) {
            configuration.queues().forEach(queue -> queues.putIfAbsent(queue.id(), queue));
            pool = new Pool(configuration, servers);
        }

        boolean exist(VisitToRoute visit) {
            Set<QueueId> seen = new HashSet<>(List.of(visit.queue()));
            Deque<QueueId> left = new ArrayDeque<>(seen);
            while (!left.isEmpty()) {
                Queue queue = queues.get(left.removeFirst());
                if (queue != null) {
                    if (admitsOne(queue, visit)) {
                        return true;
                    }
                    Moves.possible("", queue).stream()
                            .map(Moves.Move::to)
                            .filter(seen::add)
                            .forEach(left::addLast);
                }
            }
            return false;
        }

        private boolean admitsOne(Queue queue, VisitToRoute visit) {
            Circle circle =
                    circles.computeIfAbsent(queue.id(), id -> queue.circle().assuming(PublishingImpact::isOfQueue));
            List<AgentFacts> agents = pools.computeIfAbsent(queue.id(), id -> pool.of(circle));
            List<Condition> requirements = visit.requirements().stream()
                    .map(requirement -> Requirements.assuming(requirement, PublishingImpact::isOfQueue))
                    .toList();
            Facts facts = RoutingFacts.ofVisit(visit.contact(), Facts.NONE);
            for (int open = 1; open <= circle.stages().size(); open++) {
                Eligibility eligibility = Eligibility.of(circle, requirements, visit.preferredAgents(), open);
                if (pool.admitsOne(eligibility, agents, facts)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isOfQueue(String fact) {
        return fact.startsWith("queue.");
    }
}
