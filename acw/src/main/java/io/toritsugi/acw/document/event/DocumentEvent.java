package io.toritsugi.acw.document.event;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.RoutableId;
import java.util.List;

/**
 * Something that happened to the document of a wrap-up.
 *
 * <p>Personal answers stand in properties of their own, which are marked. Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface DocumentEvent extends Event {
    /** {@return the document} */
    DocumentId document();

    /** {@return the interaction or work item whose leg it documents} */
    RoutableId routable();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }
}
