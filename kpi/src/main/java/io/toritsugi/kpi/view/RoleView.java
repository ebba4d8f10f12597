package io.toritsugi.kpi.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which figures a role sees.
 *
 * <p>A viewer's own figures, those of the group whose {@code agent} he is, are never withheld. Immutable and thread-safe.
 *
 * @param role as what somebody looks
 * @param kpis the ids of the definitions that he sees; unmodifiable
 * @param leastUnits of how many units a figure must be made to be shown; 2 or more, or 0 for a view that withholds nothing of
 *     the groups that it shows; not 1, by which what is made of none would be known
 * @since 0.1
 */
@JsonPropertyOrder({"role", "kpis", "leastUnits"})
public record RoleView(
        @JsonProperty(required = true) ViewRole role,
        @JsonProperty(required = true) Set<String> kpis,
        @JsonProperty(required = true) long leastUnits) {
    private static final List<String> QUALITY = List.of(
            "qa-score.of-points",
            "qa-score.mean",
            "evaluation-failure-rate",
            "error-rate.of-evaluations",
            "error-rate.critical",
            "csat.top-two",
            "fcr.resolved-no-repeat",
            "complaint-rate",
            "transfer-rate.of-contacts",
            "transfer-rate.of-legs",
            "containment-rate.qualified",
            "escalation-rate",
            "abandonment-rate",
            "hold-time.mean",
            "wrap-up-timeout-rate");

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if {@code leastUnits} is 1 or negative
     */
    public RoleView {
        kpis = Collections.unmodifiableSet(new LinkedHashSet<>(kpis));
        if (leastUnits < 0 || leastUnits == 1) {
            throw new IllegalArgumentException("RoleView.leastUnits must be 2 or more, or 0, was " + leastUnits);
        }
    }

    /**
     * {@return what a role usually sees of a catalogue: for {@link ViewRole#QUALITY} evaluations and their errors, CSAT, first
     * contact resolution, complaints, the rates of transfer, containment, escalation and abandonment, time on hold and after-call work
     * that timed out; for {@link ViewRole#SELF} what means something for one
     * agent; for the others everything}
     *
     * @param role as what somebody looks
     * @param catalogue the definitions
     * @param leastUnits of how many units a figure must be made to be shown; 2 or more, or 0
     * @throws IllegalArgumentException if {@code leastUnits} is 1 or negative
     */
    public static RoleView standard(ViewRole role, KpiCatalogue catalogue, long leastUnits) {
        Set<String> kpis = catalogue.definitions().stream()
                .filter(definition -> switch (role) {
                    case CENTRE, DEPARTMENT, TEAM -> true;
                    case SELF -> definition.meaningfulBy(List.of(Dimension.AGENT));
                    case QUALITY -> QUALITY.contains(definition.id());
                })
                .map(KpiDefinition::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new RoleView(role, kpis, leastUnits);
    }

    /**
     * {@return what somebody sees of a group and its parts; empty if it is none of his}
     *
     * <p>For each KPI, the figures of other people that are made of too few units are withheld. Then what is left of the whole when
     * every part that is seen is taken off must be of two parts with units at least, and of enough units; for as long as it is not,
     * the smallest part still shown is withheld as well, and where none is left but the viewer's own, the whole. So no figure that is
     * withheld is the whole less what is shown. A figure that does not say of how many units it is made counts as made of none.
     *
     * <p>This is about one KPI of one breakdown. What a reader finds out from several KPIs, such as the abandoned contacts from those
     * offered and those answered, or from breakdowns of the same contacts in two ways, is for those who choose what to show.
     *
     * @param viewer who looks
     * @param breakdown the group and its parts
     */
    public Optional<ViewedBreakdown> see(Viewer viewer, KpiBreakdown breakdown) {
        Set<Map<String, String>> own = Stream.concat(Stream.of(breakdown.whole()), breakdown.parts().stream())
                .map(KpiGroup::dimensions)
                .filter(scope -> viewer.agent().equals(scope.get(Dimension.AGENT.key())))
                .collect(Collectors.toUnmodifiableSet());
        if (!maySee(viewer, breakdown.whole(), own)) {
            return Optional.empty();
        }
        Set<Map<String, String>> unseen = breakdown.parts().stream()
                .map(KpiGroup::dimensions)
                .filter(scope -> role == ViewRole.SELF && !own.contains(scope))
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Withholding> withholdings = new LinkedHashMap<>();
        kpis.forEach(kpi -> withholdings.put(kpi, Withholding.of(kpi, breakdown, leastUnits, unseen, own)));
        List<ViewedGroup> parts = breakdown.parts().stream()
                .filter(part -> !unseen.contains(part.dimensions()))
                .map(part -> seen(part, withholdings))
                .toList();
        return Optional.of(new ViewedBreakdown(role, seen(breakdown.whole(), withholdings), parts));
    }

    private boolean maySee(Viewer viewer, KpiGroup whole, Set<Map<String, String>> own) {
        boolean team = isOne(whole, "team", viewer.teams());
        boolean department = isOne(whole, "department", viewer.departments());
        return switch (role) {
            case CENTRE, QUALITY -> true;
            case DEPARTMENT -> team || department;
            case TEAM -> team;
            case SELF -> !own.isEmpty();
        };
    }

    private static boolean isOne(KpiGroup group, String dimension, Set<String> values) {
        return Optional.ofNullable(group.dimensions().get(dimension))
                .filter(values::contains)
                .isPresent();
    }

    private static ViewedGroup seen(KpiGroup group, Map<String, Withholding> withholdings) {
        Map<String, ViewedFigure> figures = new LinkedHashMap<>();
        for (String kpi : group.values().keySet()) {
            Optional.ofNullable(withholdings.get(kpi))
                    .flatMap(withholding -> withholding.see(group))
                    .ifPresent(figure -> figures.put(kpi, figure));
        }
        return new ViewedGroup(group.dimensions(), figures);
    }
}
