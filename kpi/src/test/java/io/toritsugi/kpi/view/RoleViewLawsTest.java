package io.toritsugi.kpi.view;

import static io.toritsugi.kpi.compare.Figures.group;
import static io.toritsugi.kpi.compare.Figures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a reader can subtract from what he sees is never what is withheld. */
class RoleViewLawsTest {
    private static final Map<String, String> NORTH = Map.of("team", "north");

    @Property
    void noWithheldFigureIsTheWholeLessWhatIsShown(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 40) Integer> units,
            @ForAll @IntRange(min = 2, max = 30) int leastUnits,
            @ForAll boolean alone,
            @ForAll boolean outsider) {
        ViewRole role = alone ? ViewRole.SELF : ViewRole.TEAM;
        Viewer viewer = new Viewer(outsider && !alone ? "leader" : "agent-0", Set.of("north"), Set.of());
        KpiBreakdown breakdown = breakdown(units);

        ViewedBreakdown seen = new RoleView(role, Set.of("rate"), leastUnits)
                .see(viewer, breakdown)
                .orElseThrow();

        List<KpiGroup> hidden = hidden(breakdown, seen);
        Optional<KpiValue> whole = shown(seen.whole());
        if (whole.isPresent() && !hidden.isEmpty()) {
            long left = whole.get().n() - sum(seen, KpiValue::n);
            assertThat(left).isGreaterThanOrEqualTo(leastUnits);
            for (KpiGroup group : hidden) {
                assertThat(left).isGreaterThan(figure(group).n());
                assertThat(BigDecimal.valueOf(left))
                        .isNotEqualTo(figure(group).denominator().orElseThrow());
            }
        }
    }

    @Property
    void whatIsShownIsTrueAndMadeOfEnough(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 40) Integer> units,
            @ForAll @IntRange(min = 2, max = 30) int leastUnits) {
        KpiBreakdown breakdown = breakdown(units);

        ViewedBreakdown seen = new RoleView(ViewRole.TEAM, Set.of("rate"), leastUnits)
                .see(new Viewer("agent-0", Set.of("north"), Set.of()), breakdown)
                .orElseThrow();

        assertThat(seen.parts()).hasSameSizeAs(breakdown.parts());
        for (int i = 0; i < units.size(); i++) {
            Optional<KpiValue> figure = shown(seen.parts().get(i));
            assertThat(figure)
                    .isIn(Optional.empty(), Optional.of(figure(breakdown.parts().get(i))));
            if (i > 0) {
                assertThat(figure.map(KpiValue::n).orElse((long) leastUnits)).isGreaterThanOrEqualTo(leastUnits);
            } else {
                assertThat(figure).isPresent();
            }
        }
    }

    @Property
    void whereNothingIsSmallNothingIsWithheld(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 30, max = 90) Integer> units) {
        ViewedBreakdown seen = new RoleView(ViewRole.CENTRE, Set.of("rate"), 30)
                .see(new Viewer("head", Set.of(), Set.of()), breakdown(units))
                .orElseThrow();

        assertThat(shown(seen.whole())).isPresent();
        assertThat(seen.parts()).allSatisfy(part -> assertThat(shown(part)).isPresent());
    }

    private static KpiBreakdown breakdown(List<Integer> units) {
        List<KpiGroup> parts = new ArrayList<>();
        long all = 0;
        for (int i = 0; i < units.size(); i++) {
            all += units.get(i);
            parts.add(group(Map.of("agent", "agent-" + i), share("rate/1", units.get(i) / 2, units.get(i))));
        }
        return new KpiBreakdown(group(NORTH, share("rate/1", all / 2, all)), parts);
    }

    private static List<KpiGroup> hidden(KpiBreakdown breakdown, ViewedBreakdown seen) {
        Map<Map<String, String>, ViewedGroup> byScope = new HashMap<>();
        seen.parts().forEach(part -> byScope.put(part.scope(), part));
        return breakdown.parts().stream()
                .filter(part -> Optional.ofNullable(byScope.get(part.dimensions()))
                        .flatMap(RoleViewLawsTest::shown)
                        .isEmpty())
                .toList();
    }

    private static long sum(ViewedBreakdown seen, Function<KpiValue, Long> number) {
        return seen.parts().stream()
                .flatMap(part -> shown(part).stream())
                .mapToLong(number::apply)
                .sum();
    }

    private static Optional<KpiValue> shown(ViewedGroup group) {
        return Optional.ofNullable(group.figures().get("rate")).flatMap(ViewedFigure::figure);
    }

    private static KpiValue figure(KpiGroup group) {
        return group.find("rate").orElseThrow();
    }
}
