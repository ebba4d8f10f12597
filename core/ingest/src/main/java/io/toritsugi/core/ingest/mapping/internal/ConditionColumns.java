package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.condition.Condition;
import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns that a condition of a mapping names. */
final class ConditionColumns {
    private ConditionColumns() {}

    /** The columns, or in words what is wrong with the condition. */
    static Either<List<String>, Set<String>> of(String condition) {
        return Condition.parse(condition)
                .toEither()
                .<List<String>>mapLeft(problems -> problems.stream()
                        .map(problem -> problem.toText(Locale.ENGLISH))
                        .toList())
                .map(Condition::factNames);
    }
}
