package io.toritsugi.acw.followup;

import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One follow-up at a desk in Tokyo, whose hours are Monday to Friday, 9 to 18; customers are called from 10 to 20. All times of tests are on
 * the wall of Tokyo; Monday is the 1st of June 2026.
 */
final class Desk {
    static final WorkItemId ID = WorkItemId.of("w1");
    static final AgentId KIM = AgentId.of("kim");
    static final AgentId LEE = AgentId.of("lee");
    static final FollowUpOwner TEAM = FollowUpOwner.of(TeamId.of("support"));
    static final FollowUpOwner BILLING = FollowUpOwner.of(DepartmentId.of("billing"));
    static final CalendarId OFFICE = CalendarId.of("office");
    static final CalendarId CALLING = CalendarId.of("calling");
    static final Actor HOST = Actor.SYSTEM;

    private static final Map<CalendarId, BusinessCalendar> CALENDARS =
            Map.of(OFFICE, weekdays(9, 18), CALLING, weekdays(10, 20));

    final FollowUpMachine machine = new FollowUpMachine(id -> Optional.ofNullable(CALENDARS.get(id)));
    final List<Dated> events = new ArrayList<>();
    FollowUp state = machine.initial();

    private static BusinessCalendar weekdays(int from, int to) {
        return BusinessCalendar.of(
                BusinessHours.builder()
                        .zone(ZoneId.of("Asia/Tokyo"))
                        .addWeek(WeeklySlots.of(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                BusinessSlot.of(LocalTime.of(from, 0), LocalTime.of(to, 0))))
                        .build(),
                HolidayCalendars.none());
    }

    /** {@return a time of June 2026 in Tokyo, such as {@code "1 09:00"}, the first Monday at nine} */
    static Instant june(String time) {
        String[] parts = time.split(" ", 2);
        return Instant.parse("2026-06-%02dT%s:00Z".formatted(Integer.parseInt(parts[0]), parts[1]))
                .minus(Duration.ofHours(9));
    }

    static FollowUpTerms within(Duration business) {
        return dueIn(business).build();
    }

    static FollowUpTerms.Builder dueIn(Duration business) {
        return FollowUpTerms.builder().addCalendars(OFFICE).finish(TimeRule.business(business));
    }

    static StepRule.Builder step(String id, StepRule.Anchor from, Duration offset) {
        return StepRule.builder().id(id).from(from).offset(offset);
    }

    static FollowUpOrder.Builder order(FollowUpTask task) {
        return FollowUpOrder.builder().task(task).owner(TEAM).basis("agent");
    }

    static FollowUpOrder callback(FollowUpTerms terms) {
        return order(new FollowUpTask.Callback(Channel.VOICE, "refund"))
                .customer(CustomerId.of("customer-1"))
                .terms(terms)
                .build();
    }

    static FollowUpOrder workOrder(FollowUpTerms terms) {
        return order(new FollowUpTask.WorkOrder("replace-router")).terms(terms).build();
    }

    /** {@return what follows from a command, or the rule that it breaks} */
    Either<FollowUpRule, List<Event>> tell(String time, FollowUpCommand command) {
        Instant at = june(time);
        return machine.decide(state, command, at)
                .map(decided -> {
                    events.addAll(decided);
                    state = machine.replay(state, decided);
                    return decided.stream().map(Dated::event).toList();
                })
                .mapLeft(BrokenRule::rule);
    }

    Desk made(String time, FollowUpOrder order) {
        tell(time, new FollowUpCommand.Create(ID, order, HOST)).get();
        return this;
    }

    List<String> types() {
        return events.stream().map(dated -> dated.event().type()).toList();
    }
}
