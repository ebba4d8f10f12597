package io.toritsugi.routing.stage;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.id.QueueId;
import java.util.List;
import java.util.Objects;

/**
 * Who may take the visits of a queue, and how that widens.
 *
 * <p>Immutable and thread-safe.
 *
 * @param queue the queue
 * @param requires what every agent must fulfil
 * @param stages the stages, in the order in which they open; unmodifiable
 * @since 0.1
 */
public record Circle(QueueId queue, Condition requires, List<Stage> stages) {
    /** Copies the stages. */
    public Circle {
        Objects.requireNonNull(queue, "Circle.queue");
        Objects.requireNonNull(requires, "Circle.requires");
        stages = List.copyOf(stages);
    }
}
