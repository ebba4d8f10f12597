package io.toritsugi.examples.centerday;

import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpMachine;
import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.routing.Enqueue;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingDomain;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The example of the README for follow-ups, which shows exactly the lines between the marks. */
final class ReadmeFollowUpExample {
    private ReadmeFollowUpExample() {}

    static StreamOwner<FollowUp, FollowUpCommand> callback(
            Journal journal,
            TenantId acme,
            Map<CalendarId, BusinessCalendar> calendars,
            CalendarId office,
            CalendarId callingHours,
            CustomerId customer,
            QueueId callbacks,
            StreamOwner<RoutingDomain, RouterCommand> domain,
            WorkItemId id,
            Actor agent,
            Instant now) {
        // README
        FollowUpTerms terms = FollowUpTerms.builder()
                .addCalendars(office, callingHours)
                .finish(TimeRule.business(Duration.ofHours(4)))
                .addSteps(StepRule.builder()
                        .id("late")
                        .from(StepRule.Anchor.FINISH)
                        .offset(Duration.ZERO)
                        .priority(9)
                        .build())
                .build();
        StreamOwner<FollowUp, FollowUpCommand> callback = StreamOwner.of(
                new FollowUpMachine(calendar -> Optional.ofNullable(calendars.get(calendar))),
                journal,
                acme,
                StreamId.of("follow-up/" + id));

        FollowUpOrder order = FollowUpOrder.builder()
                .task(new FollowUpTask.Callback(Channel.VOICE, "refund-status"))
                .customer(customer)
                .owner(FollowUpOwner.of(callbacks))
                .terms(terms)
                .basis("agent")
                .build();
        callback.handle(new FollowUpCommand.Create(id, order, agent), now, agent);
        domain.handle(
                Enqueue.builder()
                        .routable(RoutableId.of(id))
                        .visit(VisitId.of("visit/" + id))
                        .queue(callbacks)
                        .build(),
                now,
                agent);
        // README
        return callback;
    }
}
