package io.toritsugi.acw.update;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What another system is to be told.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdateOrder.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdateOrder.Builder.class)
public sealed interface UpdateOrder permits ImmutableUpdateOrder {
    /** {@return its id: by it the other system knows whether it has it already} */
    UpdateId id();

    /** {@return what sort of update} */
    UpdateKind kind();

    /** {@return within which updates keep their order, such as the contact; not blank, and no personal data} */
    String key();

    /** {@return what is written, by the names that the other system gives, except what is personal} */
    @Value.NaturalOrder
    SortedMap<String, Answer> values();

    /** {@return what is written and is personal} */
    @PersonalData
    @Value.Redacted
    @Value.NaturalOrder
    SortedMap<String, Answer> personalValues();

    /** {@return the contact that it follows} */
    Optional<RoutableId> contact();

    /** {@return the customer, where it is about one} */
    @PersonalData
    @Value.Redacted
    Optional<CustomerId> customer();

    /** {@return the case that it belongs to} */
    Optional<CaseId> caseId();

    /** {@return why, such as {@code "rule:refund"}; not blank} */
    String basis();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (key().isBlank() || basis().isBlank()) {
            throw new IllegalArgumentException("UpdateOrder.key and UpdateOrder.basis must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdateOrder}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdateOrder.Builder {
        Builder() {}
    }
}
