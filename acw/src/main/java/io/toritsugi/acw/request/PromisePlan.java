package io.toritsugi.acw.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A promise to the customer that is watched until it is kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromisePlan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromisePlan.Builder.class)
@JsonTypeName("promise")
@JsonSubTypes({})
public sealed interface PromisePlan extends RequestPlan permits ImmutablePromisePlan {
    /** {@return what a person reads} */
    @Override
    Texts title();

    /** {@return the field with the promise; absent: the title is what was promised} */
    Optional<FieldId> field();

    /** {@return the rules of the template whose follow-ups keep it, in the order in which they are told; those that ask for none are left out} */
    List<String> keptBy();

    /** {@return when it is due; empty if it is not bound to a time} */
    @Override
    Optional<Due> due();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromisePlan}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromisePlan.Builder {
        Builder() {}
    }
}
