package io.toritsugi.routing.internal.view;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.strategy.RoutableView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A visit that waits, as strategies see it. */
public record VisitSeen(
        Waiting waiting,
        Queue queue,
        int waitingInQueue,
        List<Condition> requirements,
        Facts facts,
        Optional<Channel> channel)
        implements RoutableView {
    @Override
    public RoutableId routable() {
        return waiting.routable();
    }

    @Override
    public VisitId visit() {
        return waiting.visit();
    }

    @Override
    public int priority() {
        return waiting.priority();
    }

    @Override
    public Instant waitingSince() {
        return waiting.waitingSince();
    }

    @Override
    public Duration carriedAge() {
        return waiting.carriedAge();
    }

    @Override
    public long sequence() {
        return waiting.sequence();
    }

    @Override
    public List<AgentId> preferredAgents() {
        return waiting.preferredAgents();
    }

    @Override
    public List<AgentId> offeredTo() {
        return waiting.offeredTo();
    }
}
