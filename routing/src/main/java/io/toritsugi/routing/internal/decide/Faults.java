package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.plugin.PluginKind;
import io.toritsugi.routing.internal.view.VisitSeen;

/** Tells of strategies that do wrong while a visit is chosen, or an agent for it. */
final class Faults {
    private Faults() {}

    static void tell(
            RoutingDecision decision,
            PluginKind kind,
            String plugin,
            PluginFault fault,
            String fallback,
            VisitSeen visit) {
        decision.happen(PluginFaulted.builder()
                .plugin(plugin)
                .kind(kind)
                .fault(fault)
                .fallback(fallback)
                .queue(visit.queue().id())
                .routable(visit.routable())
                .build());
    }
}
