package io.toritsugi.core.event.promise;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something was promised to a customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseMade.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseMade.Builder.class)
public sealed interface PromiseMade extends PromiseEvent permits ImmutablePromiseMade {
    /** The name of this type of event on the wire. */
    String TYPE = "PromiseMade";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the promise} */
    @Override
    PromiseId promise();

    /** {@return what was promised} */
    @PersonalData
    @Value.Redacted
    String what();

    /** {@return the customer, where known} */
    @PersonalData
    @Value.Redacted
    Optional<CustomerId> customer();

    /** {@return the contact in which it was promised} */
    Optional<RoutableId> contact();

    /** {@return the leg on which it was promised} */
    Optional<LegId> leg();

    /** {@return who promised it} */
    Optional<AgentId> agent();

    /** {@return who has to keep it} */
    FollowUpOwner owner();

    /** {@return by when; exclusive: at this instant it is broken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant dueAt();

    /** {@return the hours in which it ages, where only business time counts} */
    Optional<CalendarId> calendar();

    /** {@return the follow-ups by which it is kept} */
    List<WorkItemId> followUps();

    /** {@return where it was found, such as {@code "agent"} or {@code "rule:refund"}; not blank} */
    String basis();

    /** {@return who did it} */
    Actor by();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(
                Ref.of(promise()),
                contact().map(Ref::of).orElse(null),
                customer().map(Ref::of).orElse(null),
                agent().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (what().isBlank() || basis().isBlank()) {
            throw new IllegalArgumentException("PromiseMade.what and PromiseMade.basis must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseMade}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseMade.Builder {
        Builder() {}
    }
}
