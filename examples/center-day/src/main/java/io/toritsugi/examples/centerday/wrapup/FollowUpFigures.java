package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.followup.FollowUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What became of the follow-ups of one kind. Not thread-safe. */
final class FollowUpFigures {
    private final List<FollowUp> followUps = new ArrayList<>();

    void add(FollowUp followUp) {
        followUps.add(followUp);
    }

    long created() {
        return followUps.size();
    }

    long kept() {
        return followUps.stream()
                .filter(followUp -> followUp.inTime().filter(inTime -> inTime).isPresent())
                .count();
    }

    long keptLate() {
        return followUps.stream()
                .filter(followUp -> !followUp.open())
                .filter(followUp -> followUp.inTime().filter(inTime -> !inTime).isPresent())
                .count();
    }

    long overdue(Instant asOf) {
        return followUps.stream().filter(followUp -> followUp.overdue(asOf)).count();
    }

    long stillToCome(Instant asOf) {
        return followUps.stream()
                .filter(followUp -> followUp.open() && !followUp.overdue(asOf))
                .count();
    }
}
