package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A leg that may be parked: its contact says whether it is, and until when, and what is due for it follows from that. */
public record ParkedLeg(RoutableId routable, LegId leg) implements Comparable<ParkedLeg> {
    private static final Comparator<ParkedLeg> ORDER =
            Comparator.comparing(ParkedLeg::routable).thenComparing(ParkedLeg::leg);

    /** {@return the domain with what is due for a leg after an event about it} */
    public static DomainState fold(Floor before, DomainState after, Event event) {
        ParkedLeg parked = of(event);
        if (parked == null) {
            return after;
        }
        Optional<Instant> was = parked.dueIn(before);
        Optional<Instant> is = parked.dueIn(after.floor());
        if (was.equals(is)) {
            return after;
        }
        TreeSet<RoutingDue> dues =
                was.isPresent() ? after.dues().remove(RoutingDue.of(was.get(), parked)) : after.dues();
        return after.withDues(is.isPresent() ? dues.add(RoutingDue.of(is.get(), parked)) : dues);
    }

    /** {@return the domain with what is due for all legs of its floor} */
    public static DomainState all(DomainState domain) {
        TreeSet<RoutingDue> dues = domain.dues();
        for (Interaction contact : domain.floor().contacts()) {
            for (Leg leg : contact.legs()) {
                Optional<Instant> due = dueOf(leg);
                if (due.isPresent()) {
                    ParkedLeg parked = new ParkedLeg(contact.routable().orElseThrow(), leg.id());
                    dues = dues.add(RoutingDue.of(due.get(), parked));
                }
            }
        }
        return domain.withDues(dues);
    }

    private static @Nullable ParkedLeg of(Event event) {
        @Nullable LegId leg = null;
        if (event instanceof LegParked e) {
            leg = e.leg();
        } else if (event instanceof LegUnparked e) {
            leg = e.leg();
        } else if (event instanceof LegEnded e) {
            leg = e.leg();
        } else if (event instanceof LegConnected e) {
            // An observed one may come late, and says only then which visit it answered.
            leg = e.leg();
        }
        return leg != null && event instanceof ContactEvent about ? new ParkedLeg(about.routable(), leg) : null;
    }

    private Optional<Instant> dueIn(Floor floor) {
        return floor.findContact(routable)
                .flatMap(contact -> contact.findLeg(leg))
                .flatMap(ParkedLeg::dueOf);
    }

    /** Only what answered a visit has a queue to come back to. */
    private static Optional<Instant> dueOf(Leg leg) {
        return leg.visit().isPresent() ? leg.parkedUntil() : Optional.empty();
    }

    @Override
    public int compareTo(ParkedLeg other) {
        return ORDER.compare(this, other);
    }
}
