package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.value.SdkJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A self-service or bot dialogue as far as it is known.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@Value.Modifiable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableSelfService.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableSelfService.Builder.class)
public sealed interface SelfService permits ImmutableSelfService, ModifiableSelfService {
    /** {@return the id of its leg} */
    LegId id();

    /** {@return the bot, if a bot led it} */
    Optional<String> bot();

    /** {@return what sort of self-service it was; empty for a bot, and if it was only ever seen to end} */
    Optional<SelfServiceKind> kind();

    /** {@return when it began; empty if it was only ever seen to end} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> enteredAt();

    /** {@return where the customer was last, from the top of the menu down} */
    List<String> lastPath();

    /** {@return when it ended; empty while it lasts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> leftAt();

    /** {@return how it went; empty while it lasts} */
    Optional<SelfServiceOutcome> outcome();

    /** {@return the duration that its source asserts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedDuration();

    /** {@return whether it lasts still} */
    default boolean live() {
        return leftAt().isEmpty();
    }

    /**
     * {@return how long it took: what its source asserts, else from its beginning to its end; empty while it lasts, if its
     * beginning is unknown, or if it ended before it began}
     */
    default Optional<Duration> duration() {
        return Spans.assertedOrBetween(assertedDuration(), enteredAt(), leftAt());
    }
}
