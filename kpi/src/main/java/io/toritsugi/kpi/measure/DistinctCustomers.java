package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.kpi.internal.bytes.ByteSink;
import io.toritsugi.kpi.internal.bytes.ByteSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many different customers have units that add to a measure: what can be merged, but never taken back.
 *
 * <p>Merging is associative, commutative and idempotent, and an empty one changes nothing. After a correction it has to be
 * collected again.
 *
 * <p>A customer is kept as a {@linkplain #fingerprint fingerprint} of 63 bits. Two customers share one by a chance of about <var>n</var>² ÷
 * 2<sup>64</sup> among <var>n</var> of them: one in 18 million among a million. Fingerprints are pseudonyms and no names, but whoever can
 * guess an id can recognise it; keep its forms as you keep ids.
 *
 * <p>Memory: 16 to 32 bytes for each customer and measure. Not thread-safe.
 *
 * @since 0.1
 */
public final class DistinctCustomers {
    private static final int VERSION = 1;
    private static final HexFormat HEX = HexFormat.of();
    private static final Comparator<Measure> BY_TEXT = Comparator.comparing(Measure::text);

    private final SortedMap<Measure, LongSet> customers = new TreeMap<>(BY_TEXT);

    /** Makes an empty one. */
    public DistinctCustomers() {}

    /**
     * {@return what stands for a customer: the first 63 bits of the SHA-256 of his id in UTF-8, on every machine}
     *
     * @param customer the customer
     */
    public static long fingerprint(CustomerId customer) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(customer.value().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> 1;
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("Every Java platform must have SHA-256", everyPlatformHasIt);
        }
    }

    /**
     * Adds a customer.
     *
     * @param measure to which a unit of his adds
     * @param fingerprint what stands for him; zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void add(Measure measure, long fingerprint) {
        if (fingerprint < 0) {
            throw new IllegalArgumentException(
                    "DistinctCustomers.fingerprint must be zero or more, was " + fingerprint);
        }
        of(measure).add(fingerprint);
    }

    private LongSet of(Measure measure) {
        return customers.computeIfAbsent(measure, none -> new LongSet());
    }

    /**
     * {@return how many different customers have units that add to a measure}
     *
     * @param measure the measure
     */
    public long count(Measure measure) {
        @Nullable LongSet known = customers.get(measure);
        return known == null ? 0 : known.size();
    }

    /**
     * Takes in what others hold.
     *
     * @param other the other ones; unchanged
     */
    public void merge(DistinctCustomers other) {
        other.customers.forEach((measure, theirs) -> {
            LongSet mine = of(measure);
            for (long fingerprint : theirs.sorted()) {
                mine.add(fingerprint);
            }
        });
    }

    /** {@return these customers in a compact binary form: equal ones give equal bytes, on every machine and in every order} */
    public byte[] toBytes() {
        ByteSink out = new ByteSink().number(VERSION).number(customers.size());
        customers.forEach((measure, known) -> {
            out.text(measure.text()).number(known.size());
            long before = 0;
            for (long fingerprint : known.sorted()) {
                out.number(fingerprint - before);
                before = fingerprint;
            }
        });
        return out.written();
    }

    /**
     * {@return the customers that this binary form describes}
     *
     * @param bytes what {@link #toBytes} gave
     * @throws IllegalArgumentException if it is no such form, is damaged, or is of a later version
     */
    public static DistinctCustomers fromBytes(byte[] bytes) {
        ByteSource in = new ByteSource("customers", bytes);
        in.version(VERSION);
        DistinctCustomers read = new DistinctCustomers();
        for (int measures = in.count(); measures > 0; measures--) {
            Measure measure = Measure.read(in.text());
            if (read.customers.containsKey(measure)) {
                throw new IllegalArgumentException(
                        "The binary form of customers must have each measure once, had " + measure.text() + " twice");
            }
            long before = -1;
            for (int left = in.count(); left > 0; left--) {
                long fingerprint = Math.max(before, 0) + in.number();
                if (fingerprint <= before) {
                    throw new IllegalArgumentException(
                            "The binary form of customers must have each once, in their order");
                }
                read.add(measure, fingerprint);
                before = fingerprint;
            }
        }
        in.end();
        return read;
    }

    @JsonValue
    CustomersForm form() {
        Map<String, List<String>> known = new LinkedHashMap<>();
        customers.forEach((measure, set) -> known.put(
                measure.text(),
                Arrays.stream(set.sorted()).mapToObj(HEX::toHexDigits).toList()));
        return new CustomersForm(VERSION, known);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DistinctCustomers of(CustomersForm form) {
        if (form.version() != VERSION) {
            throw new IllegalArgumentException(
                    "DistinctCustomers.version must be " + VERSION + ", was " + form.version());
        }
        DistinctCustomers read = new DistinctCustomers();
        form.customers()
                .forEach((measure, fingerprints) -> fingerprints.forEach(
                        digits -> read.add(Measure.read(measure), HexFormat.fromHexDigitsToLong(digits))));
        return read;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DistinctCustomers that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** {@return how many customers there are for each measure} */
    @Override
    public String toString() {
        Map<String, Integer> counts = new TreeMap<>();
        customers.forEach((measure, known) -> counts.put(measure.text(), known.size()));
        return "DistinctCustomers" + counts;
    }
}
