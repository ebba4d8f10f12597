package io.toritsugi.core.capacity;

import java.util.Optional;

/**
 * Something that holds a part of an agent's capacity: a contact, a wrap-up, or manual work.
 *
 * @since 0.1
 */
public interface Holding {
    /** {@return the id of its channel, where it has one} */
    Optional<String> channelId();

    /** {@return the units that it holds now, 0 or more} */
    int unitsHeld();

    /** {@return whether it counts towards the limit of its channel, and interrupts as its channel says} */
    boolean takesPlace();

    /**
     * {@return whether it blocks as its channel says: a contact that is offered, connected or held, or manual work that holds
     * units}
     */
    boolean live();
}
