package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A field that takes a date.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DateType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DateType.Builder.class)
@JsonTypeName("date")
@JsonSubTypes({})
public sealed interface DateType extends FieldType permits ImmutableDateType {
    /** {@return the first date that is taken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> min();

    /** {@return the last date that is taken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> max();

    @Override
    default FactType factType() {
        return FactType.DATE;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DateType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDateType.Builder {
        Builder() {}
    }
}
