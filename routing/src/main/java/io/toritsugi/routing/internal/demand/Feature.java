package io.toritsugi.routing.internal.demand;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import java.time.Duration;
import java.util.Optional;

/** What an agent has or has not whatever waits, so that the index can be asked for those who have it. */
public sealed interface Feature {
    /** He serves a queue. */
    record Serves(QueueId queue) implements Feature {}

    /** He can be offered something of a medium just now. */
    record Offerable(Optional<Channel> channel) implements Feature {}

    /** He has at least this level of a skill. */
    record Skilled(String skill, int level) implements Feature {
        /** {@return what stands for the skill where levels are kept beside it} */
        static Skilled subject(String skill) {
            return new Skilled(skill, 1);
        }
    }

    /** It is he. */
    record Named(AgentId agent) implements Feature {}

    /** He stays longer than this, or nobody planned how long. */
    record Staying(Duration lead) implements Feature {}

    /** He fulfils what a queue or a stage requires, which asks for nothing but facts of agents. */
    record Fulfils(Condition part) implements Feature {}
}
