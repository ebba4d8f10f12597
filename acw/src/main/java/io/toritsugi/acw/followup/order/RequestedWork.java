package io.toritsugi.acw.followup.order;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.promise.PromiseCommand;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.time.BusinessCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a submitted document asks for that outlives the contact: commands for {@link io.toritsugi.acw.followup.FollowUpMachine} and {@link
 * io.toritsugi.acw.promise.PromiseMachine}.
 *
 * <p>The id of each is made of the document and the rule that fired, so asking twice, even after the document was submitted again, makes
 * nothing twice: the second is refused. Each says by {@code basis} which rule asked for it. Updates of other systems and notifications are
 * not among them.
 *
 * <p>What is bound to a time that nobody knows is not made, for no other time stands in for it: see {@link #withoutTime}. Immutable and
 * thread-safe.
 *
 * @param followUps the follow-ups, in the order of the template; unmodifiable
 * @param promises the promises, in the order of the template; unmodifiable
 * @param withoutTime the requests whose time has to be asked for, or cannot be reckoned; unmodifiable
 * @since 0.1
 */
public record RequestedWork(
        List<FollowUpCommand.Create> followUps, List<PromiseCommand.Make> promises, List<Request> withoutTime) {
    /** Copies the lists. */
    public RequestedWork {
        followUps = List.copyOf(followUps);
        promises = List.copyOf(promises);
        withoutTime = List.copyOf(withoutTime);
    }

    /**
     * {@return what a document asked for when it was last submitted; nothing if it never was}
     *
     * @param document the document
     * @param contact the contact that it documents: whose customer, case and journey the work is for
     * @param settings what templates leave to the house
     * @param calendars the business hours by their ids
     */
    public static RequestedWork of(
            Document document,
            Interaction contact,
            WorkSettings settings,
            Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        Objects.requireNonNull(settings, "RequestedWork.settings");
        Optional<DocumentOpened> opened =
                document.opened().filter(any -> document.submittedAt().isPresent());
        List<FollowUpCommand.Create> followUps = new ArrayList<>();
        List<PromiseCommand.Make> promises = new ArrayList<>();
        List<Request> withoutTime = new ArrayList<>();
        if (opened.isPresent()) {
            Ordering ordering = new Ordering(opened.get(), contact, settings, calendars);
            for (Request request : promisesLast(document.requests())) {
                if (!ordering.outlivesTheContact(request)) {
                    continue;
                }
                if (!ordering.order(request, followUps, promises)) {
                    withoutTime.add(request);
                }
            }
        }
        withoutTime.sort(Comparator.comparingInt(document.requests()::indexOf));
        return new RequestedWork(followUps, promises, withoutTime);
    }

    /** A promise names the follow-ups that keep it, which are made first. */
    private static List<Request> promisesLast(List<Request> requests) {
        List<Request> ordered = new ArrayList<>(requests);
        ordered.sort(Comparator.comparing(request -> request.plan() instanceof PromisePlan));
        return ordered;
    }
}
