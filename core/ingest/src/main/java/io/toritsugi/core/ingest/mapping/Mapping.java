package io.toritsugi.core.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.ingest.mapping.cell.ColumnSettings;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the columns of a stranger's file mean: the document by which its records become events.
 *
 * <p>In JSON, with {@code "schema": "toritsugi.mapping/1"}; the package documentation explains every part with an example. A
 * value of this type may be incomplete or wrong, for a proposal has gaps: {@link Mappings#problems} says so, and reading with
 * such a mapping is refused. Columns are named as the file's heading names them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({
    "schema",
    "name",
    "description",
    "gaps",
    "format",
    "zone",
    "clockTolerance",
    "nulls",
    "columns",
    "ignore",
    "channels",
    "interaction",
    "selfService",
    "queue",
    "service",
    "wrapUp",
    "outcome",
    "facts"
})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Mapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Mapping.Builder.class)
public sealed interface Mapping permits ImmutableMapping {
    /** The name of this kind of document and its version. */
    String SCHEMA = "toritsugi.mapping/1";

    /** {@return the kind of document; {@link #SCHEMA} unless said, and nothing else is allowed} */
    @Value.Default
    default String schema() {
        return SCHEMA;
    }

    /** {@return the name of the mapping, which interactions carry as their source} */
    Optional<String> name();

    /** {@return what the mapping is for, in words} */
    Optional<String> description();

    /** {@return what a proposal could not tell, each as {@code "place: question"}; a mapping with gaps reads nothing} */
    List<String> gaps();

    /** {@return how the file is written; a CSV with commas and one heading line unless said} */
    @Value.Default
    default FormatSettings format() {
        return FormatSettings.builder().build();
    }

    /**
     * {@return the time zone of local dates and times, such as {@code "Asia/Tokyo"}; UTC unless said} A local time that a
     * zone skips moves forward by the length of the gap; one that occurs twice is the earlier.
     */
    @Value.Default
    default String zone() {
        return "UTC";
    }

    /**
     * {@return how far a time without a date may lie before the time it is measured from and still be of the same night, zero
     * or more; zero unless said} Beyond it, it is of the next day.
     */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration clockTolerance() {
        return Duration.ZERO;
    }

    /** {@return cells that mean "nothing" in every column, beside the empty one} */
    List<String> nulls();

    /** {@return what holds for single columns, by the name of the column} */
    Map<String, ColumnSettings> columns();

    /** {@return the condition over columns under which a record is ignored} */
    Optional<String> ignore();

    /** {@return channels that the SDK does not know, to be named by {@link InteractionMapping#channel}} */
    List<Channel> channels();

    /** {@return what the contact itself is; needed} */
    @Value.Default
    default InteractionMapping interaction() {
        return InteractionMapping.builder().build();
    }

    /** {@return the menu before the queue, where the file knows one} */
    Optional<SelfServiceMapping> selfService();

    /** {@return the wait in the queue, where the file knows one} */
    Optional<QueueMapping> queue();

    /** {@return the service by an agent, where the file knows one} */
    Optional<ServiceMapping> service();

    /** {@return the work after the contact, where the file knows it} */
    Optional<WrapUpMapping> wrapUp();

    /**
     * {@return how it went: a value that gives one of {@link Outcomes#names}} Absent: a record with an agent's service was
     * answered, one with only a wait was abandoned, one with neither was contained.
     */
    Optional<ValueMapping> outcome();

    /** {@return the columns that become facts, in the order in which they are recorded} */
    List<FactMapping> facts();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Mapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableMapping.Builder {
        Builder() {}
    }
}
