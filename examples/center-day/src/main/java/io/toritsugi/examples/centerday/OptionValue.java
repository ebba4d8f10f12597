package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.compare.ReportPeriod;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.repeat.RepeatRule;
import io.toritsugi.kpi.resolution.CaseRule;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Reads the values of options, and says of a wrong one which option it is, what it was, and what was allowed.
 *
 * @param spec the command that has the options
 */
record OptionValue(CommandSpec spec) {
    private static final Duration LONGEST = Duration.ofDays(100_000);

    Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw wrong("--encoding must be an encoding that Java knows, such as Shift_JIS, was " + name, unknown);
        }
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw wrong("--zone must be a time zone, such as Asia/Tokyo, was " + name, unknown);
        }
    }

    Duration interval(String text) {
        Duration interval = duration("--interval", text);
        if (interval.isNegative() || interval.isZero() || !interval.equals(Duration.ofMillis(interval.toMillis()))) {
            throw wrong("--interval must be more than zero, in whole milliseconds, was " + text);
        }
        return interval;
    }

    Duration wait(String option, String text) {
        Duration wait = duration(option, text);
        if (wait.isNegative()) {
            throw wrong(option + " must be zero or more, was " + text);
        }
        return wait;
    }

    private Duration duration(String option, String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.abs().compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException | ArithmeticException notOne) {
            throw wrong(option + " must be a duration of ISO 8601, such as PT30M, was " + text, notOne);
        }
        throw wrong(option + " must be 100,000 days at most, was " + text);
    }

    RepeatRule repeats(String text) {
        return window("--repeats", text, RepeatRule::within);
    }

    CaseRule cases(String text) {
        return window("--cases", text, CaseRule::new);
    }

    private <T> T window(String option, String text, Function<Duration, T> rule) {
        Duration window = duration(option, text);
        try {
            return rule.apply(window);
        } catch (IllegalArgumentException notAllowed) {
            throw wrong(option + " must be more than zero, and 366 days at most, was " + text, notAllowed);
        }
    }

    ReportPeriod days(String text) {
        String problem =
                "--covers must be a first day and a last one, no earlier, such as 1999-01-01/1999-03-31, was " + text;
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw wrong(problem);
        }
        try {
            return new ReportPeriod(
                    LocalDate.parse(ends[0]), LocalDate.parse(ends[1]).plusDays(1));
        } catch (DateTimeException | IllegalArgumentException notDays) {
            throw wrong(problem, notDays);
        }
    }

    Grouping grouping(String text) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String key : text.split(",", -1)) {
            Dimension dimension = dimension(text, key);
            if (dimensions.contains(dimension)) {
                throw wrong("--by must name each dimension once, was " + text);
            }
            dimensions.add(dimension);
        }
        return new Grouping(dimensions);
    }

    private Dimension dimension(String text, String key) {
        try {
            return Dimension.of(key);
        } catch (IllegalArgumentException unknown) {
            List<String> known =
                    List.of(Dimension.values()).stream().map(Dimension::key).toList();
            throw wrong("--by must name dimensions of " + known + ", was " + text, unknown);
        }
    }

    ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    ParameterException wrong(String problem, Exception cause) {
        return new ParameterException(spec.commandLine(), problem, cause);
    }
}
