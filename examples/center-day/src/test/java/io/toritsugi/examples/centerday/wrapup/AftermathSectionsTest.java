package io.toritsugi.examples.centerday.wrapup;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.report.PageRow;
import io.toritsugi.kpi.report.PageSection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The report shows follow-ups created, kept and overdue, and updates delivered, as simulated")
class AftermathSectionsTest {
    private static List<PageSection> sections(long seed) {
        WrapUpSimulation simulation = new WrapUpSimulation(seed, event -> {});
        for (int times = 0; times < 5; times++) {
            WrapUpSimulationTest.CALLS.forEach(simulation::accept);
        }
        return AftermathSections.of(simulation);
    }

    private static List<Long> counts(PageRow row) {
        return row.cells().stream().map(Long::valueOf).toList();
    }

    @Test
    @DisplayName("Every follow-up is kept, kept late, overdue or still to come, and most are kept")
    void everyFollowUpIsCountedOnce() {
        PageSection followUps = sections(1).get(0);

        assertThat(followUps.title().en()).contains("simulated");
        assertThat(followUps.rows()).extracting(row -> row.label().en()).contains("callback", "hand-off", "work order");
        assertThat(followUps.rows()).allSatisfy(row -> {
            List<Long> counts = counts(row);
            assertThat(counts.get(0)).isPositive();
            assertThat(counts.subList(1, 5).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(counts.get(0));
        });
        assertThat(followUps.rows().stream()
                        .mapToLong(row -> counts(row).get(1))
                        .sum())
                .isGreaterThan(followUps.rows().stream()
                                .mapToLong(row -> counts(row).get(0))
                                .sum()
                        / 2);
        assertThat(followUps.rows().stream()
                        .mapToLong(row -> counts(row).get(3))
                        .sum())
                .isPositive();
    }

    @Test
    @DisplayName("No update is lost: each is delivered, a dead letter, or held back behind one")
    void noUpdateIsLost() {
        PageSection updates = sections(1).get(1);

        assertThat(updates.title().ja()).contains("シミュレーション");
        assertThat(updates.rows()).isNotEmpty().allSatisfy(row -> {
            List<Long> counts = counts(row);
            assertThat(counts.get(0)).isPositive();
            assertThat(counts.subList(1, 5).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(counts.get(0));
            assertThat(counts.get(4)).isNotNegative();
            assertThat(counts.get(4) == 0 || counts.get(3) > 0)
                    .as("held back behind a dead letter alone")
                    .isTrue();
        });
    }

    @Test
    @DisplayName("One seed gives one outcome, another another")
    void oneSeedGivesOneOutcome() {
        assertThat(sections(1)).isEqualTo(sections(1)).isNotEqualTo(sections(2));
    }
}
