package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Tries.class)
class CrashCampaignTest {
    private static final int ALL = 10_000;

    @Test
    void whereverThePowerGoesNothingAcknowledgedIsLost(int tries) {
        Campaign campaign = new Campaign();
        List<Campaign.Point> points = Campaign.points(Math.max(1, ALL / tries));

        long reached = points.stream().filter(campaign::survives).count();

        assertThat(reached).isGreaterThan(points.size() * 3L / 4);
    }
}
