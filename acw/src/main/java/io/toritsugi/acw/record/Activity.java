package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the agent did for the customer during the contact or after.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("activity")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Activity.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Activity.Builder.class)
public sealed interface Activity extends RecordEntry permits ImmutableActivity {
    /** {@return what sort of activity} */
    Kind kind();

    /** {@return what there is to say of it} */
    @PersonalData
    @Value.Redacted
    Optional<String> detail();

    /** {@return when it began} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> startedAt();

    /** {@return how long it took, zero or more} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> took();

    /**
     * The sorts of activities.
     *
     * @since 0.1
     */
    enum Kind {
        /** He looked something up. */
        INFORMATION_SEARCH,
        /** He looked for what was wrong and for what helps. */
        TROUBLESHOOTING,
        /** He took down a complaint. */
        COMPLAINT_RECORD
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (took().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("Activity.took must not be negative, was " + took().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Activity}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableActivity.Builder {
        Builder() {}
    }
}
