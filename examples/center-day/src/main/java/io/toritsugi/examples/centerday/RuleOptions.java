package io.toritsugi.examples.centerday;

import io.toritsugi.core.queueing.ServiceTarget;
import io.toritsugi.core.queueing.Shrinkage;
import io.toritsugi.kpi.staffing.StaffingGoal;
import io.toritsugi.kpi.staffing.StaffingRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a load becomes a number of agents. */
final class RuleOptions {
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

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    RuleOptions() {}

    StaffingRule rule(OptionValue option) {
        Duration threshold = option.wait("--within", within);
        Optional<Duration> waits = Optional.ofNullable(patience).map(text -> option.wait("--patience", text));
        ServiceTarget target = ServiceTarget.of(serviceLevel, threshold);
        Optional<ServiceTarget> limited = Optional.ofNullable(maxOccupancy).map(target::withMaximumOccupancy);
        return new StaffingRule(StaffingGoal.of(limited.orElse(target)), waits, new Shrinkage(shrinkage), concurrency);
    }
}
