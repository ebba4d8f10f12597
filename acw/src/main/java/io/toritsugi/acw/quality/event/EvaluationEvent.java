package io.toritsugi.acw.quality.event;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import java.util.List;

/**
 * Something that happened to an evaluation of how a contact was served. It belongs to the history of the contact and of the agent.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface EvaluationEvent extends Event {
    /** {@return the evaluation} */
    EvaluationId evaluation();

    /** {@return the interaction or work item that is evaluated} */
    RoutableId routable();

    /** {@return the agent whose work is evaluated} */
    AgentId agent();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()), Ref.of(agent()));
    }
}
