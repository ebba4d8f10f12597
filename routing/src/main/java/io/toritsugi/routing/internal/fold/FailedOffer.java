package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agent whose offer came to nothing, and what follows from that. */
record FailedOffer(AgentId agent, OfferRule rule) {
    private static final Set<String> FOR_STATUS = Set.of("STATUS_CHANGED", "STATUS_FORCED", "LOGGED_OUT", "TOOL_LOST");
    private static final OfferRule NOTHING = OfferRule.of(Exclusion.NONE);

    /** {@return whose offer an event ended in vain; null if it ended none} */
    static @Nullable FailedOffer of(Event event, OfferPolicy policy) {
        if (event instanceof OfferDeclined declined) {
            return new FailedOffer(declined.agent(), policy.declined());
        }
        if (event instanceof OfferExpired expired) {
            return new FailedOffer(expired.agent(), policy.expired());
        }
        if (event instanceof OfferUnreachable lost) {
            return new FailedOffer(lost.agent(), policy.unreachable());
        }
        if (event instanceof OfferRevoked revoked) {
            OfferRule rule = FOR_STATUS.contains(revoked.cause()) ? policy.revokedForStatus() : NOTHING;
            return new FailedOffer(revoked.agent(), rule);
        }
        return null;
    }
}
