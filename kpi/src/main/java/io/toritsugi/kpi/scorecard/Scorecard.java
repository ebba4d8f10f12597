package io.toritsugi.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.view.ViewedFigure;
import io.toritsugi.kpi.view.ViewedGroup;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Targets that are judged together, each with its weight.
 *
 * <p>A line is reached or missed, and attained to a degree: value / limit where the figure should be at least the limit, limit /
 * value where it should be at most, no more than the cap, so that one line does not make up for all others. At the limit the
 * attainment is 1; where there is nothing to divide by it is the cap if the line is reached, else 0.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the name of the card; not blank
 * @param name the name for people
 * @param lines the lines, in the order in which they are shown, each id of a target once; not empty; unmodifiable
 * @param cap the highest attainment of a line; 1 or more
 * @param finalOnly whether figures that may change still are not judged
 * @since 0.1
 */
@JsonPropertyOrder({"id", "name", "lines", "cap", "finalOnly"})
public record Scorecard(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Bilingual name,
        @JsonProperty(required = true) List<ScorecardLine> lines,
        @JsonProperty(required = true) BigDecimal cap,
        @JsonProperty(required = true) boolean finalOnly) {
    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public Scorecard {
        lines = List.copyOf(lines);
        if (id.isBlank()) {
            throw new IllegalArgumentException("Scorecard.id must not be blank, was \"" + id + "\"");
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Scorecard.lines must not be empty, was so for " + id);
        }
        Set<String> ids = new HashSet<>();
        for (ScorecardLine line : lines) {
            if (!ids.add(line.target().id())) {
                throw new IllegalArgumentException("Scorecard.lines must have each id of a target once, had "
                        + line.target().id() + " twice in " + id);
            }
        }
        requireCap(cap);
    }

    /**
     * {@return a card that judges provisional figures as well, and on which no line counts for more than attained}
     *
     * @param id the name of the card; not blank
     * @param name the name for people
     * @param lines the lines, in order, each id of a target once; not empty
     * @throws IllegalArgumentException if a part is not allowed
     */
    public static Scorecard of(String id, Bilingual name, List<ScorecardLine> lines) {
        return new Scorecard(id, name, lines, BigDecimal.ONE, false);
    }

    /**
     * {@return this card with another cap}
     *
     * @param highest the highest attainment of a line, such as 1.2; 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Scorecard withCap(BigDecimal highest) {
        return new Scorecard(id, name, lines, highest, finalOnly);
    }

    /** {@return this card, on which figures that may change still are not judged} */
    public Scorecard ofFinalFigures() {
        return new Scorecard(id, name, lines, cap, true);
    }

    /**
     * {@return what a group comes to on this card}
     *
     * @param group the group; one that stands for several is to be merged by its totals
     */
    public ScorecardResult judge(KpiGroup group) {
        return new ScorecardResult(
                id,
                group.dimensions(),
                cap,
                lines.stream().map(line -> judge(line, group)).toList());
    }

    /**
     * {@return what a group comes to on this card, as somebody sees it: the lines of figures withheld from him are not judged, and tell
     * nothing of them}
     *
     * @param seen the group as he sees it
     */
    public ScorecardResult judge(ViewedGroup seen) {
        KpiGroup shown = seen.shown();
        return new ScorecardResult(
                id,
                seen.scope(),
                cap,
                lines.stream()
                        .map(line -> isWithheld(line, seen)
                                ? new JudgedLine(line, Optional.empty(), Optional.of(UnjudgedReason.WITHHELD), cap)
                                : judge(line, shown))
                        .toList());
    }

    private static boolean isWithheld(ScorecardLine line, ViewedGroup seen) {
        return Optional.ofNullable(seen.figures().get(line.target().kpi()))
                .flatMap(ViewedFigure::withheld)
                .isPresent();
    }

    private JudgedLine judge(ScorecardLine line, KpiGroup group) {
        Optional<KpiValue> figure = group.find(line.target().kpi());
        return new JudgedLine(line, figure, unjudged(line, figure), cap);
    }

    private Optional<UnjudgedReason> unjudged(ScorecardLine line, Optional<KpiValue> found) {
        if (found.isEmpty()) {
            return Optional.of(UnjudgedReason.NOT_REPORTED);
        }
        KpiValue figure = found.get();
        if (figure.value().isEmpty()) {
            return Optional.of(UnjudgedReason.UNDEFINED);
        }
        if (figure.n() < line.target().leastUnits()) {
            return Optional.of(UnjudgedReason.TOO_FEW_UNITS);
        }
        return finalOnly && figure.provisional() ? Optional.of(UnjudgedReason.PROVISIONAL) : Optional.empty();
    }

    static void requireCap(BigDecimal cap) {
        if (cap.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("Scorecard.cap must be 1 or more, was " + cap);
        }
    }
}
