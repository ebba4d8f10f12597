package io.toritsugi.acw.followup;

import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody wants to be followed up.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpOrder.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpOrder.Builder.class)
public sealed interface FollowUpOrder permits ImmutableFollowUpOrder {
    /** {@return what is to be done} */
    FollowUpTask task();

    /** {@return what it is about, in the words of a person; a reminder needs it} */
    @PersonalData
    @Value.Redacted
    Optional<String> text();

    /** {@return where the customer is reached, such as a telephone number} */
    @PersonalData
    @Value.Redacted
    Optional<String> party();

    /** {@return the customer; a callback and a survey need him, or where he is reached} */
    @PersonalData
    @Value.Redacted
    Optional<CustomerId> customer();

    /** {@return the contact that it follows} */
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

    /** {@return by which terms its times are reckoned; none unless said} */
    @Value.Default
    default FollowUpTerms terms() {
        return FollowUpTerms.none();
    }

    /** {@return why it is made, such as {@code "agent"} or {@code "rule:refund"}} */
    String basis();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpOrder}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpOrder.Builder {
        Builder() {}
    }
}
