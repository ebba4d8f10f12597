package io.toritsugi.examples.centerday;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.Configurations;
import io.toritsugi.routing.Enqueue;
import io.toritsugi.routing.Router;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;

/** The example of the README for the router, which shows exactly the lines between the marks. */
final class ReadmeRouterExample {
    private ReadmeRouterExample() {}

    static Either<Rejection, List<RecordedEvent>> offered(
            Journal journal, TenantId acme, AgentId ann, QueueId sales, RoutableId item, Actor host, Instant now) {
        // README
        RoutingConfiguration monday = RoutingConfiguration.builder()
                .version("monday")
                .addQueues(Queue.builder()
                        .id(sales)
                        .ranker(StrategyRef.of("round-robin"))
                        .build())
                .build();
        Router router = Router.of(Configurations.of(monday), Permissions.everything(), Strategies.shipped());
        StreamOwner<RoutingDomain, RouterCommand> domain =
                StreamOwner.of(router, journal, acme, StreamId.of("domain/sales"));

        domain.handle(new RouterCommand.SwapConfiguration("monday"), now, host);
        domain.handle(RouterCommand.of(new AgentCommand.JoinQueue(ann, sales)), now, host);
        domain.handle(RouterCommand.of(new AgentCommand.LogIn(ann)), now, host);
        Either<Rejection, List<RecordedEvent>> offered = domain.handle(
                Enqueue.builder()
                        .routable(item)
                        .visit(VisitId.of("visit-1"))
                        .queue(sales)
                        .build(),
                now,
                host);
        // README
        return offered;
    }
}
