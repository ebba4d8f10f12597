package io.toritsugi.core.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * Makes mappers of Jackson 2 for the wire form. Needs {@code jackson-databind}, {@code jackson-datatype-jdk8} and
 * {@code jackson-datatype-jsr310}, which core does not bring.
 *
 * <p>What it sets, beside the form that stands on the types themselves:
 *
 * <ul>
 *   <li>Numbers of unknown events are read as decimals, so that they keep all digits and their scale, and are written as
 *       {@link java.math.BigDecimal#toString} has them. Never plain: {@code 1e400} would become 401 digits, and a larger
 *       one could not be read again.
 *   <li>Unknown properties are tolerated. A property twice, anything behind the value, a null for a primitive, a fraction
 *       for an integer and a number for an enum fail.
 *   <li>A class is never taken from the input.
 *   <li>Input is read to a depth of 500, numbers to 1,000 digits, strings to 20,000,000 characters, names to 50,000.
 *   <li>{@link #personalDataFence()}.
 * </ul>
 *
 * <p>A host that uses its own mapper must register the two modules of Jackson, and must tolerate unknown properties; then
 * it reads and writes the same text. Without {@code USE_BIG_DECIMAL_FOR_FLOATS} the fractions of unknown events are rounded
 * to a double and lose trailing zeros, and one beyond a double fails; without strict duplicate detection the last of two properties may win; without the
 * fence a message may quote the input.
 *
 * @since 0.1
 */
public final class Jackson2 {
    private Jackson2() {}

    /** {@return the codec for the events of core: one and the same each time, as making one takes milliseconds; thread-safe} */
    public static JsonCodec codec() {
        return OfCore.CODEC;
    }

    /**
     * {@return a codec that writes and reads by a new {@link #mapper}; thread-safe}
     *
     * @param more the events that it reads beside those of core
     * @throws IllegalArgumentException if two vocabularies have an event of one name
     */
    public static JsonCodec codec(EventVocabulary... more) {
        return new Jackson2Codec(mapper(more), EventVocabulary.all(List.of(more)));
    }

    /**
     * {@return a new mapper of Jackson 2 for the wire form; thread-safe, as long as nobody configures it further}
     *
     * @param more the events that it reads beside those of core
     * @throws IllegalArgumentException if two vocabularies have an event of one name
     */
    public static JsonMapper mapper(EventVocabulary... more) {
        return JsonMapper.builder(factory())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(personalDataFence())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
                .registerSubtypes(EventVocabulary.all(List.of(more)).entrySet().stream()
                        .map(event -> new NamedType(event.getValue(), event.getKey()))
                        .toArray(NamedType[]::new))
                .build();
    }

    /**
     * {@return a module that keeps the input out of messages} What fails inside a value of the SDK is then told by its type,
     * the rule that it broke, its line and column, and the names of the properties that lead there; never by what was read.
     */
    public static Module personalDataFence() {
        return new SimpleModule("toritsugi-personal-data-fence").setDeserializerModifier(new Jackson2Fence());
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(ReadLimits.DEPTH)
                        .maxNumberLength(ReadLimits.NUMBER)
                        .maxStringLength(ReadLimits.STRING)
                        .maxNameLength(ReadLimits.NAME)
                        .build())
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(0)
                        .maxRawContentLength(0)
                        .build())
                .build();
    }

    private static final class OfCore {
        static final JsonCodec CODEC = codec(new EventVocabulary[0]);
    }
}
