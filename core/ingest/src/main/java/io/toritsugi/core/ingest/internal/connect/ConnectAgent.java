package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.ingest.internal.text.JsonLine;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One agent as his stream showed him last.
 *
 * <p>Where the stream shows him at work and never showed him log in, he was there since his status began. Nothing is told twice: a
 * heartbeat tells only what was missed. After he has logged out, heartbeats go on for a while and mean nothing.
 */
final class ConnectAgent {
    private static final String AVAILABLE = "Available";

    private final AgentId id;
    private final Set<String> contacts = new TreeSet<>();
    private Instant latest = Instant.MIN;
    private String latestEvent = "";
    private boolean here;
    private Instant hereSince = Instant.MIN;
    private boolean left;
    private @Nullable String status;
    private Instant statusSince = Instant.MIN;

    ConnectAgent(AgentId id) {
        this.id = id;
    }

    boolean hasLeft() {
        return left;
    }

    /** Whether an event came already, or a later one did; then nothing is to be told of it. */
    boolean isOld(Instant at, String event, LineEvents events) {
        if (at.isBefore(latest)) {
            events.odd("late-event");
            return true;
        }
        if (at.equals(latest) && event.equals(latestEvent) && !event.isEmpty()) {
            events.odd("event-twice");
            return true;
        }
        latest = at;
        latestEvent = event;
        return false;
    }

    void loggedIn(Instant at, LineEvents events) {
        if (here) {
            events.odd("login-twice");
            return;
        }
        here = true;
        hereSince = at;
        left = false;
        status = null;
        events.add(at, AgentLoggedIn.builder().agent(id).build());
    }

    void loggedOut(Instant at, Function<String, ConnectContact> known, LineEvents events) {
        List.copyOf(contacts).forEach(contact -> known.apply(contact).goneFrom(id, at, events));
        contacts.clear();
        here = false;
        left = true;
        status = null;
        events.add(at, AgentLoggedOut.builder().agent(id).build());
    }

    void does(Instant at, JsonLine snapshot, Function<String, ConnectContact> known, LineEvents events) {
        snapshot.object("AgentStatus").ifPresent(now -> status(at, now, events));
        List<JsonLine> shown = snapshot.objects("Contacts");
        Set<String> present = new TreeSet<>();
        for (JsonLine contact : shown) {
            Optional<String> name = contact.name("ContactId");
            if (name.isPresent()) {
                present.add(name.get());
                known.apply(name.get()).shown(id, at, contact, events);
            } else {
                events.odd("contact-without-id");
            }
        }
        List<String> gone = new ArrayList<>(contacts);
        gone.removeAll(present);
        gone.forEach(contact -> known.apply(contact).goneFrom(id, at, events));
        contacts.clear();
        contacts.addAll(present);
    }

    private void status(Instant at, JsonLine now, LineEvents events) {
        String name = now.name("Name").orElse(AVAILABLE);
        Instant since = now.instant("StartTimestamp")
                .filter(start -> !start.isAfter(at))
                .orElse(at);
        if (!here) {
            if (name.equals("Offline")) {
                return;
            }
            events.odd("session-before-log");
            here = true;
            hereSince = since;
            left = false;
            events.add(since, AgentLoggedIn.builder().agent(id).build());
        }
        if (name.equals(status) && since.equals(statusSince)) {
            return;
        }
        boolean changed = !name.equals(status);
        status = name;
        statusSince = since;
        if (changed) {
            events.add(since.isBefore(hereSince) ? hereSince : since, isRoutable(now, name) ? ready() : notReady(name));
        }
    }

    private static boolean isRoutable(JsonLine status, String name) {
        return status.name("Type").map("ROUTABLE"::equals).orElseGet(() -> name.equals(AVAILABLE));
    }

    private AgentReady ready() {
        return AgentReady.builder().agent(id).build();
    }

    private AgentNotReady notReady(String reason) {
        return AgentNotReady.builder()
                .agent(id)
                .reason(StatusReason.of(reason, ReasonClass.OTHER))
                .build();
    }
}
