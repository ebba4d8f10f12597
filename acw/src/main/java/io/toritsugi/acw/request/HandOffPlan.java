package io.toritsugi.acw.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Work that goes to another department.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = HandOffPlan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = HandOffPlan.Builder.class)
@JsonTypeName("hand-off")
@JsonSubTypes({})
public sealed interface HandOffPlan extends RequestPlan permits ImmutableHandOffPlan {
    /** {@return who gets it} */
    DepartmentId department();

    /** {@return what a person reads} */
    @Override
    Texts title();

    /** {@return when it is due; empty if it is not bound to a time} */
    @Override
    Optional<Due> due();

    /** {@return how much business time the department has to say that it got it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> acknowledgeWithin();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HandOffPlan}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableHandOffPlan.Builder {
        Builder() {}
    }
}
