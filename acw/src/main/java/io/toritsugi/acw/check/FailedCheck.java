package io.toritsugi.acw.check;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A check that failed, as it is recorded with a submission.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FailedCheck.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FailedCheck.Builder.class)
public sealed interface FailedCheck permits ImmutableFailedCheck {
    /** {@return the id of the check} */
    String check();

    /** {@return what it does} */
    Severity severity();

    /** {@return the ids of the fields and entries that it is about; empty if it has a condition} */
    List<String> subjects();

    /** {@return that it was passed over; absent if it was not} */
    Optional<CheckOverride> override();

    /** {@return whether it keeps the document from being submitted} */
    default boolean blocks() {
        return severity() == Severity.BLOCKING && override().isEmpty();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FailedCheck}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFailedCheck.Builder {
        Builder() {}
    }
}
