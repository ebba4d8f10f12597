package io.toritsugi.core.event;

import io.toritsugi.core.id.RoutableId;

/**
 * An event in the life of one contact, or of one work item that is served like a contact.
 *
 * @since 0.1
 */
public interface ContactEvent extends Event {
    /** {@return the interaction or work item whose life it is} */
    RoutableId routable();
}
