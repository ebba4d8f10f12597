package io.toritsugi.acw.followup;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.WorkItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One command on its way: the events that it has given so far, and the follow-up that they lead to. */
final class Decision {
    private final Instant now;
    private final List<Dated> events = new ArrayList<>();
    private FollowUp state;

    Decision(FollowUp state, Instant now) {
        this.state = state;
        this.now = now;
    }

    FollowUp state() {
        return state;
    }

    WorkItemId id() {
        return state.id().orElseThrow();
    }

    Instant now() {
        return now;
    }

    void add(Event event) {
        add(now, event);
    }

    void add(Instant at, Event event) {
        Dated dated = Dated.of(at, event);
        events.add(dated);
        state = FollowUpFold.fold(state, dated);
    }

    List<Dated> events() {
        return List.copyOf(events);
    }
}
