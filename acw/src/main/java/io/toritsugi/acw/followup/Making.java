package io.toritsugi.acw.followup;

import io.toritsugi.acw.followup.FollowUpCommand.Create;
import io.toritsugi.acw.followup.FollowUpCommand.Move;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpMoved;
import io.toritsugi.core.followup.FollowUpDeadlines;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessCalendar;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides how a follow-up is made, and how its times change. */
final class Making {
    private Making() {}

    static @Nullable BrokenRule<FollowUpRule> create(
            Decision decision, Create create, Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        FollowUpOrder order = create.order();
        if (decision.state().created().isPresent()) {
            return BrokenRule.of(FollowUpRule.CREATED_TWICE, create.id());
        }
        boolean words = order.text().filter(text -> !text.isBlank()).isPresent();
        boolean somebody = order.customer().isPresent() || order.party().isPresent();
        if ((order.task().kind().needsText() && !words) || (order.task().kind().needsCustomer() && !somebody)) {
            return BrokenRule.of(FollowUpRule.INCOMPLETE, order.task().kind());
        }
        if (order.basis().isBlank()) {
            return BrokenRule.of(FollowUpRule.REASON_MISSING, create.id());
        }
        Either<BrokenRule<FollowUpRule>, FollowUpDeadlines> deadlines =
                deadlines(order.terms(), calendars, decision.now());
        if (deadlines.isLeft()) {
            return deadlines.getLeft();
        }
        decision.add(FollowUpCreated.builder()
                .followUp(create.id())
                .task(order.task())
                .text(order.text())
                .party(order.party())
                .customer(order.customer())
                .contact(order.contact())
                .leg(order.leg())
                .caseId(order.caseId())
                .journey(order.journey())
                .owner(order.owner())
                .priority(order.priority())
                .terms(order.terms())
                .deadlines(deadlines.get())
                .basis(order.basis())
                .by(create.by())
                .build());
        return null;
    }

    static @Nullable BrokenRule<FollowUpRule> move(
            Decision decision, Move move, Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        if (move.appointment().isPresent()
                && decision.state()
                        .task()
                        .filter(FollowUpTask.Appointment.class::isInstance)
                        .isEmpty()) {
            return BrokenRule.of(FollowUpRule.NOT_AN_APPOINTMENT, decision.id());
        }
        Either<BrokenRule<FollowUpRule>, FollowUpDeadlines> deadlines =
                deadlines(move.terms(), calendars, decision.now());
        if (deadlines.isLeft()) {
            return deadlines.getLeft();
        }
        decision.add(FollowUpMoved.builder()
                .followUp(decision.id())
                .terms(Optional.of(move.terms())
                        .filter(terms -> !terms.equals(decision.state().terms())))
                .task(move.appointment().map(FollowUpTask.class::cast))
                .deadlines(deadlines.get())
                .reason(move.reason())
                .by(move.by())
                .build());
        return null;
    }

    private static Either<BrokenRule<FollowUpRule>, FollowUpDeadlines> deadlines(
            FollowUpTerms terms, Function<CalendarId, Optional<BusinessCalendar>> calendars, Instant now) {
        return Reckoning.of(terms, calendars).flatMap(reckoning -> reckoning.deadlines(now));
    }
}
