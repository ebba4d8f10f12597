package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.scorecard.Scorecard;
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

    /** Called by the command line alone. */
    AccompanimentOptions() {}

    /** {@return what makes the accompaniments of a run, once the options have been found right} */
    Supplier<Accompaniment> accompaniment() {
        Optional<Scorecard> card = Optional.ofNullable(scorecard).map(ScorecardFile::read);
        return () -> {
            List<Accompaniment> chosen = new ArrayList<>();
            card.ifPresent(targets -> chosen.add(new ScorecardAccompaniment(targets)));
            if (funnel) {
                chosen.add(new FunnelAccompaniment());
            }
            return new Accompaniments(chosen);
        };
    }
}
