package io.toritsugi.core.agent;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;

/** Agents as snapshots: one JSON document each. */
record AgentSnapshots(ProtectedJson json) implements SnapshotCodec<Agent> {
    @Override
    public String format() {
        return "toritsugi.agent/1";
    }

    @Override
    public String write(TenantId tenant, Agent state) {
        Ref subject = state.id().map(Ref::of).orElseGet(() -> Ref.of(tenant));
        return json.write(tenant, subject, WrittenAgent.of((AgentState) state));
    }

    @Override
    public Agent read(TenantId tenant, String content) {
        return json.read(tenant, content, WrittenAgent.class).read();
    }
}
