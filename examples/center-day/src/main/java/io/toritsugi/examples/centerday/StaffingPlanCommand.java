package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.staffing.plan.IntervalLoad;
import io.toritsugi.kpi.staffing.plan.StaffingPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how many agents it takes in each of many intervals. */
@Command(
        name = "staffing-plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says how many agents it takes from interval to interval.")
final class StaffingPlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "when the first interval begins, such as 2026-04-01T09:00+09:00")
    private String from;

    @Option(
            names = "--interval",
            required = true,
            paramLabel = "TIME",
            description = "how long each interval lasts, such as PT30M")
    private String interval;

    @Option(
            names = "--calls",
            required = true,
            split = ",",
            paramLabel = "N",
            description = "how many calls come in each interval, one after the other; decimals may be given")
    private List<BigDecimal> calls;

    @Option(
            names = "--aht",
            required = true,
            split = ",",
            paramLabel = "TIME",
            description =
                    "the average handle time, after-call work included, such as PT3M; one for all intervals, or one for each")
    private List<String> handleTimes;

    @Mixin
    private RuleOptions rule;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "0",
            description = "how many agents must be there whatever comes; default: 0")
    private int minimum;

    @Option(names = "--json", description = "write JSON")
    private boolean json;

    @Option(names = "--language", paramLabel = "LANG", defaultValue = "en", description = "en or ja; default: en")
    private Language language;

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    StaffingPlanCommand() {}

    @Override
    public Integer call() {
        OptionValue option = new OptionValue(spec);
        OffsetDateTime start = start(option);
        StaffingPlanText text = new StaffingPlanText(plan(option, start), start.getOffset());
        spec.commandLine().getOut().println(json ? text.json() : text.in(language));
        return CommandLine.ExitCode.OK;
    }

    private StaffingPlan plan(OptionValue option, OffsetDateTime start) {
        Duration length = option.interval(interval);
        List<Duration> handled =
                handleTimes.stream().map(text -> option.wait("--aht", text)).toList();
        if (handled.size() != 1 && handled.size() != calls.size()) {
            throw option.wrong("--aht must be one time, or as many as --calls has numbers, " + calls.size() + ", was "
                    + handled.size());
        }
        try {
            return StaffingPlan.of(
                            rule.rule(option),
                            IntStream.range(0, calls.size())
                                    .mapToObj(index -> load(start, length, index, handled))
                                    .toList())
                    .withMinimumAgents(minimum);
        } catch (IllegalArgumentException | ArithmeticException notAllowed) {
            throw option.wrong(Optional.ofNullable(notAllowed.getMessage()).orElse("these options cannot go together"));
        }
    }

    private IntervalLoad load(OffsetDateTime start, Duration length, int index, List<Duration> handled) {
        return new IntervalLoad(
                start.toInstant().plus(length.multipliedBy(index)),
                start.toInstant().plus(length.multipliedBy(index + 1L)),
                calls.get(index),
                handled.get(handled.size() == 1 ? 0 : index));
    }

    private OffsetDateTime start(OptionValue option) {
        try {
            return OffsetDateTime.parse(from);
        } catch (DateTimeParseException notOne) {
            throw option.wrong(
                    "--from must be a time with its offset, such as 2026-04-01T09:00+09:00, was " + from, notOne);
        }
    }
}
