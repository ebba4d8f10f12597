package io.toritsugi.acw.promise;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import java.time.Instant;
import java.util.Optional;

/** Promises with all parts. */
public final class PromiseSamples {
    private static final Instant DUE = Instant.parse("2026-06-08T01:00:00Z");
    private static final AgentId KIM = AgentId.of("kim");

    private PromiseSamples() {}

    public static PromiseOrder order() {
        return PromiseOrder.builder()
                .what("a call about the refund")
                .customer(CustomerId.of("customer-1"))
                .contact(RoutableId.of(InteractionId.of("i1")))
                .leg(LegId.of("leg1"))
                .agent(KIM)
                .owner(FollowUpOwner.of(KIM))
                .dueAt(DUE)
                .calendar(CalendarId.of("office"))
                .addFollowUps(WorkItemId.of("w1"))
                .basis("rule:refund")
                .build();
    }

    /** One that was kept late. */
    public static WatchedPromise promise() {
        PromiseMachine machine = new PromiseMachine();
        WatchedPromise made = machine.replay(
                machine.initial(),
                machine.decide(
                                machine.initial(),
                                new PromiseCommand.Make(PromiseId.of("p1"), order(), Actor.of(KIM)),
                                DUE.minusSeconds(60))
                        .get());
        return machine.replay(
                made,
                machine.decide(made, new PromiseCommand.Keep(Optional.of(WorkItemId.of("w1")), Actor.of(KIM)), DUE)
                        .get());
    }
}
