package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A part of a page with a table of the host's own, beside the KPIs and apart from them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"id", "title", "note", "columns", "rows"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PageSection.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PageSection.Builder.class)
public sealed interface PageSection permits ImmutablePageSection {
    /** {@return its name in links: words of lower-case letters, joined by hyphens; no other section of the page has it} */
    String id();

    /** {@return its heading} */
    Bilingual title();

    /** {@return what a reader must know of its figures, such as where they come from} */
    Bilingual note();

    /** {@return the heads of the columns: that of the labels first; not empty} */
    List<Bilingual> columns();

    /** {@return the rows, each with as many cells as there are columns behind the first} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<PageRow> rows();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!id().matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "PageSection.id must be words of lower-case letters, joined by hyphens, was \"" + id() + "\"");
        }
        for (PageRow row : rows()) {
            if (row.cells().size() != columns().size() - 1) {
                throw new IllegalArgumentException(
                        "PageSection.rows must have " + (columns().size() - 1)
                                + " cells each, as there are columns behind the first; the row \""
                                + row.label().en() + "\" had " + row.cells().size());
            }
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PageSection}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePageSection.Builder {
        Builder() {}
    }
}
