package io.toritsugi.core.ingest.mapping.cell;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * What holds for one column wherever it is used.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ColumnSettings.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ColumnSettings.Builder.class)
public sealed interface ColumnSettings permits ImmutableColumnSettings {
    /** {@return cells that mean "nothing" in this column, beside those of the whole mapping} */
    List<String> nulls();

    /** {@return whether a heading may lack it, as if all its cells meant "nothing"; false unless said} */
    @Value.Default
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default boolean optional() {
        return false;
    }

    /** {@return what a condition takes its cells for; text unless said} */
    @Value.Default
    default CellType type() {
        return CellType.TEXT;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ColumnSettings}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableColumnSettings.Builder {
        Builder() {}
    }
}
