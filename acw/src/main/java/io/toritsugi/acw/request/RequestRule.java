package io.toritsugi.acw.request;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A rule of a template: what is requested at the submission if a condition holds.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RequestRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RequestRule.Builder.class)
public sealed interface RequestRule permits ImmutableRequestRule {
    /** {@return its name, which no other rule of the template has} */
    String id();

    /** {@return when it fires; unknown is no} */
    Condition when();

    /** {@return what is requested} */
    RequestPlan request();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RequestRule}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRequestRule.Builder {
        Builder() {}
    }
}
