package io.toritsugi.routing.internal.search;

import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plan.TimeLeftReached;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.event.routing.CoolDownEnded;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.waiting.VisitEvents;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** To whom something happened since nothing that waits could be offered to anybody: only with them can something be offered now. */
public final class Touched {
    private final NavigableSet<AgentId> agents = new TreeSet<>();
    private final NavigableSet<VisitId> visits = new TreeSet<>();
    private boolean everything;

    private Touched(boolean everything) {
        this.everything = everything;
    }

    /** Nobody was. */
    public static Touched nothing() {
        return new Touched(false);
    }

    /** Everybody may have been. */
    public static Touched everything() {
        return new Touched(true);
    }

    public boolean all() {
        return everything;
    }

    NavigableSet<AgentId> agents() {
        return Collections.unmodifiableNavigableSet(agents);
    }

    public NavigableSet<VisitId> visits() {
        return Collections.unmodifiableNavigableSet(visits);
    }

    public void add(VisitId visit) {
        visits.add(visit);
    }

    /** Adds those to whom an event happened. */
    public void add(Event event, DomainState after) {
        everything |= event instanceof ConfigurationSwapped;
        AgentMachine.agentOf(event).ifPresent(agents::add);
        if (event instanceof CoolDownEnded ended) {
            agents.add(ended.agent());
        }
        if (event instanceof TimeLeftReached reached) {
            agents.add(reached.agent());
        }
        @Nullable VisitId visit = VisitEvents.visitOf(event);
        if (visit != null) {
            visits.add(visit);
        }
        if (event instanceof ContactEvent of) {
            after.floor()
                    .findContact(of.routable())
                    .ifPresent(
                            contact -> contact.visits().stream().map(Visit::id).forEach(visits::add));
        }
    }

    public void clear() {
        agents.clear();
        visits.clear();
        everything = false;
    }
}
