package io.toritsugi.acw.promise;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.LegId;
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
 * What was promised, and is to be watched.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseOrder.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseOrder.Builder.class)
public sealed interface PromiseOrder permits ImmutablePromiseOrder {
    /** {@return what was promised; not blank} */
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

    /** {@return by when, exclusive: at this instant it is broken} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant dueAt();

    /** {@return the hours in which it ages, where only business time counts} */
    Optional<CalendarId> calendar();

    /** {@return the follow-ups by which it is to be kept} */
    List<WorkItemId> followUps();

    /** {@return where it was found, such as {@code "agent"} or {@code "rule:refund"}; not blank} */
    String basis();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseOrder}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseOrder.Builder {
        Builder() {}
    }
}
