package io.toritsugi.core.customer;

import java.util.Objects;

/**
 * Why a system of the host could not be asked.
 *
 * <p>Immutable and thread-safe. Shows no personal data if the port keeps to that.
 *
 * @param port the name of the port, such as {@code "tickets"}
 * @param message the reason for people, in English, without anything personal
 * @since 0.1
 */
public record PortFailure(String port, String message) {
    /** Checks the parts. */
    public PortFailure {
        Objects.requireNonNull(port, "PortFailure.port");
        Objects.requireNonNull(message, "PortFailure.message");
    }
}
