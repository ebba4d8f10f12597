package io.toritsugi.routing.stage;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.id.QueueId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

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

    /**
     * {@return this circle as it may be where certain facts are not known: every part of what the queue or a stage requires
     * that names one of them is taken for fulfilled}
     *
     * @param unknown whether the fact of this name is not known
     */
    public Circle assuming(Predicate<String> unknown) {
        return new Circle(
                queue,
                Requirements.assuming(requires, unknown),
                stages.stream().map(stage -> assuming(stage, unknown)).toList());
    }

    private static Stage assuming(Stage stage, Predicate<String> unknown) {
        return ((ImmutableStage) stage).withRequires(Requirements.assuming(stage.requires(), unknown));
    }
}
