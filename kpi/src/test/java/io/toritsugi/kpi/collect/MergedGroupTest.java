package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.SEVEN;
import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertValue;
import static io.toritsugi.kpi.collect.Kpis.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A team is what its agents have done together, and not the mean of their figures. */
class MergedGroupTest {
    private static final Grouping BY_AGENT = Grouping.by(Dimension.AGENT);
    private static final Grouping BY_AGENT_AND_DAY = Grouping.by(Dimension.AGENT, Dimension.DAY);
    private static final Map<String, String> NORTH = Map.of("team", "north");

    @Test
    void unequalVolumesWeighByTheirUnits() {
        // ann talks 60 s in each of 3 legs, ben 240 s in 1: together 420 s in 4 legs, where the mean of 60 and 240
        // would be 150.
        KpiResults results = Kpis.of(
                List.of(
                        inbound("a").served(1, 60, "ann"),
                        inbound("b").served(1, 60, "ann"),
                        inbound("c").served(1, 60, "ann"),
                        inbound("d").served(1, 240, "ben"),
                        inbound("e").served(1, 999, "cleo")),
                Dimension.AGENT);

        KpiGroup north = results.merged(BY_AGENT, scope -> !scope.containsValue("cleo"), NORTH);

        assertThat(north.dimensions()).isEqualTo(NORTH);
        assertRatio(north, "talk-time.mean", "420", "4");
        assertValue(north, "talk-time.mean", "105");
        assertThat(value(north, "talk-time.mean").n()).isEqualTo(4);
    }

    @Property
    void membersMergedAreWhatWouldHaveBeenCountedTogether(@ForAll Random random) {
        List<ContactHistory> apart = new ArrayList<>();
        List<ContactHistory> together = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            int agent = random.nextInt(4);
            int other = random.nextInt(4);
            long seed = random.nextLong();
            apart.add(history("i" + i, "agent-" + agent, "agent-" + other, new Random(seed)));
            together.add(history("i" + i, team(agent), team(other), new Random(seed)));
        }
        apart.add(inbound("first", SEVEN).served(1, 1, "agent-0"));
        together.add(inbound("first", SEVEN).served(1, 1, "north"));

        KpiGroup merged = results(apart).merged(BY_AGENT, scope -> !scope.containsValue("agent-3"), NORTH);

        assertThat(merged.values())
                .isEqualTo(Kpis.group(results(together), "agent", "north").values());
    }

    @Property
    void allMembersOfAQueueAreTheTotal(@ForAll Random random) {
        List<ContactHistory> histories = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            histories.add(history("i" + i, "ann", "ben", random));
        }
        KpiResults results = Kpis.of(histories, Dimension.QUEUE);
        KpiGroup total = results.groups().get(0);

        KpiGroup merged = results.merged(Grouping.by(Dimension.QUEUE), scope -> true, Map.of());

        merged.values().forEach((id, figure) -> assertThat(figure).as(id).isEqualTo(value(total, id)));
        assertThat(merged.values()).containsKeys("asa", "abandonment-rate", "wait.p90", "wait.max");
    }

    @Test
    void contactsThatAreNotOverAreCountedOncePerTime() {
        // One contact of the first day and one of the second are not over; each agent's figure of its day counts it.
        List<ContactHistory> histories = List.of(
                inbound("a").served(1, 60, "ann"),
                inbound("b").served(1, 60, "ben"),
                inbound("c", SEVEN.plus(Duration.ofDays(1))).served(1, 60, "ann"),
                inbound("open").queued(0, "v", "PS"),
                inbound("open-too", SEVEN.plus(Duration.ofDays(1))).queued(0, "v", "PS"));
        KpiCollector collector =
                KpiCollector.of(Kpis.SETTINGS, StandardDefinitions.catalogue(), List.of(BY_AGENT_AND_DAY));
        histories.forEach(history -> collector.acceptAll(history.events()));

        KpiGroup merged = collector.result().merged(BY_AGENT_AND_DAY, scope -> true, NORTH);

        assertThat(value(merged, "talk-time.mean").censored()).isEqualTo(2);
        assertThat(value(merged, "talk-time.mean").provisional()).isTrue();
    }

    @Test
    void whatIsNotCollectedIsRefused() {
        KpiResults results = Kpis.of(List.of(inbound("a").served(1, 60, "ann")), Dimension.AGENT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> results.merged(Grouping.by(Dimension.QUEUE), scope -> true, NORTH))
                .withMessageContaining("KpiResults.grouping")
                .withMessageContaining("QUEUE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> results.merged(BY_AGENT, scope -> false, NORTH))
                .withMessageContaining("none for {team=north}");
    }

    private static KpiResults results(List<ContactHistory> histories) {
        return Kpis.of(histories, Dimension.AGENT);
    }

    private static String team(int agent) {
        return agent < 3 ? "north" : "south";
    }

    private static ContactHistory history(String id, String agent, String other, Random random) {
        int wait = random.nextInt(60);
        int talk = 1 + random.nextInt(300);
        ContactHistory history =
                inbound(id, SEVEN.plusSeconds(random.nextInt(100_000))).queued(0, "v", "Q" + random.nextInt(2));
        return switch (random.nextInt(4)) {
            case 0 ->
                history.answered(wait, "l", agent, "v")
                        .legEnded(wait + talk, "l")
                        .ended(wait + talk);
            case 1 ->
                history.answered(wait, "l", agent, "v")
                        .queued(wait + 1, "v2", "Q9")
                        .answered(wait + talk, "l2", other, "v2")
                        .legEnded(wait + talk, "l")
                        .legEnded(wait + talk + 9, "l2")
                        .ended(wait + talk + 9);
            case 2 ->
                history.answered(wait, "l", agent, "v")
                        .held(wait, wait + talk, "l")
                        .legEnded(wait + talk, "l")
                        .wrapUpStarted(wait + talk, "l", agent)
                        .wrapUpEnded(wait + talk + 30, "l", agent)
                        .ended(wait + talk);
            default -> history.answered(wait, "l", agent, "v");
        };
    }
}
