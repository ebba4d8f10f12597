package io.toritsugi.core.json;

import java.util.List;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes mappers of Jackson 3 for the wire form. Needs {@code tools.jackson.core:jackson-databind}, which core does not
 * bring.
 *
 * <p>It sets what {@link Jackson2} sets, and reads and writes the same text. A host that uses its own mapper of Jackson 3
 * need set nothing to do so; what is then weaker is told there.
 *
 * @since 0.1
 */
public final class Jackson3 {
    private Jackson3() {}

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
        return new Jackson3Codec(mapper(more), EventVocabulary.all(List.of(more)));
    }

    /**
     * {@return a new mapper of Jackson 3 for the wire form; immutable and thread-safe}
     *
     * @param more the events that it reads beside those of core
     * @throws IllegalArgumentException if two vocabularies have an event of one name
     */
    public static JsonMapper mapper(EventVocabulary... more) {
        return JsonMapper.builder(factory())
                .addModule(personalDataFence())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .registerSubtypes(EventVocabulary.all(List.of(more)).entrySet().stream()
                        .map(event -> new NamedType(event.getValue(), event.getKey()))
                        .toArray(NamedType[]::new))
                .build();
    }

    /**
     * {@return a module that keeps the input out of messages} What fails inside a value of the SDK is then told by its type,
     * the rule that it broke, its line and column, and the names of the properties that lead there; never by what was read.
     */
    public static JacksonModule personalDataFence() {
        return new SimpleModule("toritsugi-personal-data-fence").setDeserializerModifier(new Jackson3Fence());
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
