package io.toritsugi.routing.ranker.turn;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StrategySettings;

/** Which contacts count, and for how long. */
record Turns(Window window, boolean thisQueueOnly) {
    static final Turns STANDARD = new Turns(Window.STANDARD, false);

    static Turns in(StrategySettings settings) {
        settings.checkNames("thisQueueOnly", "window");
        return new Turns(Window.in(settings), settings.flag("thisQueueOnly", false));
    }

    boolean counts(LegConnected connected, QueueId queue, EventView event) {
        return connected.agent().isPresent()
                && connected.party() == Party.AGENT
                && connected.role() == LegRole.PRIMARY
                && (thisQueueOnly ? event.isOf(queue) : event.visitQueue().isPresent());
    }

    StateCodec<Workload> codec() {
        return new WorkloadCodec(window);
    }
}
