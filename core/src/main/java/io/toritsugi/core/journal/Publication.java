package io.toritsugi.core.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is given what was appended, and what he last threw: what is appended stands, whatever becomes of its publication. */
final class Publication {
    private final Consumer<List<RecordedEvent>> consumer;
    private @Nullable RuntimeException problem;

    Publication(Consumer<List<RecordedEvent>> consumer) {
        this.consumer = consumer;
    }

    void publish(List<RecordedEvent> events) {
        try {
            consumer.accept(events);
            problem = null;
        } catch (RuntimeException thrown) {
            problem = thrown;
        }
    }

    Optional<RuntimeException> problem() {
        return Optional.ofNullable(problem);
    }
}
