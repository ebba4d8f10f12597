package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpMachine;
import io.toritsugi.acw.followup.order.RequestedWork;
import io.toritsugi.acw.followup.order.WorkSettings;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Does the follow-ups that simulated wrap-ups ask for, as a back office that follows a script: of twenty seventeen in time, two late and one never. When in
 * its hours comes from dice.
 *
 * <p>Not thread-safe.
 */
final class FollowUpSimulation {
    private static final AgentId CLERK = AgentId.of("back-office");
    private static final CalendarId OFFICE = CalendarId.of("back-office");
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(ZoneId.of("Asia/Jerusalem"))
                    .addWeek(WeeklySlots.of(
                            EnumSet.of(
                                    DayOfWeek.SUNDAY,
                                    DayOfWeek.MONDAY,
                                    DayOfWeek.TUESDAY,
                                    DayOfWeek.WEDNESDAY,
                                    DayOfWeek.THURSDAY),
                            BusinessSlot.of(LocalTime.of(8, 0), LocalTime.of(18, 0))))
                    .build(),
            HolidayCalendars.none());
    private static final WorkSettings SETTINGS =
            WorkSettings.builder().addCalendars(OFFICE).build();
    private static final Duration WITHOUT_DEADLINE = Duration.ofHours(20);

    private static final Duration BEFORE_CLOSING = Duration.ofMinutes(5);

    private final FollowUpMachine machine = new FollowUpMachine(FollowUpSimulation::calendar);
    private final SortedMap<FollowUpKind, FollowUpFigures> figures = new TreeMap<>();
    private Instant last = Instant.MIN;

    private static Optional<BusinessCalendar> calendar(CalendarId id) {
        return id.equals(OFFICE) ? Optional.of(HOURS) : Optional.empty();
    }

    /** Does what a submitted document asks for. */
    void accept(Document document, Interaction contact, RandomGenerator dice) {
        document.submittedAt().ifPresent(submitted -> {
            last = submitted.isAfter(last) ? submitted : last;
            for (FollowUpCommand.Create create : RequestedWork.of(
                            document, contact, SETTINGS, FollowUpSimulation::calendar)
                    .followUps()) {
                figures.computeIfAbsent(create.order().task().kind(), kind -> new FollowUpFigures())
                        .add(done(create, submitted, dice));
            }
        });
    }

    /** What became of the follow-ups, by their kind. */
    SortedMap<FollowUpKind, FollowUpFigures> figures() {
        return figures;
    }

    /** The time for which the figures hold: a week after the last wrap-up. */
    Instant asOf() {
        return last.equals(Instant.MIN) ? Instant.EPOCH : last.plus(Duration.ofDays(7));
    }

    private FollowUp done(FollowUpCommand.Create create, Instant now, RandomGenerator dice) {
        FollowUp made = carriedOut(machine.initial(), create, now);
        int fate = dice.nextInt(20);
        if (fate == 0) {
            return made;
        }
        Duration left =
                made.deadlines().finishBy().map(due -> HOURS.between(now, due)).orElse(WITHOUT_DEADLINE);
        int percent = fate <= 2 ? 105 + dice.nextInt(100) : 5 + dice.nextInt(90);
        Instant then =
                HOURS.plus(now, left.multipliedBy(percent).dividedBy(100)).orElse(now);
        Instant at = HOURS.isOpen(then) ? then : then.minus(BEFORE_CLOSING);
        AgentId who = made.owner()
                .filter(owner -> owner.kind() == FollowUpOwner.Kind.AGENT)
                .map(owner -> AgentId.of(owner.id()))
                .orElse(CLERK);
        return create.order().task().kind() == FollowUpKind.CALLBACK ? called(made, who, at) : worked(made, who, at);
    }

    private FollowUp called(FollowUp made, AgentId who, Instant at) {
        FollowUp claimed = carriedOut(made, new FollowUpCommand.Claim(who), at);
        FollowUp dialled = carriedOut(claimed, new FollowUpCommand.Dial(who, Optional.empty()), at);
        FollowUp reached = carriedOut(
                dialled, new FollowUpCommand.ReportAttempt(AttemptResult.REACHED, Actor.of(who)), at.plusSeconds(60));
        return carriedOut(
                reached, new FollowUpCommand.Complete(Optional.of("reached"), Actor.of(who)), at.plusSeconds(90));
    }

    private FollowUp worked(FollowUp made, AgentId who, Instant at) {
        FollowUp known =
                made.task().filter(task -> task.kind() == FollowUpKind.HAND_OFF).isPresent()
                        ? carriedOut(made, new FollowUpCommand.Acknowledge(Actor.of(who)), at)
                        : made;
        return carriedOut(known, new FollowUpCommand.Complete(Optional.empty(), Actor.of(who)), at);
    }

    private FollowUp carriedOut(FollowUp state, FollowUpCommand command, Instant now) {
        return machine.replay(
                state,
                machine.decide(state, command, now)
                        .getOrElseThrow(refusal -> new IllegalStateException(refusal.message())));
    }
}
