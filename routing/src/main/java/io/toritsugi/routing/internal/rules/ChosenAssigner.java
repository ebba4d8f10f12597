package io.toritsugi.routing.internal.rules;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.batch.BatchDecision;
import io.toritsugi.routing.batch.CheckedAssigner;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.EventView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A batch assigner that was chosen for a queue: it is checked, and a stand-in decides where it does wrong. */
public record ChosenAssigner<S>(BatchAssigner<S> assigner, long steps) {
    static <S> ChosenAssigner<S> of(BatchAssigner<S> assigner, long steps) {
        return new ChosenAssigner<>(assigner, steps);
    }

    Object initial() {
        return assigner.codec().initial();
    }

    /** {@return what is remembered after an event; what was, where the strategy throws or gives nothing} */
    Object evolve(Object state, QueueId queue, EventView event) {
        try {
            return Objects.requireNonNull(assigner.evolve(read(state), queue, event));
        } catch (RuntimeException broken) {
            return state;
        }
    }

    public BatchDecision decide(List<Candidates> batch, Object state, Instant now) {
        return CheckedAssigner.of(assigner).decide(batch, read(state), now, steps);
    }

    @SuppressWarnings("unchecked")
    private S read(Object state) {
        return (S) state;
    }
}
