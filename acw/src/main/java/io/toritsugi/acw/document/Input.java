package io.toritsugi.acw.document;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import java.util.Objects;
import java.util.Optional;

/**
 * Who enters something, and on what.
 *
 * @param by who
 * @param device on which device, where known
 * @since 0.1
 */
public record Input(Actor by, Optional<DeviceClass> device) {
    /** Checks that both parts are there. */
    public Input {
        Objects.requireNonNull(by, "Input.by");
        Objects.requireNonNull(device, "Input.device");
    }

    /**
     * {@return somebody on a device that is not known}
     *
     * @param by who
     */
    public static Input of(Actor by) {
        return new Input(by, Optional.empty());
    }

    /**
     * {@return somebody on a device}
     *
     * @param by who
     * @param device the device
     */
    public static Input of(Actor by, DeviceClass device) {
        return new Input(by, Optional.of(device));
    }
}
