package io.toritsugi.routing.internal.snapshot;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.internal.domain.DomainIndex;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.ParkedLeg;
import io.toritsugi.routing.internal.rules.Compiled;
import java.util.ArrayList;
import java.util.List;

/**
 * Domains as snapshots: lines of JSON, one for the domain, one for each queue of which something is remembered and for each visit that waits, for the moments of each agent and for
 * what the strategies of each queue remember; then those of the floor. What is due follows from these, and is found anew.
 */
public final class RoutingSnapshots implements SnapshotCodec<RoutingDomain> {
    private static final String DOMAIN = "{\"routing\":";
    private static final String QUEUE = "{\"queue\":";
    private static final String VISIT = "{\"visit\":";
    private static final String MOMENTS = "{\"moments\":";
    private static final String MEMORY = "{\"memory\":";
    private static final String FLOOR = "{\"floor\":";

    private final ProtectedJson json;
    private final SnapshotCodec<Floor> floors;
    private final Compiled.Lookup rules;

    public RoutingSnapshots(ProtectedJson json, Compiled.Lookup rules) {
        this.json = json;
        this.floors = FloorMachine.snapshots(json);
        this.rules = rules;
    }

    @Override
    public String format() {
        return "toritsugi.routing/1";
    }

    @Override
    public String write(TenantId tenant, RoutingDomain state) {
        DomainState domain = (DomainState) state;
        List<WrittenMemory> memories = new MemoryTexts(rules).write(domain.memory());
        List<String> lines = new ArrayList<>();
        lines.add(line(DOMAIN, tenant, Ref.of(tenant), WrittenDomain.of(domain, memories.size())));
        domain.queues()
                .forEach((queue, remembered) ->
                        lines.add(line(QUEUE, tenant, Ref.of(tenant), WrittenQueue.of(queue, remembered))));
        domain.inOrder()
                .forEach(waiting ->
                        lines.add(line(VISIT, tenant, Ref.of(waiting.routable()), WrittenVisit.of(waiting))));
        domain.moments()
                .forEach((agent, moments) ->
                        lines.add(line(MOMENTS, tenant, Ref.of(agent), WrittenMoments.of(agent, moments))));
        memories.forEach(memory -> lines.add(line(MEMORY, tenant, Ref.of(tenant), memory)));
        lines.add(floors.write(tenant, domain.floor()));
        return String.join("\n", lines);
    }

    private String line(String begin, TenantId tenant, Ref subject, Object value) {
        return begin + json.write(tenant, subject, value) + "}";
    }

    @Override
    public RoutingDomain read(TenantId tenant, String content) {
        List<String> lines = content.lines().toList();
        WrittenDomain written =
                json.read(tenant, inside(DOMAIN, lines.isEmpty() ? "" : lines.get(0)), WrittenDomain.class);
        int floor = 1;
        while (floor < lines.size() && !lines.get(floor).startsWith(FLOOR)) {
            floor++;
        }
        List<String> own = lines.subList(1, Math.min(floor, lines.size()));
        DomainState domain = DomainState.EMPTY;
        for (WrittenQueue queue : all(QUEUE, own, tenant, WrittenQueue.class)) {
            domain = domain.withQueue(queue.queue(), queue.read());
        }
        domain = written.version().map(domain::withVersion).orElse(domain);
        for (WrittenVisit visit : all(VISIT, own, tenant, WrittenVisit.class)) {
            domain = domain.replacing(domain.find(visit.visit()), visit.read(), rules);
        }
        for (WrittenMoments moments : all(MOMENTS, own, tenant, WrittenMoments.class)) {
            domain = domain.withMoments(moments.agent(), moments.read());
        }
        List<WrittenMemory> memories = all(MEMORY, own, tenant, WrittenMemory.class);
        check("visits", written.visits(), domain.byVisit().size());
        check("queues", written.queues(), domain.queues().size());
        check("agents", written.agents(), domain.moments().size());
        check("memories", written.memories(), memories.size());
        DomainState whole = ParkedLeg.all(domain.withMemory(new MemoryTexts(rules).read(memories))
                .restored(
                        floors.read(tenant, String.join("\n", lines.subList(floor, lines.size()))),
                        written.lastSequence(),
                        written.lastEventAt().orElse(null)));
        return whole.withIndex(DomainIndex.of(whole, rules));
    }

    private <T> List<T> all(String begin, List<String> lines, TenantId tenant, Class<T> type) {
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> json.read(tenant, inside(begin, line), type))
                .toList();
    }

    private static String inside(String begin, String line) {
        if (!line.startsWith(begin) || !line.endsWith("}")) {
            throw new IllegalArgumentException(
                    "A snapshot of a routing domain must have a whole line that begins with " + begin);
        }
        return line.substring(begin.length(), line.length() - 1);
    }

    private static void check(String what, int written, int read) {
        if (written != read) {
            throw new IllegalArgumentException(
                    "A snapshot of a routing domain must have all its " + what + ": " + written + ", was " + read);
        }
    }
}
