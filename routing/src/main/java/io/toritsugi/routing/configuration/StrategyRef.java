package io.toritsugi.routing.configuration;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A strategy by its name, with what is set for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = StrategyRef.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = StrategyRef.Builder.class)
public sealed interface StrategyRef permits ImmutableStrategyRef {
    /** {@return the id of the strategy, such as {@code "longest-idle"}} */
    String id();

    /** {@return what is set, by name; what there is to set, the strategy says} */
    @Value.NaturalOrder
    SortedMap<String, String> settings();

    /**
     * {@return a strategy with nothing set}
     *
     * @param id its id
     */
    static StrategyRef of(String id) {
        return builder().id(id).build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("StrategyRef.id must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StrategyRef}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableStrategyRef.Builder {
        Builder() {}
    }
}
