package io.toritsugi.acw.schema;

import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.core.id.AgentId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of the data with its place. Reports everything that does not fit. */
final class DataPart {
    private static final Pattern NOT_BLANK = Pattern.compile(DataForms.NOT_BLANK);
    private static final Pattern CURRENCY = Pattern.compile(DataForms.CURRENCY);
    private static final Pattern DATE = Pattern.compile(DataForms.DATE);
    private static final Pattern DATE_TIME = Pattern.compile(DataForms.DATE_TIME);
    private static final Pattern DURATION = Pattern.compile(DataForms.DURATION);

    private final List<DataProblem> problems;
    private final int problemsBefore;
    private final String place;
    private final @Nullable Object data;

    DataPart(List<DataProblem> problems, String place, @Nullable Object data) {
        this.problems = problems;
        this.problemsBefore = problems.size();
        this.place = place;
        this.data = data;
    }

    /** {@return whether nothing was reported since this part was made} */
    boolean isSound() {
        return problems.size() == problemsBefore;
    }

    void refuse(String allowed) {
        problems.add(new DataProblem(place, Reason.OTHER_TYPE, allowed));
    }

    private <T> Optional<T> refused(String allowed) {
        refuse(allowed);
        return Optional.empty();
    }

    Optional<String> text() {
        return data instanceof String text ? Optional.of(text) : refused("text");
    }

    Optional<Boolean> bool() {
        return data instanceof Boolean value ? Optional.of(value) : refused("boolean");
    }

    Optional<BigDecimal> number() {
        try {
            return data instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : refused("number");
        } catch (NumberFormatException e) {
            return refused("number");
        }
    }

    Optional<Long> count() {
        Optional<BigDecimal> number = number();
        Optional<BigDecimal> count = number.filter(value -> value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && (value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0));
        return number.isPresent() && count.isEmpty() ? refused("0, 1, 2, …") : count.map(BigDecimal::longValueExact);
    }

    private <T> Optional<T> form(@Nullable Pattern form, String allowed, Function<String, T> read) {
        try {
            return data instanceof String text
                            && (form == null || form.matcher(text).find())
                    ? Optional.of(read.apply(text))
                    : refused(allowed);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return refused(allowed);
        }
    }

    Optional<String> notBlank() {
        return form(NOT_BLANK, "text", Function.identity());
    }

    Optional<String> currency() {
        return form(CURRENCY, "EUR", Function.identity());
    }

    Optional<LocalDate> date() {
        return form(DATE, "2026-04-01", LocalDate::parse);
    }

    Optional<Instant> instant() {
        return form(
                DATE_TIME,
                "2026-04-01T00:00:00Z",
                text -> OffsetDateTime.parse(text).toInstant());
    }

    Optional<Duration> duration() {
        return form(DURATION, "PT90S", Duration::parse);
    }

    Optional<AgentId> agent() {
        return form(null, "id", AgentId::of);
    }

    <E extends Enum<E>> Optional<E> name(Class<E> type) {
        return form(null, Arrays.toString(type.getEnumConstants()), text -> Enum.valueOf(type, text));
    }

    List<DataPart> list() {
        if (!(data instanceof List<?> list)) {
            refuse("list");
            return List.of();
        }
        List<DataPart> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            parts.add(new DataPart(problems, place + "/" + i, list.get(i)));
        }
        return parts;
    }

    /** {@return this, after what it has beside these properties is reported} */
    DataPart object(Set<String> allowed) {
        if (data instanceof Map<?, ?> map) {
            map.keySet().stream()
                    .map(String::valueOf)
                    .filter(name -> !allowed.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(
                            new DataProblem(place + "/" + DataForms.escaped(name), Reason.UNKNOWN_FIELD, "")));
        } else {
            refuse("object");
        }
        return this;
    }

    Optional<DataPart> find(String name) {
        return data instanceof Map<?, ?> map && map.containsKey(name)
                ? Optional.of(new DataPart(problems, place + "/" + name, map.get(name)))
                : Optional.empty();
    }

    /** {@return this property; that it is missing is reported} */
    Optional<DataPart> get(String name) {
        Optional<DataPart> part = find(name);
        if (part.isEmpty() && data instanceof Map<?, ?>) {
            problems.add(new DataProblem(place + "/" + name, Reason.MISSING, ""));
        }
        return part;
    }
}
