package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A field that takes a length of time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DurationType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DurationType.Builder.class)
@JsonTypeName("duration")
@JsonSubTypes({})
public sealed interface DurationType extends FieldType permits ImmutableDurationType {
    /** {@return the shortest that is taken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> min();

    /** {@return the longest that is taken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> max();

    @Override
    default FactType factType() {
        return FactType.DURATION;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DurationType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDurationType.Builder {
        Builder() {}
    }
}
