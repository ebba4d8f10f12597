package io.toritsugi.acw.followup.order;

import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule by which signals about a customer, such as a health score that falls, make a follow-up without any contact.
 *
 * <p>The host asks it whenever it looks at the signals, and names the follow-up: one id for a customer, a rule and a period makes one follow-up however often
 * it looks, for what was made once is refused a second time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SignalRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SignalRule.Builder.class)
public sealed interface SignalRule permits ImmutableSignalRule {
    /** {@return its name, not blank} */
    String id();

    /** {@return when it holds; unknown is no} */
    Condition when();

    /** {@return what is to be done} */
    FollowUpTask task();

    /** {@return what people read about it} */
    Optional<Texts> text();

    /** {@return who has to do it} */
    FollowUpOwner owner();

    /** {@return by when, and what happens on the way if nobody does it; no times unless said} */
    @Value.Default
    default FollowUpTerms terms() {
        return FollowUpTerms.none();
    }

    /**
     * {@return the follow-up that it makes; empty if it does not hold}
     *
     * @param id the id of the follow-up
     * @param customer the customer
     * @param signals what is known of him
     * @param language in which language people read what it is about
     */
    default Optional<FollowUpCommand.Create> order(WorkItemId id, CustomerId customer, Facts signals, Locale language) {
        return when().evaluate(signals).isTrue()
                ? Optional.of(new FollowUpCommand.Create(
                        id,
                        FollowUpOrder.builder()
                                .task(task())
                                .text(text().map(words -> words.in(language)))
                                .customer(customer)
                                .owner(owner())
                                .terms(terms())
                                .basis("signal:" + id())
                                .build(),
                        Actor.SYSTEM))
                : Optional.empty();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("SignalRule.id must not be blank, was \"" + id() + "\"");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SignalRule}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSignalRule.Builder {
        Builder() {}
    }
}
