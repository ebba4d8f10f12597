package io.toritsugi.kpi.view;

import static io.toritsugi.kpi.compare.Figures.count;
import static io.toritsugi.kpi.compare.Figures.group;
import static io.toritsugi.kpi.compare.Figures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.write.Codecs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleViewTest {
    private static final Viewer LEADER = new Viewer("leader", Set.of("north"), Set.of());
    private static final Map<String, String> NORTH = Map.of("team", "north");

    /** Agents a, b, c and so on have so many units each; s is shown, f too few, d would disclose; the whole stands last. */
    @ParameterizedTest(name = "of {0}, seen by {1}, are {2}")
    @CsvSource({
        "30 40 50,    leader, s s s s", // nothing is small
        "29 40 50,    leader, f d s s", // 120 - 40 - 50 would be 29
        "50 29 30,    leader, s f d s", // the smallest of the rest
        "20 10 50,    leader, f f s s", // two small ones make 30 together
        "20 9 50,     leader, f f d s", // 79 - 50 would be 29, which are too few themselves
        "0 40 50 60,  leader, f d d s s", // with one of none, the other would be what is left
        "29 40,       leader, f d s", // nothing is left to subtract
        "9 9 9,       leader, f f f f", // the whole is too small as well
        "10,          leader, f f",
        "29,          leader, f f",
        "29 40 50,    a,      s s s s", // his own, whatever it is made of
        "29 28 50,    a,      s f d s",
        "29 28,       a,      s f d", // 57 less his own would be 28: nothing but the whole is left to withhold
        "5 28 2,      a,      s f f s", // 35 - 5 are two parts and 30 units
        "5 27 2,      a,      s f f d", // 34 - 5 are 29 units
        "40 0,        a,      s f d", // that the other has none is his affair
    })
    void whatIsTooSmallOrWouldTellItIsWithheld(String units, String viewer, String expected) {
        RoleView view = new RoleView(ViewRole.TEAM, Set.of("rate"), 30);

        ViewedBreakdown seen = view.see(new Viewer(viewer, Set.of("north"), Set.of()), breakdown(units))
                .orElseThrow();

        List<String> found = new ArrayList<>();
        seen.parts().forEach(part -> found.add(letter(part)));
        found.add(letter(seen.whole()));
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void aWithheldFigureTellsItsReasonAndNothingElse() {
        ViewedBreakdown seen = new RoleView(ViewRole.TEAM, Set.of("rate"), 30)
                .see(LEADER, breakdown("7 40 50"))
                .orElseThrow();

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            String json = codec.write(seen);
            assertThat(json)
                    .startsWith(
                            "{\"role\":\"TEAM\",\"whole\":{\"scope\":{\"team\":\"north\"},\"figures\":{\"rate\":{\"figure\":{")
                    .contains("{\"scope\":{\"agent\":\"a\"},\"figures\":{\"rate\":{\"withheld\":\"TOO_FEW_UNITS\"}}}")
                    .contains("{\"scope\":{\"agent\":\"b\"},\"figures\":{\"rate\":{\"withheld\":\"WOULD_DISCLOSE\"}}}");
            assertThat(codec.read(json, ViewedBreakdown.class)).isEqualTo(seen);
        }
        assertThat(seen.parts().get(0).toString()).doesNotContain("7").doesNotContain("KpiValue");
    }

    @ParameterizedTest(name = "{0} sees {1} of {2}: {3}")
    @CsvSource({
        "CENTRE,     team,       south, true",
        "QUALITY,    team,       south, true",
        "DEPARTMENT, team,       south, false",
        "DEPARTMENT, team,       north, true",
        "DEPARTMENT, department, sales, true",
        "DEPARTMENT, department, other, false",
        "TEAM,       team,       north, true",
        "TEAM,       team,       south, false",
        "TEAM,       department, sales, false",
        "TEAM,       queue,      north, false",
        "SELF,       team,       north, false", // of which he is no part
    })
    void aRoleSeesTheGroupsThatAreItsOwn(ViewRole role, String dimension, String value, boolean sees) {
        KpiBreakdown breakdown = new KpiBreakdown(group(Map.of(dimension, value), count("offered/1", 50)), List.of());

        Optional<ViewedBreakdown> seen = new RoleView(role, Set.of("offered"), 0)
                .see(new Viewer("x", Set.of("north"), Set.of("sales")), breakdown);

        assertThat(seen.isPresent()).isEqualTo(sees);
    }

    @Test
    void anAgentSeesHimselfAndTheWholeButNobodyElse() {
        RoleView view = new RoleView(ViewRole.SELF, Set.of("rate"), 30);
        Viewer ann = new Viewer("a", Set.of(), Set.of());

        ViewedBreakdown seen = view.see(ann, breakdown("3 20 20")).orElseThrow();
        ViewedBreakdown withOneOther = view.see(ann, breakdown("3 40")).orElseThrow();

        assertThat(seen.parts()).singleElement().extracting(ViewedGroup::scope).isEqualTo(Map.of("agent", "a"));
        assertThat(letter(seen.parts().get(0))).isEqualTo("s");
        assertThat(letter(seen.whole())).isEqualTo("s");
        // 43 less his own would be the other's.
        assertThat(letter(withOneOther.parts().get(0))).isEqualTo("s");
        assertThat(letter(withOneOther.whole())).isEqualTo("d");
    }

    @Test
    void anAgentSeesHisOwnDaysAndTheirSum() {
        KpiBreakdown days = new KpiBreakdown(
                group(Map.of("agent", "a"), share("rate/1", 1, 3)),
                List.of(
                        group(Map.of("agent", "a", "day", "2026-11-23"), share("rate/1", 1, 2)),
                        group(Map.of("agent", "a", "day", "2026-11-24"), share("rate/1", 0, 1))));
        RoleView view = new RoleView(ViewRole.SELF, Set.of("rate"), 30);

        ViewedBreakdown seen =
                view.see(new Viewer("a", Set.of(), Set.of()), days).orElseThrow();

        assertThat(letter(seen.whole())).isEqualTo("s");
        assertThat(seen.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(letter(part)).isEqualTo("s"));
        assertThat(view.see(new Viewer("b", Set.of(), Set.of()), days)).isEmpty();
    }

    @Test
    void aRoleSeesItsDefinitionsAlone() {
        KpiBreakdown breakdown = new KpiBreakdown(
                group(NORTH, count("offered/1", 50), share("rate/1", 1, 50)),
                List.of(group(Map.of("agent", "a"), share("rate/1", 1, 50))));

        ViewedBreakdown seen = new RoleView(ViewRole.TEAM, Set.of("offered", "elsewhere"), 0)
                .see(LEADER, breakdown)
                .orElseThrow();

        assertThat(seen.whole().figures()).containsOnlyKeys("offered");
        assertThat(seen.parts().get(0).figures()).isEmpty();
    }

    @Test
    void aPartWithoutTheFigureHidesNothing() {
        KpiBreakdown breakdown = new KpiBreakdown(
                group(NORTH, share("rate/1", 45, 90)),
                List.of(
                        group(Map.of("agent", "a"), share("rate/1", 20, 40)),
                        group(Map.of("agent", "b"), share("rate/1", 25, 50)),
                        group(Map.of("agent", "c"), count("offered/1", 1))));

        ViewedBreakdown seen = new RoleView(ViewRole.TEAM, Set.of("rate"), 30)
                .see(LEADER, breakdown)
                .orElseThrow();

        assertThat(letter(seen.whole())).isEqualTo("s");
        assertThat(letter(seen.parts().get(0))).isEqualTo("s");
        assertThat(letter(seen.parts().get(1))).isEqualTo("s");
        assertThat(seen.parts().get(2).figures()).isEmpty();
    }

    @Test
    void standardViewsFollowTheRole() {
        assertThat(standard(ViewRole.CENTRE).kpis())
                .hasSameSizeAs(StandardDefinitions.catalogue().definitions());
        assertThat(standard(ViewRole.SELF).kpis()).contains("handle-time.mean").doesNotContain("abandonment-rate");
        assertThat(standard(ViewRole.QUALITY).kpis())
                .containsExactlyInAnyOrder(
                        "transfer-rate.of-contacts",
                        "transfer-rate.of-legs",
                        "containment-rate.qualified",
                        "escalation-rate",
                        "abandonment-rate",
                        "hold-time.mean",
                        "wrap-up-timeout-rate");
    }

    /** The example of the package's description. */
    @Test
    void aTeamAsItsLeaderSeesIt() {
        KpiGroup north = group(NORTH, share("answer-rate/1", 90, 100));
        List<KpiGroup> agentsOfNorth = List.of(
                group(Map.of("agent", "ben"), share("answer-rate/1", 60, 60)),
                group(Map.of("agent", "cleo"), share("answer-rate/1", 30, 40)));

        RoleView view = RoleView.standard(ViewRole.TEAM, StandardDefinitions.catalogue(), 30);
        Viewer leader = new Viewer("ann", Set.of("north"), Set.of());
        Optional<ViewedBreakdown> seen = view.see(leader, new KpiBreakdown(north, agentsOfNorth));

        assertThat(seen.orElseThrow().parts()).hasSize(2);
        assertThat(seen.orElseThrow().whole().figures().get("answer-rate"))
                .isEqualTo(ViewedFigure.shown(share("answer-rate/1", 90, 100)));
    }

    @Test
    void whatMakesNoViewIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleView(ViewRole.TEAM, Set.of(), 1))
                .withMessage("RoleView.leastUnits must be 2 or more, or 0, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Viewer(" ", Set.of(), Set.of()))
                .withMessageContaining("Viewer.agent must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KpiBreakdown(group(NORTH), List.of(group(NORTH))))
                .withMessage("KpiBreakdown must have each group once, had {team=north} twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ViewedFigure(Optional.empty(), Optional.empty()))
                .withMessageContaining("was neither");
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleHasANameInBothLanguages(ViewRole role) {
        assertThat(role.label().en()).isNotEqualTo(role.label().ja());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasANameInBothLanguages(WithheldReason reason) {
        assertThat(reason.label().en()).isNotEqualTo(reason.label().ja());
    }

    private static RoleView standard(ViewRole role) {
        return RoleView.standard(role, StandardDefinitions.catalogue(), 30);
    }

    private static KpiBreakdown breakdown(String units) {
        Map<String, Long> byAgent = new LinkedHashMap<>();
        char agent = 'a';
        for (String each : units.split(" ", -1)) {
            byAgent.put(String.valueOf(agent++), Long.valueOf(each));
        }
        long all = byAgent.values().stream().mapToLong(Long::longValue).sum();
        return new KpiBreakdown(
                group(NORTH, share("rate/1", all / 2, all)),
                byAgent.entrySet().stream()
                        .map(each -> group(
                                Map.of("agent", each.getKey()), share("rate/1", each.getValue() / 2, each.getValue())))
                        .toList());
    }

    private static String letter(ViewedGroup group) {
        ViewedFigure figure = group.figures().get("rate");
        if (figure == null) {
            throw new AssertionError("no rate in " + group);
        }
        return figure.withheld()
                .map(reason -> reason == WithheldReason.TOO_FEW_UNITS ? "f" : "d")
                .orElse("s");
    }
}
