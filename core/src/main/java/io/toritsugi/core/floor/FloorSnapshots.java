package io.toritsugi.core.floor;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Floors as snapshots: lines of JSON, one for the floor, one for each agent, then those of each contact. What is due and what
 * is closed follows from the agents and contacts, and is found anew.
 */
final class FloorSnapshots implements SnapshotCodec<Floor> {
    private static final String FLOOR = "{\"floor\":";
    private static final String AGENT = "{\"agent\":";
    private static final String CONTACT = "{\"contact\":";

    private final ProtectedJson json;
    private final SnapshotCodec<Agent> agents;
    private final SnapshotCodec<Interaction> contacts;
    private final FloorFold fold =
            new FloorFold(AgentMachine.of(AgentSettings.standard()), new ContactMachine(), Duration.ZERO);

    FloorSnapshots(ProtectedJson json) {
        this.json = json;
        this.agents = AgentMachine.snapshots(json);
        this.contacts = ContactMachine.snapshots(json);
    }

    @Override
    public String format() {
        return "toritsugi.floor/1";
    }

    @Override
    public String write(TenantId tenant, Floor state) {
        FloorState floor = (FloorState) state;
        List<String> lines = new ArrayList<>();
        lines.add(FLOOR + json.write(tenant, Ref.of(tenant), WrittenFloor.of(floor)) + "}");
        floor.byAgent().values().forEach(agent -> lines.add(AGENT + agents.write(tenant, agent) + "}"));
        floor.byContact().values().forEach(contact -> lines.add(contacts.write(tenant, contact)));
        return String.join("\n", lines);
    }

    @Override
    public Floor read(TenantId tenant, String content) {
        List<String> lines = content.lines().toList();
        WrittenFloor written =
                json.read(tenant, inside(FLOOR, lines.isEmpty() ? "" : lines.get(0)), WrittenFloor.class);
        FloorState floor = FloorState.EMPTY;
        int at = 1;
        while (at < lines.size() && lines.get(at).startsWith(AGENT)) {
            floor = with(floor, agents.read(tenant, inside(AGENT, lines.get(at))));
            at++;
        }
        while (at < lines.size()) {
            int next = at + 1;
            while (next < lines.size() && !lines.get(next).startsWith(CONTACT)) {
                next++;
            }
            floor = with(floor, contacts.read(tenant, String.join("\n", lines.subList(at, next))));
            at = next;
        }
        check("agents", written.agents(), floor.byAgent().size());
        check("contacts", written.contacts(), floor.byContact().size());
        return written.lastEventAt().map(floor::at).orElse(floor);
    }

    private FloorState with(FloorState floor, Agent agent) {
        AgentId id = agent.id().orElseThrow(() -> new IllegalArgumentException("An agent of a floor must have an id"));
        return fold.replacing(floor, id, floor.agent(id), agent);
    }

    private FloorState with(FloorState floor, Interaction contact) {
        RoutableId id = contact.routable()
                .orElseThrow(() -> new IllegalArgumentException("A contact of a floor must have an id"));
        return fold.replacing(floor, id, floor.contact(id), contact);
    }

    private static String inside(String begin, String line) {
        if (!line.startsWith(begin) || !line.endsWith("}")) {
            throw new IllegalArgumentException(
                    "A snapshot of a floor must have a whole line that begins with " + begin);
        }
        return line.substring(begin.length(), line.length() - 1);
    }

    private static void check(String what, int written, int read) {
        if (written != read) {
            throw new IllegalArgumentException(
                    "A snapshot of a floor must have all its " + what + ": " + written + ", was " + read);
        }
    }
}
