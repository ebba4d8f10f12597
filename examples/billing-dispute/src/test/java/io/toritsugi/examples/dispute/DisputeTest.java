package io.toritsugi.examples.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.followup.FollowUpStage;
import io.toritsugi.acw.promise.PromiseStage;
import io.toritsugi.examples.dispute.connector.Adjustment;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four effects of a disputed bill, in systems that were really written to. */
class DisputeTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "M31: a credit in billing, a note in the CRM, a callback in business hours, an exception that billing acknowledges")
    void aDisputedBillHasFourEffects() throws Exception {
        try (Centre centre = new Centre(folder)) {
            assertFourEffects(centre, centre.runToTheEnd());
        }
    }

    @Test
    void toldAgainItDoesNothingTwice() throws Exception {
        try (Centre centre = new Centre(folder)) {
            centre.runToTheEnd();
            assertFourEffects(centre, centre.runToTheEnd());
        }
    }

    @Test
    @DisplayName("M4: the customer asked for a Saturday, and nobody may call him then")
    void nobodyCallsOutsideOfBusinessHours() throws Exception {
        assertThat(BillingDispute.hours().isOpen(BillingDispute.WANTED)).isFalse();
        assertThat(BillingDispute.hours().isOpen(BillingDispute.CALLED_BACK)).isTrue();
        try (Centre centre = new Centre(folder)) {
            assertThat(centre.runToTheEnd().callback().deadlines().finishBy())
                    .contains(Instant.parse("2026-04-13T00:30:00Z"));
        }
    }

    @Test
    void whereverItDiesEverythingArrivesOnce() throws Exception {
        int moment = 0;
        boolean died = true;
        while (died) {
            try (Centre centre = new Centre(folder.resolve("dies-at-" + moment))) {
                died = centre.run(moment) > moment;
                centre.run(moment / 2);
                assertFourEffects(centre, centre.runToTheEnd());
            }
            moment++;
        }
        assertThat(moment).as("moments of the story").isGreaterThan(60);
    }

    private static void assertFourEffects(Centre centre, Aftermath aftermath) throws Exception {
        assertThat(centre.billing().adjustments())
                .containsExactly(
                        new Adjustment("c-88120", "INV-2026-03-5521", "credit", new BigDecimal("5500"), "JPY"));
        assertThat(centre.crm().notes("c-88120")).singleElement().asString().contains("オプション料金の誤請求");
        assertThat(aftermath.callback().stage()).contains(FollowUpStage.DONE);
        assertThat(aftermath.callback().firstDialledAt()).contains(BillingDispute.CALLED_BACK);
        assertThat(aftermath.callback().inTime()).contains(true);
        assertThat(aftermath.promise().stage()).contains(PromiseStage.KEPT);
        assertThat(centre.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("調整基準外の特例を適用しました");
            assertThat(mail.getAllRecipients()[0]).hasToString("billing@example.com");
        });
        assertThat(aftermath.exception().acknowledgedAt()).isPresent();
        assertThat(aftermath.exception().stage()).contains(FollowUpStage.DONE);
    }
}
