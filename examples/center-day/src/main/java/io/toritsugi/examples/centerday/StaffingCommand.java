package io.toritsugi.examples.centerday;

import io.toritsugi.core.queueing.Load;
import io.toritsugi.core.queueing.ServiceTarget;
import io.toritsugi.core.queueing.Shrinkage;
import io.toritsugi.kpi.staffing.StaffingGoal;
import io.toritsugi.kpi.staffing.StaffingRequirement;
import io.toritsugi.kpi.staffing.StaffingRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how many agents it takes: Erlang C, or Erlang A where customers hang up. */
@Command(
        name = "staffing",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says how many agents it takes to answer so many calls in time.")
final class StaffingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--calls",
            required = true,
            paramLabel = "N",
            description = "how many calls come; decimals may be given")
    private BigDecimal calls;

    @Option(names = "--per", required = true, paramLabel = "TIME", description = "in which time, such as PT30M")
    private String per;

    @Option(
            names = "--aht",
            required = true,
            paramLabel = "TIME",
            description = "the average handle time, after-call work included, such as PT3M")
    private String handleTime;

    @Option(
            names = "--service-level",
            required = true,
            paramLabel = "SHARE",
            description = "the share of calls to answer in time, such as 0.8; less than 1")
    private double serviceLevel;

    @Option(names = "--within", required = true, paramLabel = "TIME", description = "which time that is, such as PT20S")
    private String within;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            description = "how long callers wait on average before they hang up; without it they never do")
    private @Nullable String patience;

    @Option(
            names = "--shrinkage",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "the share of paid time away from calls, such as 0.3; default: 0")
    private BigDecimal shrinkage;

    @Option(
            names = "--max-occupancy",
            paramLabel = "SHARE",
            description = "how busy agents may be at most, such as 0.85")
    private @Nullable Double maxOccupancy;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many contacts an agent serves at once; default: 1")
    private int concurrency;

    @Option(names = "--json", description = "write JSON")
    private boolean json;

    @Option(names = "--language", paramLabel = "LANG", defaultValue = "en", description = "en or ja; default: en")
    private Language language;

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    StaffingCommand() {}

    @Override
    public Integer call() {
        StaffingRequirement required = required();
        StaffingText text = new StaffingText(required);
        spec.commandLine().getOut().println(json ? text.json() : text.in(language));
        return CommandLine.ExitCode.OK;
    }

    private StaffingRequirement required() {
        OptionValue option = new OptionValue(spec);
        Duration interval = option.wait("--per", per);
        Duration handled = option.wait("--aht", handleTime);
        Duration threshold = option.wait("--within", within);
        Optional<Duration> waits = Optional.ofNullable(patience).map(text -> option.wait("--patience", text));
        try {
            ServiceTarget target = ServiceTarget.of(serviceLevel, threshold);
            Optional<ServiceTarget> limited = Optional.ofNullable(maxOccupancy).map(target::withMaximumOccupancy);
            StaffingRule rule = new StaffingRule(
                    StaffingGoal.of(limited.orElse(target)), waits, new Shrinkage(shrinkage), concurrency);
            return rule.required(Load.of(calls, interval, handled));
        } catch (IllegalArgumentException | ArithmeticException notAllowed) {
            throw option.wrong(Optional.ofNullable(notAllowed.getMessage()).orElse("these options cannot go together"));
        }
    }
}
