package io.toritsugi.core.outbound;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.value.PersonalData;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An attempt to reach a customer, before it is made.
 *
 * <p>Immutable and thread-safe; {@code toString} leaves out who he is.
 *
 * @param customer the customer, where known
 * @param party where he is to be reached, such as a telephone number
 * @param channel through which channel
 * @param purpose what for
 * @param at when
 * @since 0.1
 */
public record OutboundAttempt(
        @PersonalData Optional<CustomerId> customer,
        @PersonalData Optional<String> party,
        Channel channel,
        Purpose purpose,
        Instant at) {
    /** Checks that all parts are there. */
    public OutboundAttempt {
        Objects.requireNonNull(customer, "OutboundAttempt.customer");
        Objects.requireNonNull(party, "OutboundAttempt.party");
        Objects.requireNonNull(channel, "OutboundAttempt.channel");
        Objects.requireNonNull(purpose, "OutboundAttempt.purpose");
        Objects.requireNonNull(at, "OutboundAttempt.at");
    }

    @Override
    public String toString() {
        return "OutboundAttempt[channel=" + channel.id() + ", purpose=" + purpose + ", at=" + at + "]";
    }
}
