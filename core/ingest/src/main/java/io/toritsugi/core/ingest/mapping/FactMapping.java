package io.toritsugi.core.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.ingest.mapping.cell.CellType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A column whose cells become facts of the contact.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"column", "name", "type", "sensitivity"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FactMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FactMapping.Builder.class)
public sealed interface FactMapping permits ImmutableFactMapping {
    /** {@return the column} */
    String column();

    /** {@return the name of the fact; that of the column if absent} */
    Optional<String> name();

    /** {@return what its cells are taken for; text unless said} */
    @Value.Default
    default CellType type() {
        return CellType.TEXT;
    }

    /** {@return who may see it; {@link Sensitivity#PERSONAL} unless said} */
    @Value.Default
    default Sensitivity sensitivity() {
        return Sensitivity.PERSONAL;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FactMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFactMapping.Builder {
        Builder() {}
    }
}
