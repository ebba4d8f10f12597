package io.toritsugi.core.ingest.check;

import io.toritsugi.core.ingest.IngestSummary;
import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.mapping.MappingProblem;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What a mapping would read of a file.
 *
 * <p>Shows no personal data. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface CheckReport permits ImmutableCheckReport {
    /** {@return what is wrong with the mapping itself, its gaps first; if anything is, no record was read} */
    List<MappingProblem> problems();

    /** {@return what became of the records} */
    IngestSummary summary();

    /** {@return how many records went how, by the name of the outcome, in the order of names} */
    Map<String, Long> outcomes();

    /** {@return how many events of each type there would be, in the order of names} */
    Map<String, Long> events();

    /** {@return how many records were rejected for which reason} */
    Map<RejectionReason, Long> rejections();

    /** {@return the first 20 rejected records} */
    List<RejectedRecord> firstRejections();

    /**
     * {@return the cells without a translation, by column; 50 of each at most}
     *
     * <p>A cell is shown as it stands if two records have it and it is short and of letters, hyphens, underscores and spaces;
     * otherwise its shape, a letter as {@code a} and a digit as {@code 9}.
     */
    Map<String, List<String>> unknownValues();

    /** {@return the columns that the mapping does not name} */
    List<String> unusedColumns();

    /** {@return the events of the first three records, each in one line, names and texts by their shape} */
    List<String> examples();

    /**
     * {@return the report in words, in several lines}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    default String toText(Locale locale) {
        return new CheckText(this, locale).text();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CheckReport}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCheckReport.Builder {
        Builder() {}
    }
}
