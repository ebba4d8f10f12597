package io.toritsugi.core.json;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.plan.CalendarChanged;
import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.plan.ExceptionCode;
import io.toritsugi.core.plan.ExceptionPeriod;
import io.toritsugi.core.plan.Overtime;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedActivity;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.core.plan.ShiftActivity;
import io.toritsugi.core.plan.local.LocalActivity;
import io.toritsugi.core.plan.local.LocalExceptionPeriod;
import io.toritsugi.core.plan.local.LocalPlan;
import io.toritsugi.core.plan.local.LocalShift;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.CompanyHoliday;
import io.toritsugi.core.time.DateException;
import io.toritsugi.core.time.EmergencyClosing;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.value.Bilingual;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The events of plans, with every attribute set. */
final class PlanEventSamples {
    private static final AgentId AGENT = AgentId.of("a1");
    private static final ShiftActivity STOCKTAKING = ShiftActivity.builder()
            .code("stocktaking")
            .reason(StatusReason.builder()
                    .code("back-office")
                    .reasonClass(ReasonClass.BACK_OFFICE)
                    .paid(false)
                    .planned(true)
                    .build())
            .productive(true)
            .build();
    private static final ExceptionCode STORM = ExceptionCode.builder()
            .code("storm")
            .kind(ExceptionCode.Kind.EXCUSED)
            .paid(false)
            .atWork(true)
            .build();

    private PlanEventSamples() {}

    static List<Event> all() {
        return List.of(
                SchedulePlanned.builder().agent(AGENT).plan(plan()).build(),
                CalendarChanged.builder()
                        .tenant(TenantId.of("acme"))
                        .calendar(CalendarId.of("sales"))
                        .effectiveFrom(Instant.parse("2026-03-31T15:00:00Z"))
                        .hours(hours())
                        .build());
    }

    private static BusinessHours hours() {
        return BusinessHours.builder()
                .zone(ZoneId.of("Asia/Tokyo"))
                .addWeek(WeeklySlots.of(
                        Set.of(DayOfWeek.MONDAY), BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                .addHolidays("JP")
                .addCompanyHolidays(CompanyHoliday.of(
                        new Bilingual("New Year holidays", "年末年始"), MonthDay.of(12, 29), MonthDay.of(1, 3)))
                .addExceptions(DateException.builder()
                        .date(LocalDate.of(2026, 10, 1))
                        .addSlots(BusinessSlot.of(LocalTime.of(13, 0), LocalTime.of(18, 0)))
                        .name(new Bilingual("stocktaking", "棚卸"))
                        .build())
                .addClosings(EmergencyClosing.builder()
                        .from(Instant.parse("2026-06-01T03:00:00Z"))
                        .to(Instant.parse("2026-06-01T05:00:00Z"))
                        .reason(new Bilingual("earthquake", "地震"))
                        .build())
                .build();
    }

    static Schedule schedule() {
        return Schedule.builder().agent(AGENT).addPlans(plan()).build();
    }

    static LocalPlan localPlan() {
        return LocalPlan.builder()
                .zone("Asia/Tokyo")
                .from(LocalDateTime.parse("2026-04-01T00:00"))
                .to(LocalDateTime.parse("2026-04-02T00:00"))
                .version(3)
                .repeated(LocalPlan.Repeated.SECOND)
                .addShifts(LocalShift.builder()
                        .from(LocalDateTime.parse("2026-04-01T09:00"))
                        .to(LocalDateTime.parse("2026-04-01T18:00:30.5"))
                        .overtime(Overtime.MANDATORY)
                        .addActivities(LocalActivity.builder()
                                .from(LocalDateTime.parse("2026-04-01T12:00"))
                                .to(LocalDateTime.parse("2026-04-01T13:00"))
                                .activity(STOCKTAKING)
                                .build())
                        .build())
                .addExceptions(LocalExceptionPeriod.builder()
                        .from(LocalDateTime.parse("2026-04-01T15:00"))
                        .to(LocalDateTime.parse("2026-04-01T16:00"))
                        .exception(STORM)
                        .build())
                .build();
    }

    private static Plan plan() {
        return Plan.builder()
                .from(Instant.parse("2026-03-31T15:00:00Z"))
                .to(Instant.parse("2026-04-01T15:00:00Z"))
                .version(3)
                .addShifts(Shift.builder()
                        .from(Instant.parse("2026-04-01T00:00:00Z"))
                        .to(Instant.parse("2026-04-01T09:00:00.5Z"))
                        .overtime(Overtime.MANDATORY)
                        .addActivities(PlannedActivity.of(
                                STOCKTAKING,
                                Instant.parse("2026-04-01T03:00:00Z"),
                                Instant.parse("2026-04-01T04:00:00Z")))
                        .build())
                .addExceptions(ExceptionPeriod.of(
                        STORM, Instant.parse("2026-04-01T06:00:00Z"), Instant.parse("2026-04-01T07:00:00Z")))
                .build();
    }
}
