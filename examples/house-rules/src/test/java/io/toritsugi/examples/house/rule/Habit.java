package io.toritsugi.examples.house.rule;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way to break a law by what is called or read, and what to do instead.
 *
 * <p>Targets are written as {@code owner.member} or {@code owner.member(types)}; {@code *} stands for a part of a name,
 * {@code **} for anything. Without types every overload is meant.
 */
public record Habit(String name, String instead, List<Pattern> targets) {

    static Habit of(String name, String instead, String... targets) {
        return new Habit(
                name, instead, List.of(targets).stream().map(Habit::pattern).toList());
    }

    boolean isIn(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return targets.stream().anyMatch(pattern -> pattern.matcher(target).matches());
    }

    String describe(JavaAccess<?> access) {
        return access.getDescription() + ": " + name + "; instead, " + instead;
    }

    private static Pattern pattern(String target) {
        String name = List.of(target.split("\\*\\*", -1)).stream()
                .map(part -> List.of(part.split("\\*", -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^.(]*")))
                .collect(Collectors.joining(".*"));
        return Pattern.compile(target.contains("(") ? name : name + "(\\(.*\\))?");
    }
}
