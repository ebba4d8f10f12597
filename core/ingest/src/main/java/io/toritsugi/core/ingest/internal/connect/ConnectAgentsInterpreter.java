package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.JsonLine;
import io.toritsugi.core.ingest.internal.text.Line;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says what the lines of an agent event stream mean, in the order in which they stand. */
final class ConnectAgentsInterpreter implements LineInterpreter {
    /** The most contacts that are kept in mind. */
    static final int MOST = 100_000;

    private final Map<AgentId, ConnectAgent> agents = new HashMap<>();
    private final Map<String, ConnectContact> contacts = new LinkedHashMap<>(16, 0.75f, true);
    private final Optional<String> source;

    ConnectAgentsInterpreter(Optional<String> source) {
        this.source = source;
    }

    @Override
    public RecordResult interpret(Line line) {
        return JsonLine.of(line).fold(rejected -> rejected, event -> interpret(line, event));
    }

    private RecordResult interpret(Line line, JsonLine event) {
        Optional<AgentId> agent = event.name("AgentARN").map(ConnectAgentsInterpreter::agentOf);
        Optional<Instant> at = event.instant("EventTimestamp");
        Optional<String> type = event.name("EventType");
        if (agent.isEmpty() || at.isEmpty() || type.isEmpty()) {
            return line.rejected(
                    RejectionReason.MISSING_VALUE,
                    "must have AgentARN, EventType, and EventTimestamp in ISO 8601, has no "
                            + (agent.isEmpty() ? "AgentARN" : type.isEmpty() ? "EventType" : "such EventTimestamp"));
        }
        LineEvents events = line.events();
        ConnectAgent known = agents.computeIfAbsent(agent.get(), ConnectAgent::new);
        if (known.isOld(at.get(), event.name("EventId").orElse(""), events)) {
            return events.read(type.get());
        }
        JsonLine snapshot = event.object("CurrentAgentSnapshot").orElse(event);
        switch (type.get()) {
            case "LOGIN" -> {
                known.loggedIn(at.get(), events);
                known.does(at.get(), snapshot, this::contact, events);
            }
            case "LOGOUT" -> known.loggedOut(at.get(), this::contact, events);
            case "STATE_CHANGE" -> known.does(at.get(), snapshot, this::contact, events);
            case "HEART_BEAT" -> {
                if (!known.hasLeft()) {
                    known.does(at.get(), snapshot, this::contact, events);
                }
            }
            default -> events.odd("unknown-event:" + (type.get().matches("[A-Z_]{1,40}") ? type.get() : "?"));
        }
        letGo(events);
        return events.read(type.get());
    }

    static AgentId agentOf(String arn) {
        return AgentId.of(
                arn.substring(arn.lastIndexOf('/') + 1).isEmpty() ? arn : arn.substring(arn.lastIndexOf('/') + 1));
    }

    private ConnectContact contact(String id) {
        return contacts.computeIfAbsent(id, key -> new ConnectContact(key, source));
    }

    private void letGo(LineEvents events) {
        if (contacts.size() > MOST) {
            ConnectContact eldest = contacts.remove(contacts.keySet().iterator().next());
            if (eldest != null && !eldest.isOver()) {
                events.odd("contact-let-go");
            }
        }
    }
}
