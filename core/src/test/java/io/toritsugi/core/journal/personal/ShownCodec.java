package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Protects nothing, but shows in what it stores what it was asked. */
public final class ShownCodec implements PersonalDataCodec {
    private static final String MIDDLE = "; \"json\": ";

    private final Set<Ref> forgotten = new HashSet<>();

    /** Makes one by which nothing is forgotten. */
    public ShownCodec() {}

    /**
     * Forgets what belongs to a subject.
     *
     * @param subject whose data
     */
    public void forget(Ref subject) {
        forgotten.add(subject);
    }

    @Override
    public String protect(MarkedField field, List<Ref> subjects, String json) {
        return place(field) + " of " + subjects.stream().map(ShownCodec::name).collect(Collectors.joining(" and "))
                + MIDDLE + json;
    }

    @Override
    public Optional<String> reveal(MarkedField field, String stored) {
        if (!stored.startsWith(place(field) + " of ")) {
            throw new IllegalStateException("Not stored for " + place(field));
        }
        int json = stored.indexOf(MIDDLE);
        boolean gone =
                forgotten.stream().anyMatch(subject -> stored.substring(0, json).contains(name(subject)));
        return gone ? Optional.empty() : Optional.of(stored.substring(json + MIDDLE.length()));
    }

    @Override
    public String token(TenantId tenant, Ref ref) {
        return "token of " + ref.id();
    }

    @Override
    public Optional<String> findToken(TenantId tenant, Ref ref) {
        return forgotten.contains(ref) ? Optional.empty() : Optional.of(token(tenant, ref));
    }

    private static String place(MarkedField field) {
        return field.tenant() + ":" + field.type() + "." + field.property();
    }

    private static String name(Ref ref) {
        return ref.kind() + "=" + ref.id();
    }
}
