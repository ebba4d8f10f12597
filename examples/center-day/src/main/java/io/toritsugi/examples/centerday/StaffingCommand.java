package io.toritsugi.examples.centerday;

import io.toritsugi.core.queueing.Load;
import io.toritsugi.kpi.staffing.StaffingRequirement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private RuleOptions rule;

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
        try {
            return rule.rule(option).required(Load.of(calls, interval, handled));
        } catch (IllegalArgumentException | ArithmeticException notAllowed) {
            throw option.wrong(Optional.ofNullable(notAllowed.getMessage()).orElse("these options cannot go together"));
        }
    }
}
