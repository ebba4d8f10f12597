package io.toritsugi.examples.centerday;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.scorecard.Scorecard;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a scorecard from a file, or says what is wrong with it. */
final class ScorecardFile {
    private static final Pattern PLACE = Pattern.compile("line: ([0-9]+), column: ([0-9]+)");
    private static final Pattern PART = Pattern.compile("\\[\"([^\"]+)\"]");

    private ScorecardFile() {}

    static Scorecard read(Path file) {
        Scorecard card = parsed(file, TextFile.read(file));
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

    private static Scorecard parsed(Path file, String json) {
        try {
            return Jackson3.codec().read(json, Scorecard.class);
        } catch (IllegalArgumentException wrong) {
            throw new Failure(
                    "the scorecard " + file + " cannot be used: " + inWords(String.valueOf(wrong.getMessage())));
        }
    }

    /** What a codec says: first what is wrong, then where, and last which parts lead there. */
    private static String inWords(String said) {
        String problem = said.lines().findFirst().orElse("not a scorecard");
        String place = PLACE.matcher(said)
                .results()
                .map(found -> ", at line " + found.group(1) + ", column " + found.group(2))
                .findFirst()
                .orElse("");
        String parts = PART.matcher(said)
                .results()
                .map(found -> found.group(1))
                .reduce((outer, inner) -> outer + "." + inner)
                .map(path -> ", in " + path)
                .orElse("");
        return problem + place + parts;
    }
}
