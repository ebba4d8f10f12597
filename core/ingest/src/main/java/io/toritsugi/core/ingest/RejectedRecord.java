package io.toritsugi.core.ingest;

import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A record that could not be read, and why.
 *
 * <p>Shows no personal data: of a cell only the shape is given, a letter as {@code a} and a digit as {@code 9}; and nothing of a
 * column that holds customers or personal facts. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface RejectedRecord permits ImmutableRejectedRecord {
    /** {@return the name of the source} */
    String source();

    /** {@return the line on which the record begins, counted from 1} */
    long line();

    /** {@return the name of the column at fault, where it is one column} */
    Optional<String> column();

    /** {@return the reason for programs} */
    RejectionReason reason();

    /** {@return the reason for people, in English} */
    String detail();

    /** {@return the shape of the cell at fault, such as {@code "9999-99-9a"}, where it may be shown: at most 40 characters} */
    Optional<String> cell();

    /** {@return all of it in one line, such as {@code "calls.csv:17: ended_at: is no time by any pattern of the mapping, was "99:aa""}} */
    default String message() {
        return source() + ":" + line() + ": "
                + column().map(name -> name + ": ").orElse("") + detail()
                + cell().map(text -> ", was \"" + text + "\"").orElse("");
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RejectedRecord}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRejectedRecord.Builder {
        Builder() {}
    }
}
