package io.toritsugi.acw.update;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.update.event.UpdateCompensated;
import io.toritsugi.acw.update.event.UpdateDeadLettered;
import io.toritsugi.acw.update.event.UpdateDelivered;
import io.toritsugi.acw.update.event.UpdateFailed;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.acw.update.event.UpdateRetried;
import io.toritsugi.acw.update.event.UpdateWithdrawn;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The events of updates, with every attribute set, and personal data marked. */
public final class UpdateSamples {
    private static final String MARK = "PERSONAL-MARK";
    private static final UpdateId U = UpdateId.of("interaction:i1/leg1/refund/1");
    private static final Actor BY = Actor.of(AgentId.of("miya"));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private UpdateSamples() {}

    public static List<Dated> events() {
        return Stream.<Event>of(
                        UpdateRequested.builder()
                                .target("billing")
                                .update(U)
                                .kind(UpdateKind.TRANSACTION)
                                .key("interaction:i1")
                                .putValues("amount", Answer.of("6000"))
                                .putPersonalValues("name", Answer.of(MARK))
                                .contact(RoutableId.of(InteractionId.of("i1")))
                                .customer(CustomerId.of(MARK + "-customer"))
                                .caseId(CaseId.of("case1"))
                                .compensates(UpdateId.of("earlier"))
                                .basis("rule:refund")
                                .by(BY)
                                .build(),
                        UpdateDelivered.builder()
                                .target("billing")
                                .update(U)
                                .attempt(2)
                                .reference("tx-9")
                                .build(),
                        UpdateFailed.builder()
                                .target("billing")
                                .update(U)
                                .attempt(1)
                                .reason("timeout")
                                .refused(false)
                                .retryAt(NOON)
                                .circuitOpenUntil(NOON.plusSeconds(60))
                                .build(),
                        UpdateDeadLettered.builder()
                                .target("billing")
                                .update(U)
                                .attempts(8)
                                .reason("timeout")
                                .build(),
                        UpdateRetried.builder()
                                .target("billing")
                                .update(U)
                                .by(BY)
                                .build(),
                        UpdateWithdrawn.builder()
                                .target("billing")
                                .update(U)
                                .reason("mistake")
                                .by(BY)
                                .build(),
                        UpdateCompensated.builder()
                                .target("billing")
                                .update(U)
                                .with(UpdateId.of("counter"))
                                .by(BY)
                                .build())
                .map(event -> Dated.of(NOON, event))
                .toList();
    }

    public static UpdateOrder order() {
        return UpdateOrder.builder()
                .id(U)
                .kind(UpdateKind.TRANSACTION)
                .key("interaction:i1")
                .putValues("amount", Answer.of("6000"))
                .putPersonalValues("name", Answer.of("Kim"))
                .contact(RoutableId.of(InteractionId.of("i1")))
                .customer(CustomerId.of("customer-1"))
                .caseId(CaseId.of("case1"))
                .basis("rule:refund")
                .build();
    }
}
