package io.toritsugi.core.ingest.internal.freeswitch;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.Line;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what the events of mod_callcenter mean, in the order in which they stand. */
final class FreeSwitchInterpreter implements LineInterpreter {
    /** The most calls that are kept in mind. */
    static final int MOST = 100_000;

    private static final Set<String> SILENT = Set.of(
            "members-count",
            "agent-state-change",
            "agent-add",
            "agent-del",
            "agent-contact-change",
            "tier-add",
            "tier-del",
            "member-queue-resume");

    private final Map<String, FreeSwitchCall> calls = new LinkedHashMap<>(16, 0.75f, true);
    private final FreeSwitchAgents agents = new FreeSwitchAgents();
    private final Optional<String> source;

    FreeSwitchInterpreter(Optional<String> source) {
        this.source = source;
    }

    /** Blocks of another sort are no matter of the call centre. */
    @Override
    public RecordResult interpret(Line block) {
        return FreeSwitchEvent.of(block).fold(rejected -> rejected, event -> {
            Optional<String> action = event.name("CC-Action");
            return action.isPresent()
                    ? interpret(block, event, action.get())
                    : new RecordResult.Ignored(block.number());
        });
    }

    private RecordResult interpret(Line block, FreeSwitchEvent event, String action) {
        LineEvents events = block.events();
        Optional<String> missing = Optional.empty();
        switch (action) {
            case "agent-status-change" -> missing = agents.statusChanged(event, events);
            case "member-queue-start",
                    "member-queue-end",
                    "agent-offering",
                    "bridge-agent-start",
                    "bridge-agent-end",
                    "bridge-agent-fail" -> missing = tell(event, action, events);
            default -> {
                if (!SILENT.contains(action)) {
                    events.odd("unknown-event:" + (action.matches("[a-z-]{1,40}") ? action : "?"));
                }
            }
        }
        return missing.isPresent()
                ? block.rejected(RejectionReason.MISSING_VALUE, "an event of " + action + " must have " + missing.get())
                : events.read(action);
    }

    private Optional<String> tell(FreeSwitchEvent event, String action, LineEvents events) {
        Optional<String> call = event.name("CC-Member-Session-UUID").or(() -> event.name("CC-Member-UUID"));
        Optional<String> queue = event.name("CC-Queue");
        Optional<String> agent = event.name("CC-Agent");
        boolean ofQueue = action.startsWith("member-queue");
        if (call.isEmpty() || queue.isEmpty() || (!ofQueue && agent.isEmpty())) {
            return Optional.of(call.isEmpty() ? "CC-Member-Session-UUID" : queue.isEmpty() ? "CC-Queue" : "CC-Agent");
        }
        FreeSwitchCall told = calls.computeIfAbsent(call.get(), id -> new FreeSwitchCall(id, source));
        String visit = event.name("CC-Member-UUID").orElse(call.get());
        switch (action) {
            case "member-queue-start" -> told.entered(event.at(), queue.get(), visit, events);
            case "member-queue-end" -> told.left(event, queue.get(), visit, events);
            case "agent-offering" -> told.offered(event.at(), queue.get(), visit, agent.orElseThrow(), events);
            case "bridge-agent-start" -> told.connected(event, queue.get(), visit, agent.orElseThrow(), events);
            case "bridge-agent-end" -> told.disconnected(event, queue.get(), visit, agent.orElseThrow(), events);
            default -> told.failed(event, queue.get(), visit, agent.orElseThrow(), events);
        }
        if (calls.size() > MOST) {
            FreeSwitchCall eldest = calls.remove(calls.keySet().iterator().next());
            if (eldest != null && eldest.goesOn()) {
                events.odd("call-let-go");
            }
        }
        return Optional.empty();
    }
}
