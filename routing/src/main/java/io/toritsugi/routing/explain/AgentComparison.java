package io.toritsugi.routing.explain;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * Why one of two agents goes before the other.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentComparison.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentComparison.Builder.class)
public sealed interface AgentComparison permits ImmutableAgentComparison {
    /** {@return who goes first} */
    RankedAgent first();

    /** {@return the other} */
    RankedAgent second();

    /** {@return what decides between them} */
    DecidedBy decidedBy();

    /** {@return the id of what compares them: the ranker of the queue, or the assigner or adviser that chose the first} */
    String ranker();

    /**
     * {@return the comparison in words}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    default String toText(Locale locale) {
        return Sentences.in(locale).comparison(this);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentComparison}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAgentComparison.Builder {
        Builder() {}
    }
}
