package io.toritsugi.acw.document;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;

/** Documents as snapshots: one text of JSON, protected like the events that it comes from. */
record DocumentSnapshots(ProtectedJson json) implements SnapshotCodec<Document> {
    @Override
    public String format() {
        return "toritsugi.document/1";
    }

    @Override
    public String write(TenantId tenant, Document state) {
        Ref subject = state.opened().map(opened -> Ref.of(opened.routable())).orElseGet(() -> Ref.of(tenant));
        return json.write(tenant, subject, state);
    }

    @Override
    public Document read(TenantId tenant, String content) {
        return json.read(tenant, content, Document.class);
    }
}
