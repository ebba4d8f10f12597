package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How many durations were longer than the bucket before allows, and no longer than this one.
 *
 * <p>Exact. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"upTo", "count"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DistributionBucket.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DistributionBucket.Builder.class)
public sealed interface DistributionBucket permits ImmutableDistributionBucket {
    /** {@return the upper bound in seconds, inclusive; empty for the last bucket, which has none} */
    OptionalLong upTo();

    /** {@return how many} */
    long count();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DistributionBucket}; setting a part twice fails, as does leaving out the count. Not thread-safe. */
    final class Builder extends ImmutableDistributionBucket.Builder {
        Builder() {}
    }
}
