package io.toritsugi.acw.update;

import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.core.event.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host wants of {@link OutboxMachine}.
 *
 * @since 0.1
 */
public sealed interface OutboxCommand {
    /**
     * Puts updates into the outbox, in this order; those that have been in it before are passed over.
     *
     * @param orders the updates
     * @param by who wants them
     * @since 0.1
     */
    record Request(List<UpdateOrder> orders, Actor by) implements OutboxCommand {
        /** Copies the list. */
        public Request {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Says what came of sending an update.
     *
     * @param update the update
     * @param delivery what came of it
     * @since 0.1
     */
    record Report(UpdateId update, Delivery delivery) implements OutboxCommand {
        /** Checks that both parts are there. */
        public Report {
            Objects.requireNonNull(update, "Report.update");
            Objects.requireNonNull(delivery, "Report.delivery");
        }
    }

    /**
     * Sends a dead letter again.
     *
     * @param update the update
     * @param by who says so
     * @since 0.1
     */
    record Retry(UpdateId update, Actor by) implements OutboxCommand {}

    /**
     * Gives a dead letter up; what waited behind it goes on.
     *
     * @param update the update
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Withdraw(UpdateId update, String reason, Actor by) implements OutboxCommand {}

    /**
     * Takes back what an update does, since the submission was reversed. One that was never sent is not sent any more. One that may have
     * arrived is followed by the counter-update, under the same key; if it is a dead letter, it is not sent again before that.
     *
     * @param update the update
     * @param with what takes it back; not used, if the update was never sent
     * @param by who says so
     * @since 0.1
     */
    record Compensate(UpdateId update, Optional<UpdateOrder> with, Actor by) implements OutboxCommand {}
}
