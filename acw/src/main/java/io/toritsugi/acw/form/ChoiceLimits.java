package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.core.fact.FactValue;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may be chosen. */
final class ChoiceLimits implements AnswerLimits {
    private static final int SHOWN = 20;

    private final boolean multiple;
    private final Map<String, Option> options;
    private final String allowed;
    private final int min;
    private final int max;

    ChoiceLimits(ChoiceType type) {
        this.multiple = type.multiple();
        this.options = type.options().stream().collect(Collectors.toMap(Option::value, Function.identity()));
        this.allowed = type.options().stream()
                        .filter(option -> !option.retired())
                        .limit(SHOWN)
                        .map(Option::value)
                        .collect(Collectors.joining(", "))
                + (type.options().size() > SHOWN ? ", …" : "");
        this.min = type.minChosen().orElse(1);
        this.max = type.maxChosen().orElse(options.size());
    }

    @Override
    public void check(Answer answer, AnswerContext context, Findings findings) {
        Set<String> chosen = multiple
                ? AnswerLimits.value(answer, FactValue.TextSet.class).value()
                : Set.of(AnswerLimits.value(answer, FactValue.Text.class).value());
        boolean kept = context.kept().contains(findings.field());
        findings.addIf(!options.keySet().containsAll(chosen), Reason.UNKNOWN_OPTION, allowed);
        findings.addIf(!kept && chosen.stream().anyMatch(this::isRetired), Reason.RETIRED_OPTION, allowed);
        if (multiple) {
            findings.addIf(chosen.size() < min, Reason.TOO_FEW_CHOSEN, min);
            findings.addIf(chosen.size() > max, Reason.TOO_MANY_CHOSEN, max);
        }
    }

    private boolean isRetired(String value) {
        Option option = options.get(value);
        return option != null && option.retired();
    }
}
