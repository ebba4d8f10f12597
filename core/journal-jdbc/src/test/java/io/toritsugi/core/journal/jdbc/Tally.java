package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.fact.FactValue;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;

/**
 * A decider whose state is the number of events, and whose command is a name: it gives one event of that name, which tells how
 * many it comes after, so that one that was decided on an old state shows itself.
 */
final class Tally implements Decider<Long, String, Rejection> {
    private static final String AFTER = "after";

    private int decisions;

    /** {@return how often it has decided since it was last asked} */
    int decisions() {
        int since = decisions;
        decisions = 0;
        return since;
    }

    static HostEvent event(String name, long after) {
        return HostEvent.builder()
                .name(name)
                .putPayload(AFTER, FactValue.of(after))
                .build();
    }

    @Override
    public Long initial() {
        return 0L;
    }

    @Override
    public Either<Rejection, List<Dated>> decide(Long state, String command, Instant now) {
        decisions++;
        return Either.right(List.of(Dated.of(now, event(command, state))));
    }

    @Override
    public Long evolve(Long state, Dated event) {
        return state + 1;
    }
}
