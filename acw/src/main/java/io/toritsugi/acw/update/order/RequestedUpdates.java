package io.toritsugi.acw.update.order;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.request.NotificationPlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.request.UpdatePlan;
import io.toritsugi.acw.update.OutboxCommand;
import io.toritsugi.acw.update.UpdateOrder;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.interaction.Interaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The updates and notifications that a document asked for when it was last submitted, by the system that they go to.
 *
 * <p>The id of each is made of the document, its revision and the rule that fired: a revision is told once, and another revision is told
 * again. Those of one contact keep their order at each system. Immutable and thread-safe.
 *
 * @param byTarget the updates of each system, in the order of the template; unmodifiable
 * @since 0.1
 */
public record RequestedUpdates(SortedMap<String, List<UpdateOrder>> byTarget) {
    /** The property of a notification that says who gets it; its words are {@code "title."} and the language. */
    public static final String TO = "to";

    /** Copies the map. */
    public RequestedUpdates {
        SortedMap<String, List<UpdateOrder>> copy = new TreeMap<>();
        byTarget.forEach((target, orders) -> copy.put(target, List.copyOf(orders)));
        byTarget = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * {@return what a document tells other systems; nothing if it was never submitted}
     *
     * @param document the document
     * @param contact the contact that it documents
     * @param notifications the system that delivers notifications
     */
    public static RequestedUpdates of(Document document, Interaction contact, String notifications) {
        SortedMap<String, List<UpdateOrder>> byTarget = new TreeMap<>();
        Optional<DocumentOpened> opened =
                document.opened().filter(any -> document.submittedAt().isPresent());
        if (opened.isPresent()) {
            for (Request request : document.requests()) {
                target(request, notifications)
                        .ifPresent(target -> byTarget.computeIfAbsent(target, first -> new ArrayList<>())
                                .add(order(opened.get(), document.revision(), contact, request)));
            }
        }
        return new RequestedUpdates(byTarget);
    }

    /**
     * {@return what takes all of it back when the submission is reversed, by the system, the last update first} What was never sent is not sent
     * any more; what may have arrived is followed by its counter-update. An outbox refuses what was taken back before.
     *
     * @param counter what takes an update back; empty if nothing can, so that the outbox refuses it once it may have arrived
     * @param by who reverses the submission
     */
    public SortedMap<String, List<OutboxCommand.Compensate>> reversed(
            Function<UpdateOrder, Optional<UpdateOrder>> counter, Actor by) {
        SortedMap<String, List<OutboxCommand.Compensate>> reversed = new TreeMap<>();
        byTarget.forEach((target, orders) -> {
            List<OutboxCommand.Compensate> commands = new ArrayList<>();
            for (UpdateOrder order : orders) {
                commands.add(0, new OutboxCommand.Compensate(order.id(), counter.apply(order), by));
            }
            reversed.put(target, List.copyOf(commands));
        });
        return Collections.unmodifiableSortedMap(reversed);
    }

    private static Optional<String> target(Request request, String notifications) {
        if (request.plan() instanceof UpdatePlan plan) {
            return Optional.of(plan.target());
        }
        return request.plan() instanceof NotificationPlan ? Optional.of(notifications) : Optional.empty();
    }

    private static UpdateOrder order(DocumentOpened opened, int revision, Interaction contact, Request request) {
        UpdateOrder.Builder order = UpdateOrder.builder()
                .id(UpdateId.of(opened.document() + "/" + revision + "/" + request.rule()))
                .key(opened.routable().toString())
                .contact(opened.routable())
                .customer(contact.customer())
                .caseId(contact.caseId())
                .basis("rule:" + request.rule());
        if (request.plan() instanceof UpdatePlan plan) {
            return order.kind(plan.kind())
                    .putAllValues(request.values())
                    .putAllPersonalValues(request.personalValues())
                    .build();
        }
        return order.kind(UpdateKind.NOTIFICATION)
                .putAllValues(words((NotificationPlan) request.plan()))
                .build();
    }

    private static Map<String, Answer> words(NotificationPlan plan) {
        Map<String, Answer> words = new TreeMap<>();
        words.put(TO, Answer.of(plan.to()));
        plan.title().byLanguage().forEach((language, text) -> words.put("title." + language, Answer.of(text)));
        return words;
    }
}
