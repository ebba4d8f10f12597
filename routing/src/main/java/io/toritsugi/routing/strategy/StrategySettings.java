package io.toritsugi.routing.strategy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a configuration sets for a strategy: reads settings, and says what is wrong with one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param strategy the id of the strategy
 * @param values what is set, by name; unmodifiable
 * @since 0.1
 */
public record StrategySettings(String strategy, SortedMap<String, String> values) {
    /** Copies the map. */
    public StrategySettings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Checks that nothing is set that the strategy does not know.
     *
     * @param known the names that it knows
     * @throws IllegalArgumentException if something else is set; the message names it and what there is to set
     */
    public void checkNames(String... known) {
        TreeSet<String> allowed = new TreeSet<>(Arrays.asList(known));
        for (String name : values.keySet()) {
            if (!allowed.contains(name)) {
                throw wrong(name, allowed.isEmpty() ? "nothing can be set" : "one of " + allowed);
            }
        }
    }

    /**
     * {@return one of several constants}
     *
     * @param <E> the type of the constants
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     */
    public <E extends Enum<E>> E constant(String name, E otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        E[] constants = otherwise.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong(name, "one of " + Arrays.toString(constants));
    }

    /**
     * {@return a whole number}
     *
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     * @param least the least that is allowed
     * @param most the most that is allowed
     */
    public long number(String name, long otherwise, long least, long most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, "a whole number from " + least + " to " + most);
        }
        throw wrong(name, "a whole number from " + least + " to " + most);
    }

    /**
     * {@return yes or no}
     *
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     */
    public boolean flag(String name, boolean otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw wrong(name, "true or false");
    }

    /**
     * {@return a length of time}
     *
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     */
    public Duration time(String name, Duration otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            Duration time = Duration.parse(value);
            if (!time.isNegative() && !time.isZero()) {
                return time;
            }
        } catch (java.time.format.DateTimeParseException notATime) {
            throw wrong(name, "a time of more than zero, such as PT30S");
        }
        throw wrong(name, "a time of more than zero, such as PT30S");
    }

    /**
     * {@return what to throw for a setting that is not allowed}
     *
     * @param name the name of the setting
     * @param allowed what was allowed
     */
    public IllegalArgumentException wrong(String name, String allowed) {
        return new IllegalArgumentException("Setting \"" + name + "\" of strategy \"" + strategy + "\" must be "
                + allowed + ", was \"" + values.get(name) + "\"");
    }
}
