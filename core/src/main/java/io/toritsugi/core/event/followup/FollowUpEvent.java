package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.WorkItemId;
import java.util.List;

/**
 * Something that happened to a follow-up. A follow-up is a work item: a router that is told to queues it as one, under the same id.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface FollowUpEvent extends Event {
    /** {@return the follow-up} */
    WorkItemId followUp();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(followUp()));
    }
}
