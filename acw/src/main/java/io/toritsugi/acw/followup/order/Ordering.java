package io.toritsugi.acw.followup.order;

import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.acw.promise.PromiseCommand;
import io.toritsugi.acw.promise.PromiseOrder;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the requests of one document into commands. */
final class Ordering {
    private final DocumentOpened opened;
    private final Interaction contact;
    private final WorkSettings settings;
    private final DueTimes times;

    Ordering(
            DocumentOpened opened,
            Interaction contact,
            WorkSettings settings,
            Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        this.opened = opened;
        this.contact = contact;
        this.settings = settings;
        this.times = new DueTimes(settings.calendars(), calendars);
    }

    boolean outlivesTheContact(Request request) {
        return request.plan() instanceof FollowUpPlan
                || request.plan() instanceof HandOffPlan
                || request.plan() instanceof PromisePlan;
    }

    /** {@return whether its time is known, so that it was added to one of the lists} */
    boolean order(Request request, List<FollowUpCommand.Create> followUps, List<PromiseCommand.Make> promises) {
        if (request.plan() instanceof PromisePlan plan) {
            Optional<Instant> due =
                    request.promise().map(promise -> promise.dueAt()).or(() -> times.due(request));
            due.ifPresent(at -> promises.add(promise(request, plan, at, followUps)));
            return due.isPresent();
        }
        Optional<Instant> due = times.due(request);
        if (request.plan().due().isPresent() && due.isEmpty()) {
            return false;
        }
        Optional<FollowUpTask> task = task(request, due);
        task.ifPresent(known -> followUps.add(followUp(request, known, due)));
        return task.isPresent();
    }

    private FollowUpCommand.Create followUp(Request request, FollowUpTask task, Optional<Instant> due) {
        FollowUpTerms.Builder terms =
                FollowUpTerms.builder().addAllCalendars(settings.calendars()).finish(due.map(TimeRule::on));
        if (request.plan() instanceof HandOffPlan plan) {
            terms.acknowledgement(plan.acknowledgeWithin().map(TimeRule::business));
        }
        settings.steps().getOrDefault(task.kind(), List.of()).stream()
                .filter(step -> hasAnchor(step, request, due))
                .forEach(terms::addSteps);
        return new FollowUpCommand.Create(
                WorkItemId.of(id(request)),
                FollowUpOrder.builder()
                        .task(task)
                        .text(request.plan().title().in(settings.language()))
                        .customer(contact.customer())
                        .contact(opened.routable())
                        .leg(opened.leg())
                        .caseId(contact.caseId())
                        .journey(contact.journey())
                        .owner(owner(request, task))
                        .terms(terms.build())
                        .basis(basis(request))
                        .build(),
                by());
    }

    private static boolean hasAnchor(StepRule step, Request request, Optional<Instant> due) {
        return switch (step.from()) {
            case MADE -> true;
            case START -> false;
            case FINISH -> due.isPresent();
            case ACKNOWLEDGEMENT ->
                request.plan() instanceof HandOffPlan plan
                        && plan.acknowledgeWithin().isPresent();
        };
    }

    private Optional<FollowUpTask> task(Request request, Optional<Instant> due) {
        String matter = request.rule();
        if (request.plan() instanceof HandOffPlan plan) {
            return Optional.of(new FollowUpTask.HandOff(plan.department(), matter));
        }
        FollowUpPlan plan = (FollowUpPlan) request.plan();
        Channel channel = plan.channel().orElse(settings.channel());
        return switch (plan.kind()) {
            case CALLBACK -> Optional.of(new FollowUpTask.Callback(channel, matter));
            case REMINDER -> Optional.of(new FollowUpTask.Reminder());
            case WORK_ORDER -> Optional.of(new FollowUpTask.WorkOrder(matter));
            case APPOINTMENT ->
                due.map(from ->
                        new FollowUpTask.Appointment(settings.resource(), from, from.plus(settings.appointment())));
            case SURVEY -> Optional.of(new FollowUpTask.Survey(matter, channel));
            case ESCALATION -> Optional.of(new FollowUpTask.Escalation(matter, 2));
            case BACK_OFFICE -> Optional.of(new FollowUpTask.BackOffice(matter));
            case CONTENT -> Optional.of(new FollowUpTask.Content(matter));
            case HAND_OFF -> Optional.empty();
        };
    }

    private PromiseCommand.Make promise(
            Request request, PromisePlan plan, Instant due, List<FollowUpCommand.Create> followUps) {
        return new PromiseCommand.Make(
                PromiseId.of(id(request)),
                PromiseOrder.builder()
                        .what(request.promise()
                                .map(promise -> promise.what())
                                .orElseGet(() -> plan.title().in(settings.language())))
                        .customer(contact.customer())
                        .contact(opened.routable())
                        .leg(opened.leg())
                        .agent(opened.agent())
                        .owner(request.promise()
                                .flatMap(promise -> promise.owner())
                                .or(() -> agent(request))
                                .map(FollowUpOwner::of)
                                .orElseGet(this::nobody))
                        .dueAt(due)
                        .addAllFollowUps(followUps.stream()
                                .map(FollowUpCommand.Create::id)
                                .filter(keptBy(plan)::contains)
                                .toList())
                        .calendar(settings.calendars().stream().findFirst())
                        .basis(basis(request))
                        .build(),
                by());
    }

    private Set<WorkItemId> keptBy(PromisePlan plan) {
        return plan.keptBy().stream()
                .map(rule -> WorkItemId.of(WorkId.of(opened.document().value(), rule)))
                .collect(Collectors.toSet());
    }

    private FollowUpOwner owner(Request request, FollowUpTask task) {
        return task instanceof FollowUpTask.HandOff handOff
                ? FollowUpOwner.of(handOff.department())
                : agent(request).map(FollowUpOwner::of).orElseGet(this::nobody);
    }

    private Optional<AgentId> agent(Request request) {
        return request.owner().or(request::personalOwner).or(opened::agent);
    }

    private FollowUpOwner nobody() {
        return opened.queue().map(FollowUpOwner::of).orElse(settings.fallbackOwner());
    }

    private Actor by() {
        return opened.agent().map(Actor::of).orElse(Actor.SYSTEM);
    }

    private String id(Request request) {
        return WorkId.of(opened.document().value(), request.rule());
    }

    private static String basis(Request request) {
        return "rule:" + request.rule();
    }
}
