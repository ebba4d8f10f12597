package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiUnit;
import org.immutables.value.Value;

/**
 * What a reader of a report gets to know about a definition.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"id", "version", "name", "description", "formula", "unit", "source"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PageDefinition.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PageDefinition.Builder.class)
public sealed interface PageDefinition permits ImmutablePageDefinition {
    /** {@return the id} */
    String id();

    /** {@return the version} */
    int version();

    /** {@return the name} */
    Bilingual name();

    /** {@return what it says} */
    Bilingual description();

    /** {@return the formula for people to read} */
    String formula();

    /** {@return what it is measured in} */
    KpiUnit unit();

    /** {@return where the definition comes from} */
    String source();

    /**
     * {@return what a reader gets to know about this definition}
     *
     * @param definition the definition
     */
    static PageDefinition from(KpiDefinition definition) {
        return builder()
                .id(definition.id())
                .version(definition.version())
                .name(definition.name())
                .description(definition.description())
                .formula(definition.formulaText())
                .unit(definition.unit())
                .source(definition.source())
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PageDefinition}; setting a part twice fails, as does leaving one out. Not thread-safe. */
    final class Builder extends ImmutablePageDefinition.Builder {
        Builder() {}
    }
}
