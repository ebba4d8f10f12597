package io.toritsugi.acw.request;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What a submitted document asks of others: the plan of a rule that fired, with what its fields said.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Request.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Request.Builder.class)
public sealed interface Request permits ImmutableRequest {
    /** {@return the id of the rule that fired} */
    String rule();

    /** {@return what is requested} */
    RequestPlan plan();

    /** {@return the agent who does it, where it is for one: whom the field of the plan names, else who wrapped up} */
    Optional<AgentId> owner();

    /** {@return the same, if a personal field names him} */
    @PersonalData
    @Value.Redacted
    Optional<AgentId> personalOwner();

    /** {@return the date or the point in time from which {@link Due#after} counts, unless it is personal data; absent if the plan is not
     * bound to a time, or if that is not known} */
    Optional<FactValue> moment();

    /** {@return the same, if it is the answer of a personal field} */
    @PersonalData
    @Value.Redacted
    Optional<FactValue> personalMoment();

    /** {@return the promise that is to be watched, where a field has it} */
    @PersonalData
    @Value.Redacted
    Optional<Promise> promise();

    /** {@return what is written, by the names that the other system gives, except what is personal} */
    @Value.NaturalOrder
    SortedMap<String, Answer> values();

    /** {@return what is written and is the answer of a personal field} */
    @PersonalData
    @Value.Redacted
    @Value.NaturalOrder
    SortedMap<String, Answer> personalValues();

    /**
     * {@return the date or the point in time from which {@link Due#after} counts; empty if the plan is not bound to a time, or if
     * {@linkplain #dueUnknown() that is not known}}
     */
    default Optional<FactValue> dueFrom() {
        return moment().or(this::personalMoment);
    }

    /**
     * {@return whether the plan is bound to a time that is not known: the field that gives it has no answer, or the answer was
     * forgotten} No other time stands in for it, not even that of the submission: whoever executes the request asks for one.
     */
    default boolean dueUnknown() {
        return plan().due().isPresent() && dueFrom().isEmpty();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Request}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRequest.Builder {
        Builder() {}
    }
}
