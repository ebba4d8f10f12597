package io.toritsugi.core.event;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of untyped JSON: unmodifiable all the way down, and equal for equal JSON whoever read it. */
final class JsonCopy {
    private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private JsonCopy() {}

    static Map<String, @Nullable Object> of(Map<?, ? extends @Nullable Object> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("A name in JSON must be a String, was " + sortOf(name));
            }
            copy.put(text, copyOf(value));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static List<@Nullable Object> of(List<? extends @Nullable Object> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object value : list) {
            copy.add(copyOf(value));
        }
        return Collections.unmodifiableList(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            return of(list);
        }
        if (value instanceof Number number) {
            return copyOf(number);
        }
        throw new IllegalArgumentException(
                "A value in JSON must be null, a Boolean, a String, a Number, a List or a Map, was " + sortOf(value));
    }

    private static Number copyOf(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger integer) {
            return shortest(integer);
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.scale() == 0 ? shortest(decimal.unscaledValue()) : decimal;
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("A number in JSON must be finite, was " + number);
            }
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException("A number in JSON must be of java.lang or java.math, was " + sortOf(number));
    }

    private static Number shortest(BigInteger integer) {
        return integer.compareTo(LEAST_LONG) < 0 || integer.compareTo(GREATEST_LONG) > 0
                ? integer
                : (Number) integer.longValue();
    }

    private static String sortOf(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
