package io.toritsugi.acw.promise;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.WorkItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a host wants of {@link PromiseMachine}; it begins with {@link Make}.
 *
 * @since 0.1
 */
public sealed interface PromiseCommand {
    /**
     * Begins to watch a promise. One whose time has passed already is broken at once: nothing that was promised is lost.
     *
     * @param id its id
     * @param order what was promised
     * @param by who says so
     * @since 0.1
     */
    record Make(PromiseId id, PromiseOrder order, Actor by) implements PromiseCommand {}

    /**
     * Says that it was done.
     *
     * @param followUp the follow-up by which it was done
     * @param by who says so
     * @since 0.1
     */
    record Keep(Optional<WorkItemId> followUp, Actor by) implements PromiseCommand {}

    /**
     * Sets another time, to which the customer has agreed, before the first has passed.
     *
     * @param dueAt by when now, exclusive; after now
     * @param consent how he agreed, as a code or the id of a contact
     * @param by who says so
     * @since 0.1
     */
    record Renegotiate(Instant dueAt, String consent, Actor by) implements PromiseCommand {}

    /**
     * Says that it is not wanted any more, before its time has passed.
     *
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Cancel(String reason, Actor by) implements PromiseCommand {}

    /**
     * Lets a promise break whose time has passed.
     *
     * @since 0.1
     */
    record Tick() implements PromiseCommand {}
}
