package io.toritsugi.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/** Says which instant a time on the wall means: when it is left out, that at which it is; when it comes twice, the first. */
final class WallTime {
    private final ZoneId zone;
    private final ZoneRules rules;

    WallTime(ZoneId zone) {
        this.zone = zone;
        rules = zone.getRules();
    }

    Instant instant(LocalDateTime time) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? rules.getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    LocalDate date(long at) {
        return date(Horizon.instant(at));
    }
}
