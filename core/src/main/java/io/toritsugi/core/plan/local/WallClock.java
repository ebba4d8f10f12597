package io.toritsugi.core.plan.local;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Says which instant a local time means; a later time never means an earlier instant. */
record WallClock(ZoneId zone, LocalPlan.Repeated repeated) {
    Instant instantOf(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(time);
            return gap.getInstant();
        }
        int meant = repeated == LocalPlan.Repeated.FIRST ? 0 : offsets.size() - 1;
        return time.toInstant(offsets.get(meant));
    }
}
