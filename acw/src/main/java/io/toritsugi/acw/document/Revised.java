package io.toritsugi.acw.document;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import java.util.Optional;

/** An edit of something that several hands write, as far as it matters when they meet. */
interface Revised<V> {
    Actor by();

    Optional<DeviceClass> device();

    int revision();

    int basedOn();

    boolean conflict();

    /** {@return what was given; empty if it was taken away} */
    Optional<V> given();
}
