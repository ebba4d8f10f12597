package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity.Kind;
import java.util.Set;

/** The sets of categories that the usual figures share. */
final class Categories {
    static final Set<TimeCategory> HANDLING = TimeCategory.ofKinds(Kind.ON_CONTACT, Kind.ON_HOLD, Kind.WRAP_UP);
    static final Set<TimeCategory> HANDLING_AND_WAITING =
            TimeCategory.ofKinds(Kind.ON_CONTACT, Kind.ON_HOLD, Kind.WRAP_UP, Kind.OFFERED, Kind.READY);
    static final Set<TimeCategory> STAFFED = TimeCategory.where(category -> category.kind() != Kind.LOGGED_OUT);
    static final Set<TimeCategory> PAID = TimeCategory.where(TimeCategory::paid);

    private Categories() {}
}
