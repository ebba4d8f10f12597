package io.toritsugi.acw.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How a wrap-up gets more time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExtensionRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExtensionRule.Builder.class)
public sealed interface ExtensionRule permits ImmutableExtensionRule {
    /** {@return how much each time; more than zero} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration length();

    /** {@return how often at most, 1 or more; once unless said} What nobody answered counts, for the clock stood still meanwhile. */
    @Value.Default
    default int count() {
        return 1;
    }

    /** {@return whether the agent must say why; not unless said} */
    @Value.Default
    default boolean reasonRequired() {
        return false;
    }

    /** {@return whether a supervisor must approve; not unless said} */
    @Value.Default
    default boolean approval() {
        return false;
    }

    /**
     * {@return how long a supervisor has to approve, more than zero; two minutes unless said} For as long as nobody has answered, the
     * clock of the wrap-up stands still, and no longer than this. Means nothing where nobody must approve.
     */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration approvalWithin() {
        return Duration.ofMinutes(2);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (length().isNegative() || length().isZero()) {
            throw new IllegalArgumentException("ExtensionRule.length must be more than zero, was " + length());
        }
        if (approvalWithin().isNegative() || approvalWithin().isZero()) {
            throw new IllegalArgumentException(
                    "ExtensionRule.approvalWithin must be more than zero, was " + approvalWithin());
        }
        if (count() < 1) {
            throw new IllegalArgumentException("ExtensionRule.count must be 1 or more, was " + count());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExtensionRule}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableExtensionRule.Builder {
        Builder() {}
    }
}
