package io.toritsugi.routing.explain;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.stage.Ineligibility;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What stands against offering a visit to an agent: the first thing of several.
 *
 * <p>Names conditions and stages, and never the value of a fact.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Obstacle.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Obstacle.Builder.class)
public sealed interface Obstacle permits ImmutableObstacle {
    /**
     * The kinds of obstacles, in the order in which they are looked for.
     *
     * @since 0.1
     */
    enum Kind {
        /** No open stage admits him. */
        NOT_ADMITTED,
        /** He is offered it already. */
        OFFERED,
        /** By the rules of his work he is offered nothing, or nothing of the medium. */
        RULE,
        /** An offer of it to him failed, and he is excluded from it. */
        EXCLUDED,
        /** An offer to him could not be delivered, and for some time he is offered nothing. */
        COOL_DOWN,
        /** It is the turn of another party by its share. */
        SHARE,
        /** By his plan his shift ends too soon for the queue, is over, or has not begun. */
        SHIFT_ENDS
    }

    /** {@return what kind it is} */
    Kind kind();

    /** {@return why no stage admits him; given for {@link Kind#NOT_ADMITTED} alone} */
    Optional<Ineligibility.Reason> ineligibility();

    /** {@return the stage with which that lies, where it lies with one} */
    Optional<String> stage();

    /** {@return what he does not fulfil, where it is that, in the text form of a {@link Condition}} */
    Optional<String> condition();

    /** {@return the rule of his work; given for {@link Kind#RULE} alone} */
    Optional<AgentRule> rule();

    /** {@return how long he is excluded; given for {@link Kind#EXCLUDED} alone} */
    Optional<Exclusion> exclusion();

    /** {@return the id of the employer or site whose turn it is; given for {@link Kind#SHARE} alone} */
    Optional<String> turn();

    /** {@return when it ends by itself, where it does} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

    /**
     * {@return that no open stage admits him}
     *
     * @param why why not
     */
    static Obstacle of(Ineligibility why) {
        return builder()
                .kind(Kind.NOT_ADMITTED)
                .ineligibility(why.reason())
                .stage(why.stage())
                .condition(why.condition().map(Condition::toString))
                .build();
    }

    /**
     * {@return that a rule of his work is against it}
     *
     * @param rule the rule
     */
    static Obstacle of(AgentRule rule) {
        return builder().kind(Kind.RULE).rule(rule).build();
    }

    /**
     * {@return the obstacle in words}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    default String toText(Locale locale) {
        return ObstacleText.of(this, locale);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (ineligibility().isPresent() != (kind() == Kind.NOT_ADMITTED)
                || rule().isPresent() != (kind() == Kind.RULE)
                || exclusion().isPresent() != (kind() == Kind.EXCLUDED)
                || turn().isPresent() != (kind() == Kind.SHARE)) {
            throw new IllegalArgumentException(
                    "Obstacle must have ineligibility for NOT_ADMITTED, rule for RULE, exclusion for EXCLUDED, turn for SHARE, and each for that alone, was "
                            + kind());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Obstacle}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableObstacle.Builder {
        Builder() {}
    }
}
