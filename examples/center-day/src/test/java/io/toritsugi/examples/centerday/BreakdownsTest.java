package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakdownsTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final Grouping BY_DAY = Grouping.by(Dimension.DAY);

    /** Calls half an hour apart, each in an interval of its own. */
    private static KpiResults results(Breakdowns breakdowns, int intervals) {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(),
                StandardDefinitions.catalogue(),
                breakdowns.collected());
        for (int i = 0; i < intervals; i++) {
            collector.accept(Dated.of(
                    START.plusSeconds(1_800L * i),
                    InteractionCreated.builder()
                            .interaction(InteractionId.of("call-" + i))
                            .channel(Channel.VOICE)
                            .direction(Direction.INBOUND)
                            .build()));
        }
        return collector.finish();
    }

    @Test
    void aMonthOfHalfHoursIsShownByInterval() {
        assertThat(Breakdowns.STANDARD.shown(results(Breakdowns.STANDARD, 1_500)))
                .contains(Breakdowns.BY_INTERVAL)
                .doesNotContain(BY_DAY);
    }

    @Test
    void whereThereAreTooManyIntervalsToLookAtDaysAreShownAndAllAreCollected() {
        KpiResults results = results(Breakdowns.STANDARD, 1_501);

        assertThat(Breakdowns.STANDARD.shown(results)).contains(BY_DAY).doesNotContain(Breakdowns.BY_INTERVAL);
        assertThat(results.groupsBy(Breakdowns.BY_INTERVAL)).hasSize(1_501);
        assertThat(results.groupsBy(BY_DAY)).hasSize(32);
    }

    @Test
    void whatWasAskedForIsShownHoweverLongItIs() {
        Breakdowns asked = new Breakdowns(List.of(Breakdowns.BY_INTERVAL));

        assertThat(asked.shown(results(asked, 1_501))).containsExactly(Breakdowns.BY_INTERVAL);
        assertThat(new Breakdowns(List.of(BY_DAY)).collected()).containsExactly(BY_DAY, Breakdowns.BY_INTERVAL);
    }
}
