package io.toritsugi.kpi.measure;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plain twin of {@link LogLinearHistogram}: the bins in use, sorted, and each form of them written out as it is described. */
final class SortedBins {
    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    static SortedBins of(List<Long> values) {
        SortedBins bins = new SortedBins();
        for (long value : values) {
            bins.count(bin(value), 1);
        }
        return bins;
    }

    void merge(SortedBins other) {
        Map.copyOf(other.counts).forEach(this::count);
    }

    /** Takes back what another has counted, or says no and changes nothing. */
    boolean subtract(SortedBins other) {
        for (Map.Entry<Integer, Long> theirs : other.counts.entrySet()) {
            if (counts.getOrDefault(theirs.getKey(), 0L) < theirs.getValue()) {
                return false;
            }
        }
        Map.copyOf(other.counts).forEach((bin, count) -> count(bin, -count));
        counts.values().removeIf(count -> count == 0);
        return true;
    }

    private void count(int bin, long count) {
        counts.merge(bin, count, Long::sum);
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    OptionalLong percentile(int perMille) {
        long rank = (long) Math.ceil(perMille * count() / 1000.0);
        long seen = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            seen += bin.getValue();
            if (seen >= rank) {
                return OptionalLong.of(middle(bin.getKey()));
            }
        }
        return OptionalLong.empty();
    }

    String json() {
        return "{\"version\":1,\"bins\":[" + listed(counts.keySet()) + "],\"counts\":[" + listed(counts.values())
                + "]}";
    }

    private static String listed(Iterable<? extends Number> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> text.append(text.isEmpty() ? "" : ",").append(number));
        return text.toString();
    }

    byte[] toBytesOfVersion1() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, 1);
        number(out, counts.size());
        int before = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            number(out, bin.getKey() - before);
            number(out, bin.getValue());
            before = bin.getKey();
        }
        return out.toByteArray();
    }

    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, 2);
        number(out, counts.size());
        int before = -1;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            int skipped = bin.getKey() - before - 1;
            long more = bin.getValue() - 1;
            out.write(Math.min(skipped, 7) * 32 + (int) Math.min(more, 31));
            if (skipped >= 7) {
                number(out, skipped - 7);
            }
            if (more >= 31) {
                number(out, more - 31);
            }
            before = bin.getKey();
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long number) {
        if (number < 128) {
            out.write((int) number);
        } else {
            out.write((int) (128 + number % 128));
            number(out, number / 128);
        }
    }

    /** Halves a value until it is below 128, and counts the halvings. */
    private static int bin(long value) {
        int halvings = 0;
        long rest = value;
        while (rest >= 128) {
            rest /= 2;
            halvings++;
        }
        return 64 * halvings + (int) rest;
    }

    private static long middle(int bin) {
        if (bin < 128) {
            return bin;
        }
        int halvings = (bin - 64) / 64;
        long width = 1L << halvings;
        return (bin - 64L * halvings) * width + (width - 1) / 2;
    }

    @Override
    public String toString() {
        return counts.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
