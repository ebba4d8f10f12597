package io.toritsugi.routing.strategy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
     * {@return settings of which nothing is set}
     *
     * @param strategy the id of the strategy
     */
    public static StrategySettings none(String strategy) {
        return new StrategySettings(strategy, new TreeMap<>());
    }

    /**
     * {@return whether something is set}
     *
     * @param name the name of the setting
     */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * Checks that nothing is set that the strategy does not know.
     *
     * @param known the names that it knows; one that ends in {@code ".*"} stands for all that begin with what is before the asterisk
     * @throws SettingRefused if something else is set; the message names it and what there is to set
     */
    public void checkNames(String... known) {
        TreeSet<String> allowed = new TreeSet<>(Arrays.asList(known));
        for (String name : values.keySet()) {
            if (!allowed.contains(name) && allowed.stream().noneMatch(pattern -> covers(pattern, name))) {
                throw new SettingRefused(strategy, name, text(name, ""), String.join(", ", allowed), false);
            }
        }
    }

    private static boolean covers(String pattern, String name) {
        return pattern.endsWith(".*") && name.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    /**
     * {@return one of several constants}
     *
     * @param <E> the type of the constants
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     * @throws SettingRefused if it is set to something else
     */
    public <E extends Enum<E>> E constant(String name, E otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : constant(name, value, otherwise.getDeclaringClass());
    }

    /**
     * {@return several constants, in the order in which they are set, separated by commas}
     *
     * @param <E> the type of the constants
     * @param name the name of the setting
     * @param type the type of the constants
     * @param otherwise what holds if it is not set
     * @throws SettingRefused if it is set to something else
     */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type, List<E> otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        List<E> constants = new ArrayList<>();
        for (String part : texts(name)) {
            constants.add(constant(name, part, type));
        }
        return List.copyOf(constants);
    }

    private <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong(name, Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" | ")));
    }

    /**
     * {@return a text}
     *
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /**
     * {@return several texts, in the order in which they are set, separated by commas, without the space around them; none if it is not set}
     *
     * @param name the name of the setting
     */
    public List<String> texts(String name) {
        String value = values.get(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /**
     * {@return a whole number}
     *
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     * @param least the least that is allowed
     * @param most the most that is allowed
     * @throws SettingRefused if it is set to something else
     */
    public long number(String name, long otherwise, long least, long most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        @Nullable Long number = number(value);
        if (number == null || number < least || number > most) {
            throw wrong(name, least + " .. " + most);
        }
        return number;
    }

    private static @Nullable Long number(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /**
     * {@return yes or no}
     *
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     * @throws SettingRefused if it is set to something else than {@code true} and {@code false}
     */
    public boolean flag(String name, boolean otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw wrong(name, "true | false");
    }

    /**
     * {@return a length of time, more than zero}
     *
     * @param name the name of the setting
     * @param otherwise what holds if it is not set
     * @throws SettingRefused if it is set to something else
     */
    public Duration time(String name, Duration otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        @Nullable Duration time = time(value);
        if (time == null || time.isNegative() || time.isZero()) {
            throw wrong(name, "> PT0S");
        }
        return time;
    }

    private static @Nullable Duration time(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    /**
     * {@return lengths of time, each more than zero, by what stands after the prefix in the names of their settings; unmodifiable}
     *
     * @param prefix what the names begin with, such as {@code "serviceTime."}
     * @throws SettingRefused if one is set to something else
     */
    public SortedMap<String, Duration> times(String prefix) {
        SortedMap<String, Duration> times = new TreeMap<>();
        for (String name : values.keySet()) {
            if (name.startsWith(prefix)) {
                times.put(name.substring(prefix.length()), time(name, Duration.ZERO));
            }
        }
        return Collections.unmodifiableSortedMap(times);
    }

    /**
     * {@return what to throw for a setting that is not allowed}
     *
     * @param name the name of the setting
     * @param allowed what was allowed, in symbols that everybody reads, such as {@code "1 .. 10"} or {@code "NEAR | FAR"}
     */
    public SettingRefused wrong(String name, String allowed) {
        return new SettingRefused(strategy, name, text(name, ""), allowed, true);
    }
}
