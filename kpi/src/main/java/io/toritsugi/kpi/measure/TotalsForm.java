package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.internal.bytes.ByteSink;
import io.toritsugi.kpi.internal.bytes.ByteSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What totals hold, as data: measures that are zero and distributions without values are left out, so totals that are equal
 * have one form.
 *
 * @param version of the form
 * @param measures the sums by the texts of their measures: the SDK's in their order, then a host's own in that of their texts
 * @param ranges how often each distribution fell into each of the ranges
 * @param histograms the distributions
 */
@JsonPropertyOrder({"version", "measures", "ranges", "histograms"})
record TotalsForm(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) Map<String, Long> measures,
        @JsonProperty(required = true) Map<Distribution, List<Long>> ranges,
        @JsonProperty(required = true) Map<Distribution, LogLinearHistogram> histograms) {
    static final int VERSION = 1;

    byte[] toBytes() {
        ByteSink out = new ByteSink().number(version);
        Map<Measure, Long> known = new LinkedHashMap<>();
        measures.forEach((text, sum) -> known.put(Measure.read(text), sum));
        write(known, StandardMeasure.class, measure -> out.number(measure.code()), out);
        write(known, HostMeasure.class, measure -> out.text(measure.text()), out);
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
        Map<String, Long> measures = new LinkedHashMap<>();
        read(in, () -> StandardMeasure.of(in.number()), measures);
        read(in, () -> HostMeasure.read(in.text()), measures);
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

    private static <M extends Measure> void write(
            Map<Measure, Long> measures, Class<M> sort, Consumer<M> name, ByteSink out) {
        out.number(measures.keySet().stream().filter(sort::isInstance).count());
        measures.forEach((measure, sum) -> {
            if (sort.isInstance(measure)) {
                name.accept(sort.cast(measure));
                out.number(sum);
            }
        });
    }

    private static void read(ByteSource in, Supplier<Measure> name, Map<String, Long> measures) {
        for (int left = in.count(); left > 0; left--) {
            Measure measure = name.get();
            if (measures.put(measure.text(), in.number()) != null) {
                throw new IllegalArgumentException(
                        "The measures of totals must be there once, was twice: " + measure.text());
            }
        }
    }
}
