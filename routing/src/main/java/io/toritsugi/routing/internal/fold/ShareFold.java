package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.routing.ShareAccounted;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.PartyTurns;
import io.toritsugi.routing.internal.domain.QueueState;
import io.toritsugi.routing.internal.domain.ShareCounts;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.share.Shares;
import org.jspecify.annotations.Nullable;

/** Folds what parties have taken of the work that is shared out. */
final class ShareFold {
    private ShareFold() {}

    /** {@return the domain after something was counted; the same after any other event} */
    static DomainState fold(DomainState state, Event event) {
        if (!(event instanceof ShareAccounted counted)) {
            return state;
        }
        QueueState queue = state.queue(counted.queue());
        return state.withQueue(
                counted.queue(), queue.with(queue.shares().with(counted.among(), counted.party(), counted.accepted())));
    }

    /** {@return the domain once another configuration holds: what is shared out otherwise is counted anew} */
    static DomainState following(DomainState before, @Nullable Compiled earlier, Compiled compiled) {
        DomainState state = before;
        for (QueueId queue : before.queues().keySet()) {
            @Nullable Shares was = PartyTurns.sharesOf(earlier, queue);
            @Nullable Shares is = PartyTurns.sharesOf(compiled, queue);
            if (was == null || is == null || !was.countsOnUnder(is)) {
                state = state.withQueue(queue, state.queue(queue).with(ShareCounts.NONE));
            }
        }
        return state;
    }
}
