package io.toritsugi.acw.audit.trail;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.personal.MarkedField;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import java.util.List;
import java.util.Optional;

/** Writes nothing personal: what is marked becomes three stars, which nobody can read back. */
enum Mask implements PersonalDataCodec {
    INSTANCE;

    @Override
    public String protect(MarkedField field, List<Ref> subjects, String json) {
        return ProtectedJson.FORGOTTEN;
    }

    @Override
    public Optional<String> reveal(MarkedField field, String stored) {
        return Optional.empty();
    }

    @Override
    public String token(TenantId tenant, Ref ref) {
        return ProtectedJson.FORGOTTEN;
    }

    @Override
    public Optional<String> findToken(TenantId tenant, Ref ref) {
        return Optional.empty();
    }
}
