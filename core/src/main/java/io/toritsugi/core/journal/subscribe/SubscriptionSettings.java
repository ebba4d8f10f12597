package io.toritsugi.core.journal.subscribe;

import io.toritsugi.core.value.SdkStyle;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What a subscription is called, where it begins, how much it takes at once and how it tries again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface SubscriptionSettings permits ImmutableSubscriptionSettings {
    /** The most characters of a name. */
    int LONGEST_NAME = 300;

    /**
     * {@return its name, under which the store keeps how far it has come: 1 to {@value #LONGEST_NAME} characters, its own
     * within the tenant; shown in messages, so not personal}
     */
    String name();

    /**
     * {@return the position after which it begins if it is new: 0 or more; absent: with the oldest event that is left} One
     * that is not new goes on where it had come to.
     */
    OptionalLong startAfter();

    /** {@return the most events that it reads and gives at once, which is what it holds in memory: 1 or more; 256 unless said} */
    @Value.Default
    default int pageSize() {
        return 256;
    }

    /** {@return how it tries again; {@link RetryPolicy#standard} unless said} */
    @Value.Default
    default RetryPolicy retry() {
        return RetryPolicy.standard();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (name().isEmpty() || name().length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "SubscriptionSettings.name must have 1 to " + LONGEST_NAME + " characters, had " + name().length());
        }
        if (startAfter().isPresent() && startAfter().getAsLong() < 0) {
            throw new IllegalArgumentException("SubscriptionSettings.startAfter must be 0 or more, was "
                    + startAfter().getAsLong());
        }
        if (pageSize() < 1) {
            throw new IllegalArgumentException("SubscriptionSettings.pageSize must be 1 or more, was " + pageSize());
        }
    }

    /**
     * {@return the usual settings}
     *
     * @param name its name
     */
    static SubscriptionSettings of(String name) {
        return builder().name(name).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SubscriptionSettings}; setting a part twice fails, as does leaving out the name. Not thread-safe. */
    final class Builder extends ImmutableSubscriptionSettings.Builder {
        Builder() {}
    }
}
