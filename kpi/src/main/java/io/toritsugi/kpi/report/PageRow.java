package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.core.value.Bilingual;
import java.util.List;
import java.util.Objects;

/**
 * A row of the table of a {@link PageSection}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label what the row is about
 * @param cells its figures as text, which is shown as it is in both languages; unmodifiable
 * @since 0.1
 */
public record PageRow(
        @JsonProperty(required = true) Bilingual label,
        @JsonProperty(required = true) List<String> cells) {
    /** Copies the cells. */
    public PageRow {
        Objects.requireNonNull(label, "PageRow.label");
        cells = List.copyOf(cells);
    }
}
