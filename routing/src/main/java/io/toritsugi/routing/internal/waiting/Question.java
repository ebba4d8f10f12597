package io.toritsugi.routing.internal.waiting;

import io.toritsugi.core.id.AgentId;
import java.util.List;

/**
 * What an adviser was asked about a visit, and what he answered.
 *
 * @param number the number of the question among those asked about the visit, from 1; 0 if none was
 * @param candidates the agents among whom he may choose
 * @param advice the agents whom he named, the best first; none if he has not answered
 */
public record Question(int number, List<AgentId> candidates, List<AgentId> advice) {
    static final Question NONE = new Question(0, List.of(), List.of());

    public Question answered(List<AgentId> agents) {
        return new Question(number, candidates, agents);
    }

    /** {@return this once the visit was offered, or moved: what was answered holds no longer} */
    Question over() {
        return new Question(number, List.of(), List.of());
    }
}
