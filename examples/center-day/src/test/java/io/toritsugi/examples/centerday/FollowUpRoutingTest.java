package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpBoard;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpStage;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.routing.Configurations;
import io.toritsugi.routing.Router;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A callback becomes a work item that the router offers like a contact, to whoever is free in the queue that owns it. */
class FollowUpRoutingTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final WorkItemId ID = WorkItemId.of("callback-1");
    private static final RoutableId ITEM = RoutableId.of(ID);
    private static final AgentId ANN = AgentId.of("ann");
    private static final QueueId CALLBACKS = QueueId.of("callbacks");
    private static final CalendarId OFFICE = CalendarId.of("office");
    private static final CalendarId CALLING = CalendarId.of("calling");
    private static final Instant TEN = Instant.parse("2026-06-01T10:00:00Z");
    private static final Actor HOST = Actor.SYSTEM;

    private final Journal journal = new InMemoryJournal(() -> TEN);
    private final StreamOwner<RoutingDomain, RouterCommand> domain = domain();

    @Test
    void isOfferedClaimedDialledAndDone() {
        StreamOwner<FollowUp, FollowUpCommand> callback = ReadmeFollowUpExample.callback(
                journal,
                ACME,
                Map.of(OFFICE, hours(9, 17), CALLING, hours(10, 20)),
                OFFICE,
                CALLING,
                CustomerId.of("customer-1"),
                CALLBACKS,
                domain,
                ID,
                Actor.of(ANN),
                TEN);
        Offered offered = last(Offered.class);
        domain.handle(new RouterCommand.Accept(ITEM, offered.offer(), ANN), TEN, HOST)
                .get();
        assertThat(last(OfferAccepted.class).routable()).isEqualTo(ITEM);
        domain.handle(
                        RouterCommand.of(new AgentCommand.Contact(
                                ANN,
                                LegConnected.builder()
                                        .routable(ITEM)
                                        .leg(LegId.of("leg-1"))
                                        .agent(ANN)
                                        .build(),
                                Optional.empty())),
                        TEN,
                        HOST)
                .get();

        assertThat(callback.nextDeadline()).contains(TEN.plusSeconds(4 * 3600));
        callback.handle(new FollowUpCommand.Dial(ANN, Optional.empty()), TEN.plusSeconds(60), HOST)
                .get();
        callback.handle(new FollowUpCommand.ReportAttempt(AttemptResult.REACHED, HOST), TEN.plusSeconds(70), HOST)
                .get();
        callback.handle(new FollowUpCommand.Complete(Optional.of("explained"), HOST), TEN.plusSeconds(300), HOST)
                .get();

        assertThat(callback.state().stage()).contains(FollowUpStage.DONE);
        assertThat(callback.state().claimedBy()).contains(ANN);
        assertThat(callback.state().inTime()).contains(true);
        FollowUpBoard board = new FollowUpBoard();
        board.acceptAll(events());
        assertThat(board.size()).isZero();
    }

    private <T> T last(Class<T> type) {
        return events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<RecordedEvent> events() {
        return journal.readAll(ACME, 0, 1000);
    }

    private StreamOwner<RoutingDomain, RouterCommand> domain() {
        RoutingConfiguration configuration = RoutingConfiguration.builder()
                .version("monday")
                .addQueues(Queue.builder()
                        .id(CALLBACKS)
                        .ranker(StrategyRef.of("round-robin"))
                        .build())
                .build();
        StreamOwner<RoutingDomain, RouterCommand> owner = StreamOwner.of(
                Router.of(Configurations.of(configuration), Permissions.everything(), Strategies.shipped()),
                journal,
                ACME,
                StreamId.of("domain/callbacks"));
        owner.handle(new RouterCommand.SwapConfiguration("monday"), TEN, HOST).get();
        owner.handle(RouterCommand.of(new AgentCommand.JoinQueue(ANN, CALLBACKS)), TEN, HOST)
                .get();
        owner.handle(RouterCommand.of(new AgentCommand.LogIn(ANN)), TEN, HOST).get();
        return owner;
    }

    private static BusinessCalendar hours(int from, int to) {
        return BusinessCalendar.of(
                BusinessHours.builder()
                        .zone(ZoneId.of("UTC"))
                        .addWeek(WeeklySlots.of(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                BusinessSlot.of(LocalTime.of(from, 0), LocalTime.of(to, 0))))
                        .build(),
                HolidayCalendars.none());
    }
}
