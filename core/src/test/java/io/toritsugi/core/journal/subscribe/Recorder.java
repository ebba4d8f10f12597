package io.toritsugi.core.journal.subscribe;

import io.toritsugi.core.journal.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscriber that notes the positions he was given, and throws when he is told to. */
final class Recorder implements Subscriber {
    /** Every page that he was given, taken or not. */
    final List<List<Long>> given = new ArrayList<>();
    /** What he took. */
    final List<Long> taken = new ArrayList<>();

    @Nullable
    Throwable failure;

    @Override
    public void receive(List<RecordedEvent> events) throws Exception {
        List<Long> page = events.stream().map(RecordedEvent::position).toList();
        given.add(page);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
        taken.addAll(page);
    }
}
