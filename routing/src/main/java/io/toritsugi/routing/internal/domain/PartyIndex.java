package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.Shares;
import io.vavr.collection.HashMap;
import io.vavr.collection.TreeSet;
import java.util.Collection;
import java.util.Set;

/**
 * Who is there of the parties between whom work is shared out, and what of it is on its way to somebody.
 *
 * @param staff who is there of a party in a queue: only of parties of the configuration that holds
 * @param ringing the visits of a queue that are offered to somebody, or accepted and not connected
 */
record PartyIndex(HashMap<Party, TreeSet<AgentId>> staff, HashMap<QueueId, TreeSet<VisitId>> ringing) {
    static final PartyIndex NONE = new PartyIndex(HashMap.empty(), HashMap.empty());

    /** A party in a queue that its agents serve. */
    record Party(QueueId queue, PartyKind by, String id) {}

    TreeSet<AgentId> staffOf(QueueId queue, PartyKind by, String party) {
        return staff.getOrElse(new Party(queue, by, party), TreeSet.empty());
    }

    TreeSet<VisitId> ringingIn(QueueId queue) {
        return ringing.getOrElse(queue, TreeSet.empty());
    }

    /** {@return the index after something happened to an agent} */
    PartyIndex with(Agent before, Agent after, RosterEntry entry, Collection<Shares> shares) {
        Set<QueueId> was = staffed(before);
        Set<QueueId> is = staffed(after);
        if (was.equals(is)) {
            return this;
        }
        HashMap<Party, TreeSet<AgentId>> next = staff;
        for (Shares of : shares) {
            String id = of.partyOf(entry).orElse("");
            for (QueueId queue : id.isEmpty() ? Set.<QueueId>of() : was) {
                next = changed(next, new Party(queue, of.by(), id), entry.agent(), false);
            }
            for (QueueId queue : id.isEmpty() ? Set.<QueueId>of() : is) {
                next = changed(next, new Party(queue, of.by(), id), entry.agent(), true);
            }
        }
        return new PartyIndex(next, ringing);
    }

    private static Set<QueueId> staffed(Agent agent) {
        return QueueFacts.isStaffed(agent) ? agent.queues() : Set.of();
    }

    private static HashMap<Party, TreeSet<AgentId>> changed(
            HashMap<Party, TreeSet<AgentId>> staff, Party party, AgentId agent, boolean comes) {
        TreeSet<AgentId> before = staff.getOrElse(party, TreeSet.empty());
        TreeSet<AgentId> after = comes ? before.add(agent) : before.remove(agent);
        return after.isEmpty() ? staff.remove(party) : staff.put(party, after);
    }

    /** {@return the index with a visit, or without it} */
    PartyIndex with(Waiting waiting, boolean comes) {
        if (waiting.open().isEmpty()) {
            return this;
        }
        TreeSet<VisitId> before = ringingIn(waiting.queue());
        TreeSet<VisitId> after = comes ? before.add(waiting.visit()) : before.remove(waiting.visit());
        return new PartyIndex(
                staff, after.isEmpty() ? ringing.remove(waiting.queue()) : ringing.put(waiting.queue(), after));
    }
}
