package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A field that takes a promise to the customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseType.Builder.class)
@JsonTypeName("promise")
@JsonSubTypes({})
public sealed interface PromiseType extends FieldType permits ImmutablePromiseType {
    /** {@return how long after the moment of the answer it may be due at most; absent: as long as was agreed} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> within();

    @Override
    default FactType factType() {
        return FactType.INSTANT;
    }

    @Override
    default boolean takes(Answer answer) {
        return answer instanceof Promise;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseType.Builder {
        Builder() {}
    }
}
