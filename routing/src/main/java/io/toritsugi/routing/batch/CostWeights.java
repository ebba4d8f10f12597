package io.toritsugi.routing.batch;

import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.internal.Products;
import io.toritsugi.routing.strategy.internal.RequiredSkills;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How much each term of the cost of an assignment counts. */
record CostWeights(long waiting, long lacking, long idling, Duration priorityWorth) {
    private static final long NANOS = 1_000_000;
    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final long BEST_LEVEL = 100;
    private static final long THOUSANDTHS = 1000;

    /** {@return what it costs to leave a visit waiting} */
    long ofWaiting(RoutableView visit, int lowestPriority, Instant now) {
        long steps = (long) visit.priority() - lowestPriority;
        long raised = Math.min(WEEK, steps * Math.min(WEEK, millis(priorityWorth)));
        return waiting * Math.min(WEEK, millis(visit.age(now)) + raised);
    }

    /** {@return what it costs to leave an agent idle} */
    long ofIdling(Duration idle) {
        return idling * Math.min(WEEK, millis(idle));
    }

    /** {@return what it costs that an agent lacks skill} */
    long ofLacking(Set<String> skills, AgentView agent) {
        if (skills.isEmpty()) {
            return 0;
        }
        long levels = 0;
        for (String each : skills) {
            levels += RequiredSkills.level(agent.entry(), each);
        }
        return lacking * (THOUSANDTHS * (BEST_LEVEL * skills.size() - levels) / skills.size());
    }

    private static long millis(Duration time) {
        return Products.nanos(time) / NANOS;
    }
}
