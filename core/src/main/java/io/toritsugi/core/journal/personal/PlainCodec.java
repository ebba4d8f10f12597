package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import java.util.List;
import java.util.Optional;

/** Stores what is personal as it is. */
enum PlainCodec implements PersonalDataCodec {
    INSTANCE;

    @Override
    public boolean isPlain() {
        return true;
    }

    @Override
    public String protect(MarkedField field, List<Ref> subjects, String json) {
        return json;
    }

    @Override
    public Optional<String> reveal(MarkedField field, String stored) {
        return Optional.of(stored);
    }

    @Override
    public String token(TenantId tenant, Ref ref) {
        return ref.id();
    }

    @Override
    public Optional<String> findToken(TenantId tenant, Ref ref) {
        return Optional.of(ref.id());
    }
}
