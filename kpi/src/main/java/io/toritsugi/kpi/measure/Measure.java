package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * A number that every counted unit adds to, in whole steps of its {@link MeasureKind}.
 *
 * <p>Every measure is a sum, so it is merged by adding and corrected by subtracting, without any error. {@link StandardMeasure}
 * has those that the SDK knows; a {@link HostMeasure} is a host's own. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Measure permits StandardMeasure, HostMeasure {
    /** {@return how it is written, such as {@code "TALK"}: {@link #read} reads it back} */
    @JsonValue
    String text();

    /** {@return what is counted} */
    CountedUnit unit();

    /** {@return what sort of quantity it is} */
    MeasureKind kind();

    /** {@return when what it measures happens, in the life of the unit} */
    Moment moment();

    /** {@return the counts of the units that a sum is made of, empty if nobody counts them; of a count, itself} */
    List<Measure> countedBy();

    /**
     * {@return the measure that is written so}
     *
     * @param text what {@link #text} gave
     * @throws IllegalArgumentException if it is no measure of the SDK, and not written as a {@link HostMeasure} is
     */
    @JsonCreator
    static Measure read(String text) {
        return Arrays.stream(StandardMeasure.values())
                .filter(measure -> measure.text().equals(text))
                .<Measure>map(measure -> measure)
                .findFirst()
                .orElseGet(() -> HostMeasure.read(text));
    }
}
