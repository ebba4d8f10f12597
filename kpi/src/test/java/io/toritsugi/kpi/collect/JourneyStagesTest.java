package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.Kpis.assertValue;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JourneyStagesTest {
    private static Dated began(String id, String stage, String touchpoint) {
        return Dated.of(
                ContactHistory.SEVEN,
                InteractionCreated.builder()
                        .interaction(InteractionId.of(id))
                        .channel(Channel.CHAT)
                        .direction(Direction.INBOUND)
                        .journeyStage(stage)
                        .touchpoint(touchpoint)
                        .build());
    }

    @Test
    @DisplayName("M133: before, during and after a purchase have figures of their own, as have the touchpoints")
    void contactsAreGroupedByStageAndTouchpoint() {
        KpiCollector collector = KpiCollector.of(
                Kpis.SETTINGS,
                StandardDefinitions.catalogue(),
                List.of(Grouping.by(Dimension.STAGE), Grouping.by(Dimension.TOUCHPOINT)));
        collector.acceptAll(List.of(
                began("a", "before-purchase", "/shop"),
                began("b", "before-purchase", "/help"),
                began("c", "after-purchase", "/help")));
        KpiResults results = collector.finish();

        assertValue(Kpis.group(results, "stage", "before-purchase"), "contacts.arrived", "2");
        assertValue(Kpis.group(results, "stage", "after-purchase"), "contacts.arrived", "1");
        assertValue(Kpis.group(results, "touchpoint", "/help"), "contacts.arrived", "2");
        assertThat(results.groups()).extracting(KpiGroup::dimensions).hasSize(5);
    }
}
