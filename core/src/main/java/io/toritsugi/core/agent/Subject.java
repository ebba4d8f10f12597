package io.toritsugi.core.agent;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import org.jspecify.annotations.Nullable;

/** What an engagement is about: it changes when its leg connects, and at its end. */
record Subject(
        RoutableId routable,
        @Nullable OfferId offer,
        @Nullable VisitId visit,
        @Nullable LegId leg,
        @Nullable Channel channel,
        int units,
        LegRole role) {
    static Subject of(Offered offered, int units) {
        return new Subject(
                offered.routable(),
                offered.offer(),
                offered.visit(),
                null,
                offered.channel().orElse(null),
                units,
                LegRole.PRIMARY);
    }

    static Subject of(LegConnected connected, int units) {
        return new Subject(
                connected.routable(),
                connected.offer().orElse(null),
                connected.visit().orElse(null),
                connected.leg(),
                connected.channel().orElse(null),
                units,
                connected.role());
    }

    static Subject of(RoutableId routable, LegId leg) {
        return new Subject(routable, null, null, leg, null, 0, LegRole.PRIMARY);
    }

    Subject connectedBy(LegConnected connected) {
        return new Subject(routable, offer, visit, connected.leg(), channel, units, connected.role());
    }

    Subject holding(int atMost) {
        return new Subject(routable, offer, visit, leg, channel, atMost, role);
    }
}
