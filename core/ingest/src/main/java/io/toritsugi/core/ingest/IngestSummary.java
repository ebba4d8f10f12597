package io.toritsugi.core.ingest;

import io.toritsugi.core.value.SdkStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What became of a whole source.
 *
 * <p>{@code recordsRead} counts every record, whatever became of it; a heading, a comment and a blank line are no records. The
 * records that gave events are {@code recordsRead - recordsIgnored - recordsRejected}. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface IngestSummary permits ImmutableIngestSummary {
    /** {@return the name of the source} */
    String source();

    /** {@return how many records there were, whatever became of them} */
    long recordsRead();

    /** {@return how many of them the mapping says to ignore} */
    long recordsIgnored();

    /** {@return how many of them could not be read} */
    long recordsRejected();

    /** {@return how many events the others gave} */
    long eventsProduced();

    /** {@return how often each oddity was met that did not hinder reading, by its name, in the order of names} */
    Map<String, Long> oddities();

    /** {@return why reading ended before the end of the source, if it did; what is counted above counts all the same} */
    Optional<IngestFailure> failure();

    /** {@return how many records gave events} */
    default long recordsGood() {
        return recordsRead() - recordsIgnored() - recordsRejected();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link IngestSummary}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableIngestSummary.Builder {
        Builder() {}
    }
}
