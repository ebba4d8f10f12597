package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.followup.FollowUpDeadlines;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something is to be done after a contact, or for its own sake.
 *
 * <p>Words, party and customer can be absent whatever the task is: they are personal, and may have been forgotten.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpCreated.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpCreated.Builder.class)
public sealed interface FollowUpCreated extends FollowUpEvent permits ImmutableFollowUpCreated {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpCreated";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return what is to be done} */
    FollowUpTask task();

    /** {@return what it is about, in the words of a person} */
    @PersonalData
    @Value.Redacted
    Optional<String> text();

    /** {@return where the customer is reached, such as a telephone number} */
    @PersonalData
    @Value.Redacted
    Optional<String> party();

    /** {@return the customer, where it is for one} */
    @PersonalData
    @Value.Redacted
    Optional<CustomerId> customer();

    /** {@return the contact that it follows, where it follows one} */
    Optional<RoutableId> contact();

    /** {@return the leg on which it was agreed} */
    Optional<LegId> leg();

    /** {@return the case that it belongs to} */
    Optional<CaseId> caseId();

    /** {@return the journey that it belongs to} */
    Optional<JourneyId> journey();

    /** {@return who has to do it} */
    FollowUpOwner owner();

    /** {@return the priority; higher goes first; 0 unless said} */
    @Value.Default
    default int priority() {
        return 0;
    }

    /** {@return by which terms its times were reckoned, and are again when it moves} */
    FollowUpTerms terms();

    /** {@return when it is due, and when the steps of its terms are} */
    FollowUpDeadlines deadlines();

    /** {@return why it was made, such as {@code "agent"} or {@code "rule:refund"}; not blank} */
    String basis();

    /** {@return who did it} */
    Actor by();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(
                Ref.of(followUp()),
                contact().map(Ref::of).orElse(null),
                customer().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (basis().isBlank()) {
            throw new IllegalArgumentException("FollowUpCreated.basis must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpCreated}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpCreated.Builder {
        Builder() {}
    }
}
