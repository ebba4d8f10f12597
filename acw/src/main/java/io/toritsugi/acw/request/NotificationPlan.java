package io.toritsugi.acw.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A message to somebody in the house.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = NotificationPlan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = NotificationPlan.Builder.class)
@JsonTypeName("notification")
@JsonSubTypes({})
public sealed interface NotificationPlan extends RequestPlan permits ImmutableNotificationPlan {
    /** {@return who gets it, as the host names him, such as {@code "billing"}} */
    String to();

    /** {@return what a person reads} */
    @Override
    Texts title();

    /** {@return when it is due; empty if it is not bound to a time} */
    @Override
    Optional<Due> due();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link NotificationPlan}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableNotificationPlan.Builder {
        Builder() {}
    }
}
