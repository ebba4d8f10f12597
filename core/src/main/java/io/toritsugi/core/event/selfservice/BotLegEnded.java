package io.toritsugi.core.event.selfservice;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A bot stopped talking with the customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = BotLegEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = BotLegEnded.Builder.class)
public sealed interface BotLegEnded extends ContactEvent permits ImmutableBotLegEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "BotLegEnded";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the leg} */
    LegId leg();

    /** {@return how it went} */
    SelfServiceOutcome outcome();

    /** {@return where the host keeps the transcript} */
    @PersonalData
    @Value.Redacted
    Optional<String> transcript();

    /** {@return how long it took, as the source asserts; wins over the difference of instants} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedDuration();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (assertedDuration().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("BotLegEnded.assertedDuration must not be negative, was "
                    + assertedDuration().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BotLegEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableBotLegEnded.Builder {
        Builder() {}
    }
}
