package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.quality.form.FormProblem.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with one scale. */
final class ScaleRules {
    private final List<FormProblem> found = new ArrayList<>();

    private ScaleRules() {}

    static List<FormProblem> problems(Scale scale, String place) {
        ScaleRules rules = new ScaleRules();
        if (scale instanceof ChoiceScale choices) {
            rules.choices(choices.choices(), place + "/choice/choices");
        } else if (scale instanceof NumberScale numbers) {
            rules.ranges(numbers.ranges(), place + "/number/ranges");
        }
        return rules.found;
    }

    private void choices(List<Choice> choices, String place) {
        atLeast(2, choices, place);
        Set<String> values = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if (!FormNames.isName(choice.value())) {
                add(Reason.BAD_NAME, place + "/" + i + "/value", choice.value(), FormNames.ALLOWED);
            } else if (!values.add(choice.value())) {
                add(Reason.DUPLICATE, place + "/" + i + "/value", choice.value(), "");
            }
            grade(choice, place + "/" + i);
        }
    }

    private void ranges(List<NumberRange> ranges, String place) {
        atLeast(1, ranges, place);
        for (int i = 0; i < ranges.size(); i++) {
            NumberRange range = ranges.get(i);
            if (isReached(range.to(), range.from())) {
                add(Reason.EMPTY_RANGE, place + "/" + i, shown(range), "");
            }
            if (i > 0 && beginsWithin(ranges.get(i - 1), range)) {
                add(
                        Reason.OVERLAP,
                        place + "/" + i,
                        shown(range),
                        "from " + shown(ranges.get(i - 1).to()) + " on");
            }
            grade(range, place + "/" + i);
        }
    }

    private static boolean isReached(Optional<BigDecimal> end, Optional<BigDecimal> begin) {
        return end.isPresent() && begin.isPresent() && end.get().compareTo(begin.get()) <= 0;
    }

    private static boolean beginsWithin(NumberRange before, NumberRange range) {
        return before.to().isEmpty()
                || range.from().isEmpty()
                || range.from().get().compareTo(before.to().get()) < 0;
    }

    private void grade(Grade grade, String place) {
        found.addAll(Amounts.POINTS.problems(grade.points(), place + "/points"));
        grade.autoFailAt().ifPresent(cap -> found.addAll(Amounts.CAP.problems(cap, place + "/autoFailAt")));
    }

    private void atLeast(int fewest, List<?> there, String place) {
        if (there.size() < fewest) {
            add(Reason.TOO_FEW, place, Integer.toString(there.size()), fewest + " or more");
        }
    }

    private void add(Reason reason, String place, String subject, String allowed) {
        found.add(new FormProblem(reason, place, subject, allowed));
    }

    private static String shown(NumberRange range) {
        return "[" + shown(range.from()) + ", " + shown(range.to()) + ")";
    }

    private static String shown(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("…");
    }
}
