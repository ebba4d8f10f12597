package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.scorecard.Scorecard;
import java.nio.file.Path;
import java.util.List;

/** Reads a scorecard from a file, or says what is wrong with it. */
final class ScorecardFile {
    private ScorecardFile() {}

    static Scorecard read(Path file) {
        Scorecard card = JsonFile.read("scorecard", file, Scorecard.class);
        List<String> unknown = card.lines().stream()
                .map(line -> line.target().kpi())
                .filter(kpi -> StandardDefinitions.catalogue().find(kpi).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new Failure(
                    "the scorecard " + file + " cannot be used: the KPI of a target must be one that the report has,"
                            + " was one of " + unknown + "; center-day definitions lists them");
        }
        return card;
    }
}
