package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A record of the source that could not be read.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"file", "line", "column", "reason"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RejectedLine.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RejectedLine.Builder.class)
public sealed interface RejectedLine permits ImmutableRejectedLine {
    /** {@return the name of the file} */
    String file();

    /** {@return the line on which the record begins, counted from 1} */
    long line();

    /** {@return the name of the column at fault, where it is one column} */
    Optional<String> column();

    /** {@return the reason for people, without personal data} */
    String reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RejectedLine}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRejectedLine.Builder {
        Builder() {}
    }
}
