package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.compare.ReportPeriod;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.repeat.RepeatRule;
import io.toritsugi.kpi.resolution.CaseRule;
import io.toritsugi.kpi.scorecard.Scorecard;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a report tells beside its KPIs. */
final class AccompanimentOptions {
    @Option(names = "--funnel", description = "show how far contacts come: menu or bot, queue, answer, resolution")
    private boolean funnel;

    @Option(
            names = "--scorecard",
            paramLabel = "FILE",
            description = "judge the total by the targets of this scorecard, also in " + ScorecardAccompaniment.FILE)
    private @Nullable Path scorecard;

    @Option(
            names = "--compare",
            paramLabel = "PERIOD",
            description =
                    "day, week or month: put the latest whole one beside the one before and that of a year before, also in "
                            + ComparisonAccompaniment.FILE)
    private @Nullable ComparedPeriod compare;

    @Option(
            names = "--covers",
            paramLabel = "DAY/DAY",
            description =
                    "the first and the last day that the records tell of, for --compare; default: those with a contact")
    private @Nullable String covers;

    @Option(
            names = "--repeats",
            paramLabel = "DURATION",
            description =
                    "show which contacts another of the same customer followed within this time, such as P7D, also in "
                            + RepeatsAccompaniment.FILE + "; keeps each contact in memory")
    private @Nullable String repeats;

    @Option(
            names = "--cases",
            paramLabel = "DURATION",
            description = "show how the cases that stayed resolved for this time, such as P7D, were resolved, also in "
                    + CasesAccompaniment.FILE + "; keeps each contact in memory")
    private @Nullable String cases;

    /** Called by the command line alone. */
    AccompanimentOptions() {}

    /** {@return what makes the accompaniments of a run, once the options have been found right} */
    Supplier<Accompaniment> accompaniment(OptionValue value, KpiSettings settings, OpeningTimes hours) {
        Optional<Scorecard> card = Optional.ofNullable(scorecard).map(ScorecardFile::read);
        Optional<ReportPeriod> covered = Optional.ofNullable(covers).map(value::days);
        Optional<ComparisonAccompaniment> comparison =
                Optional.ofNullable(compare).map(period -> new ComparisonAccompaniment(period, covered));
        if (covered.isPresent() && comparison.isEmpty()) {
            throw value.wrong("--covers must be given with --compare, was given alone");
        }
        Optional<RepeatRule> rule = Optional.ofNullable(repeats).map(value::repeats);
        Optional<CaseRule> settling = Optional.ofNullable(cases).map(value::cases);
        return () -> {
            List<Accompaniment> chosen = new ArrayList<>();
            card.ifPresent(targets -> chosen.add(new ScorecardAccompaniment(targets)));
            comparison.ifPresent(chosen::add);
            rule.ifPresent(window -> chosen.add(new RepeatsAccompaniment(window, settings)));
            settling.ifPresent(window -> chosen.add(new CasesAccompaniment(window, hours, settings)));
            if (funnel) {
                chosen.add(new FunnelAccompaniment());
            }
            return new Accompaniments(chosen);
        };
    }
}
