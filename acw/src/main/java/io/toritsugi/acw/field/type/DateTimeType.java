package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A field that takes a point in time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DateTimeType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DateTimeType.Builder.class)
@JsonTypeName("date-time")
@JsonSubTypes({})
public sealed interface DateTimeType extends FieldType permits ImmutableDateTimeType {
    /** {@return the first instant that is taken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> min();

    /** {@return the last instant that is taken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> max();

    @Override
    default FactType factType() {
        return FactType.INSTANT;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DateTimeType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDateTimeType.Builder {
        Builder() {}
    }
}
