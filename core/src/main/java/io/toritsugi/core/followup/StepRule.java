package io.toritsugi.core.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What happens at a time if a follow-up is not far enough by then: somebody is told, it becomes more urgent, or it goes to somebody else.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = StepRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = StepRule.Builder.class)
public sealed interface StepRule permits ImmutableStepRule {
    /** {@return its id within the terms; not blank} */
    String id();

    /** {@return from which of its times it is reckoned} */
    Anchor from();

    /** {@return how long after that; negative: before it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration offset();

    /** {@return whether of the offset only business time counts; so unless said} */
    @Value.Default
    default boolean businessTime() {
        return true;
    }

    /** {@return what must still be lacking; {@link Lacking#END} unless said} */
    @Value.Default
    default Lacking ifLacking() {
        return Lacking.END;
    }

    /** {@return who is told; if nobody is named, whoever has it then} */
    List<FollowUpOwner> tell();

    /** {@return the priority that it gets; it never becomes lower than it was} */
    OptionalInt priority();

    /** {@return to whom it goes; whoever had claimed it has it no more} */
    Optional<FollowUpOwner> reassignTo();

    /** {@return whether it only tells, and changes nothing} */
    default boolean reminds() {
        return priority().isEmpty() && reassignTo().isEmpty();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        Codes.check("StepRule.id", id());
    }

    /**
     * A time of a follow-up from which others are reckoned.
     *
     * @since 0.1
     */
    enum Anchor {
        /** When it was made or moved. */
        MADE,
        /** By when somebody must have begun. */
        START,
        /** By when it must be done. */
        FINISH,
        /** By when it must have been acknowledged. */
        ACKNOWLEDGEMENT
    }

    /**
     * What a follow-up can lack.
     *
     * @since 0.1
     */
    enum Lacking {
        /** It has not ended. */
        END,
        /** Nobody has claimed it. */
        CLAIM,
        /** Nobody has begun. */
        START,
        /** Nobody has said that he got it. */
        ACKNOWLEDGEMENT
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StepRule}; id, anchor and offset are needed. Not thread-safe. */
    final class Builder extends ImmutableStepRule.Builder {
        Builder() {}
    }
}
