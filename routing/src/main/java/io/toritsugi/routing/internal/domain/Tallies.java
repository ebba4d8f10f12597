package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.vavr.collection.HashMap;

/** How many wait in each queue, and how many serve it. */
public record Tallies(HashMap<QueueId, Tally> byQueue) {
    static final Tallies NONE = new Tallies(HashMap.empty());

    /** How many are in a queue. */
    record Tally(int waiting, int staffed, int ready) {
        static final Tally NONE = new Tally(0, 0, 0);

        private Tally plus(int moreWaiting, int moreStaffed, int moreReady) {
            return new Tally(waiting + moreWaiting, staffed + moreStaffed, ready + moreReady);
        }
    }

    Tally of(QueueId queue) {
        return byQueue.getOrElse(queue, Tally.NONE);
    }

    Tallies with(Waiting waiting) {
        return with(waiting.queue(), of(waiting.queue()).plus(1, 0, 0));
    }

    Tallies without(Waiting waiting) {
        return with(waiting.queue(), of(waiting.queue()).plus(-1, 0, 0));
    }

    /** {@return the tallies after something happened to an agent} */
    Tallies with(Agent before, Agent after) {
        return counting(before, -1).counting(after, 1);
    }

    private Tallies counting(Agent agent, int by) {
        Tallies next = this;
        if (QueueFacts.isStaffed(agent)) {
            int ready = agent.status() == AgentStatus.READY ? by : 0;
            for (QueueId queue : agent.queues()) {
                next = next.with(queue, next.of(queue).plus(0, by, ready));
            }
        }
        return next;
    }

    private Tallies with(QueueId queue, Tally tally) {
        return new Tallies(tally.equals(Tally.NONE) ? byQueue.remove(queue) : byQueue.put(queue, tally));
    }
}
