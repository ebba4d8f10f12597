package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.internal.bytes.ByteSink;
import io.toritsugi.kpi.internal.bytes.ByteSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What totals hold, as data: measures that are zero and distributions without values are left out, so totals that are equal
 * have one form.
 *
 * @param version of the form
 * @param measures the sums
 * @param ranges how often each distribution fell into each of the ranges
 * @param histograms the distributions
 */
@JsonPropertyOrder({"version", "measures", "ranges", "histograms"})
record TotalsForm(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) Map<Measure, Long> measures,
        @JsonProperty(required = true) Map<Distribution, List<Long>> ranges,
        @JsonProperty(required = true) Map<Distribution, LogLinearHistogram> histograms) {
    static final int VERSION = 1;

    byte[] toBytes() {
        ByteSink out = new ByteSink().number(version).number(measures.size());
        measures.forEach((measure, sum) -> out.number(measure.code()).number(sum));
        out.number(histograms.size());
        histograms.forEach((distribution, histogram) -> {
            out.number(distribution.code()).block(histogram.toBytes());
            List<Long> counts = ranges.getOrDefault(distribution, List.of());
            out.number(counts.size());
            counts.forEach(out::number);
        });
        return out.written();
    }

    static TotalsForm fromBytes(byte[] bytes) {
        ByteSource in = new ByteSource("totals", bytes);
        in.version(VERSION);
        Map<Measure, Long> measures = new EnumMap<>(Measure.class);
        for (int left = in.count(); left > 0; left--) {
            Measure measure = Measure.of(in.number());
            if (measures.put(measure, in.number()) != null) {
                throw new IllegalArgumentException("The measures of totals must be there once, was twice: " + measure);
            }
        }
        Map<Distribution, List<Long>> ranges = new EnumMap<>(Distribution.class);
        Map<Distribution, LogLinearHistogram> histograms = new EnumMap<>(Distribution.class);
        for (int left = in.count(); left > 0; left--) {
            Distribution distribution = Distribution.of(in.number());
            histograms.put(distribution, LogLinearHistogram.fromBytes(in.block()));
            List<Long> counts = new ArrayList<>();
            for (int more = in.count(); more > 0; more--) {
                counts.add(in.number());
            }
            ranges.put(distribution, counts);
        }
        in.end();
        return new TotalsForm(VERSION, measures, ranges, histograms);
    }
}
