package io.toritsugi.acw.internal.snapshot;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.personal.ProtectedJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whose data a part of a state is: when one of them is forgotten, so is the part. */
public final class Subjects {
    private static final Set<Ref.Kind> SERVED = EnumSet.of(Ref.Kind.CUSTOMER, Ref.Kind.INTERACTION, Ref.Kind.WORK_ITEM);

    private Subjects() {}

    /** {@return the customers, contacts and work items among these who were not forgotten; the tenant if there is none} */
    public static List<Ref> of(Stream<Ref> concerned, TenantId tenant) {
        List<Ref> served = concerned
                .filter(ref -> SERVED.contains(ref.kind()) && !ref.id().equals(ProtectedJson.FORGOTTEN))
                .distinct()
                .toList();
        return served.isEmpty() ? List.of(Ref.of(tenant)) : served;
    }
}
