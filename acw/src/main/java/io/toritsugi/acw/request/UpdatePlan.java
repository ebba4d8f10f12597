package io.toritsugi.acw.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * An update of another system.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdatePlan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdatePlan.Builder.class)
@JsonTypeName("update")
@JsonSubTypes({})
public sealed interface UpdatePlan extends RequestPlan permits ImmutableUpdatePlan {
    /** {@return the system, as the host names it, such as {@code "crm"}} */
    String target();

    /** {@return what sort of update} */
    UpdateKind kind();

    /** {@return what a person reads} */
    @Override
    Texts title();

    /** {@return the fields whose answers are written, by the name that the system gives them} */
    @Value.NaturalOrder
    SortedMap<String, FieldId> values();

    /** {@return when it is due; empty if it is not bound to a time} */
    @Override
    Optional<Due> due();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (kind() == UpdateKind.NOTIFICATION) {
            throw new IllegalArgumentException(
                    "UpdatePlan.kind must not be NOTIFICATION: a NotificationPlan says who gets it");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdatePlan}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdatePlan.Builder {
        Builder() {}
    }
}
