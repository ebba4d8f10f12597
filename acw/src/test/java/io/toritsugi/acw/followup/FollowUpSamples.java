package io.toritsugi.acw.followup;

import io.toritsugi.acw.appointment.AppointmentBook;
import io.toritsugi.acw.appointment.BookedTime;
import io.toritsugi.acw.followup.order.WorkSettings;
import io.toritsugi.acw.followup.recurrence.Recurrence;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.StepRule.Anchor;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Follow-ups with as many parts as there can be at once. */
public final class FollowUpSamples {
    private FollowUpSamples() {}

    public static FollowUpOrder order() {
        return FollowUpOrder.builder()
                .task(new FollowUpTask.Callback(Channel.VOICE, "refund"))
                .text("call about the refund")
                .party("+81312345678")
                .customer(CustomerId.of("customer-1"))
                .contact(RoutableId.of(InteractionId.of("i1")))
                .leg(LegId.of("leg1"))
                .caseId(CaseId.of("case1"))
                .journey(JourneyId.of("j1"))
                .owner(Desk.TEAM)
                .priority(5)
                .terms(Desk.dueIn(Duration.ofHours(4))
                        .expiry(TimeRule.always(Duration.ofDays(30)))
                        .addSteps(Desk.step("soon", Anchor.FINISH, Duration.ofHours(-3))
                                .priority(9)
                                .build())
                        .build())
                .basis("agent")
                .build();
    }

    /** One that was called once in vain, and waits for the next call. */
    public static FollowUp followUp() {
        Desk desk = new Desk().made("1 09:00", order());
        desk.tell("1 09:30", new FollowUpCommand.Dial(Desk.KIM, Optional.empty()))
                .get();
        desk.tell("1 09:31", new FollowUpCommand.ReportAttempt(AttemptResult.BUSY, Desk.HOST))
                .get();
        desk.tell("1 10:00", new FollowUpCommand.Tick()).get();
        return desk.state;
    }

    public static WorkSettings settings() {
        return WorkSettings.builder()
                .addCalendars(Desk.OFFICE)
                .language(Locale.JAPANESE)
                .channel(Channel.EMAIL)
                .putSteps(
                        FollowUpKind.CALLBACK,
                        List.of(Desk.step("soon", Anchor.FINISH, Duration.ofHours(-1))
                                .build()))
                .fallbackOwner(Desk.BILLING)
                .resource("desk-1")
                .appointment(Duration.ofMinutes(45))
                .build();
    }

    public static Recurrence recurrence() {
        return Recurrence.builder()
                .every(Recurrence.Every.MONTH)
                .interval(2)
                .addDays(DayOfWeek.MONDAY)
                .until(LocalDate.of(2026, 12, 31))
                .shift(Recurrence.Shift.NEXT)
                .build();
    }

    public static AppointmentBook appointments() {
        return AppointmentBook.builder()
                .putBooked(Desk.ID, new BookedTime(Desk.june("1 10:00"), Desk.june("1 10:30")))
                .lastEventAt(Desk.june("1 09:00"))
                .build();
    }
}
