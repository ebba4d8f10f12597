package io.toritsugi.acw.update.event;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Another system is to be told something.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdateRequested.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdateRequested.Builder.class)
public sealed interface UpdateRequested extends UpdateEvent permits ImmutableUpdateRequested {
    /** The name of this type of event on the wire. */
    String TYPE = "UpdateRequested";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the system that it goes to} */
    @Override
    String target();

    /** {@return the update} */
    @Override
    UpdateId update();

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

    /** {@return the update whose effect it takes back} */
    Optional<UpdateId> compensates();

    /** {@return why, such as {@code "rule:refund"}; not blank} */
    String basis();

    /** {@return who did it} */
    Actor by();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(
                contact().map(Ref::of).orElse(null), customer().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (key().isBlank() || basis().isBlank()) {
            throw new IllegalArgumentException("UpdateRequested.key and UpdateRequested.basis must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdateRequested}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdateRequested.Builder {
        Builder() {}
    }
}
