package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.Line;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Says what the lines of a queue log mean, in the order in which they stand. */
final class QueueLogInterpreter implements LineInterpreter {
    /** Lines that tell of nothing that happened to a call or an agent. */
    private static final Set<String> SILENT =
            Set.of("CONFIGRELOAD", "DID", "INFO", "SYSCOMPAT", "TRANSFERFAIL", "CALLERID", "AGENTDUMP");

    private final ZoneId zone;
    private final QueueLogCalls calls;
    private final QueueLogAgents agents = new QueueLogAgents();

    QueueLogInterpreter(ZoneId zone, Optional<String> source, boolean callersAreCustomers) {
        this.zone = zone;
        this.calls = new QueueLogCalls(source, callersAreCustomers);
    }

    @Override
    public RecordResult interpret(Line line) {
        return QueueLogLine.of(line, zone).fold(rejected -> rejected, entry -> interpret(line, entry));
    }

    private RecordResult interpret(Line line, QueueLogLine entry) {
        LineEvents events = line.events();
        Optional<String> missing = tell(entry, events);
        return missing.isPresent()
                ? line.rejected(
                        RejectionReason.MISSING_VALUE,
                        "a line of " + entry.event() + " must name " + missing.get() + ", and names none")
                : events.read(entry.event());
    }

    /** Adds what a line tells; returns what it should name and does not. */
    private Optional<String> tell(QueueLogLine entry, LineEvents events) {
        return switch (entry.event()) {
            case "ENTERQUEUE" -> calls.with(entry, events, QueueLogCalls.Told::entered);
            case "CONNECT" -> calls.withAgent(entry, events, QueueLogCalls.Told::connected);
            case "COMPLETECALLER", "COMPLETEAGENT" -> calls.withAgent(entry, events, QueueLogCalls.Told::completed);
            case "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER" ->
                calls.withAgent(entry, events, QueueLogCalls.Told::transferred);
            case "ABANDON" -> calls.with(entry, events, told -> told.left(DequeueCause.ABANDONED, 3));
            case "EXITWITHKEY" -> calls.with(entry, events, told -> told.left(DequeueCause.KEY_PRESSED, 4));
            case "EXITWITHTIMEOUT" -> calls.with(entry, events, told -> told.left(DequeueCause.TIMED_OUT, 3));
            case "EXITEMPTY", "LEAVEEMPTY" ->
                calls.with(entry, events, told -> told.left(DequeueCause.NO_AGENTS_LEFT, 3));
            case "JOINEMPTY" -> calls.with(entry, events, told -> told.refused(DequeueCause.NO_AGENTS_ON_JOIN));
            case "FULL" -> calls.with(entry, events, told -> told.refused(DequeueCause.FULL));
            case "CLOSED" -> calls.with(entry, events, told -> told.refused(DequeueCause.CLOSED));
            case "DIVERT_CA_RATIO" -> calls.with(entry, events, told -> told.refused(DequeueCause.DIVERTED_BY_LOAD));
            case "DIVERT_HOLDTIME" -> calls.with(entry, events, told -> told.refused(DequeueCause.DIVERTED_BY_WAIT));
            case "RINGNOANSWER" -> calls.withAgent(entry, events, told -> told.offered(true));
            case "RINGCANCELED" -> calls.withAgent(entry, events, told -> told.offered(false));
            case "WRAPUPSTART" -> wrapUp(entry, events);
            case "QUEUESTART" -> {
                calls.restarted(entry.at(), events);
                yield Optional.empty();
            }
            case "AGENTLOGIN", "AGENTCALLBACKLOGIN" -> agents.with(entry, events, QueueLogAgents.Told::loggedIn);
            case "AGENTLOGOFF", "AGENTCALLBACKLOGOFF" -> agents.with(entry, events, QueueLogAgents.Told::loggedOff);
            case "ADDMEMBER" -> agents.with(entry, events, QueueLogAgents.Told::joined);
            case "REMOVEMEMBER" -> agents.with(entry, events, QueueLogAgents.Told::left);
            case "PAUSE", "PAUSEALL" -> agents.with(entry, events, QueueLogAgents.Told::paused);
            case "UNPAUSE", "UNPAUSEALL" -> agents.with(entry, events, QueueLogAgents.Told::unpaused);
            default -> {
                if (!SILENT.contains(entry.event())) {
                    events.odd("unknown-event:" + entry.event());
                }
                yield Optional.empty();
            }
        };
    }

    /** After-call work of a call that the log has; of none, the agent is busy with something the log does not name. */
    private Optional<String> wrapUp(QueueLogLine entry, LineEvents events) {
        return entry.agent().isPresent() && calls.wrappedUp(entry, events)
                ? Optional.empty()
                : agents.with(entry, events, QueueLogAgents.Told::wrappedUpNothing);
    }
}
