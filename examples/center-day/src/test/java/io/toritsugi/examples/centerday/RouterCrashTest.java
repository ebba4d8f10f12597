package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.file.FileJournal;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.Configurations;
import io.toritsugi.routing.Enqueue;
import io.toritsugi.routing.Router;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.WaitingVisit;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed after each command of a router, and another that goes on from the folder of its journal. */
class RouterCrashTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("domain/sales");
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final QueueId SALES = QueueId.of("sales");
    private static final RoutingConfiguration CONFIGURATION = RoutingConfiguration.builder()
            .version("monday")
            .addQueues(Queue.builder()
                    .id(SALES)
                    .ranker(StrategyRef.of("round-robin"))
                    .offers(OfferPolicy.builder().atOnce(2).build())
                    .build())
            .build();
    private static final Router ROUTER =
            Router.of(Configurations.of(CONFIGURATION), Permissions.everything(), Strategies.shipped());

    @TempDir
    Path folder;

    private static StreamOwner<RoutingDomain, RouterCommand> owner(Journal journal) {
        return StreamOwner.of(ROUTER, journal, ACME, STREAM);
    }

    private FileJournal open() {
        return FileJournal.at(folder)
                .recordedAt(() -> NINE)
                .json(Jackson3.codec())
                .open();
    }

    /** What is wanted, one second after another; of offers, as the domain has them then. */
    private static List<Function<RoutingDomain, RouterCommand>> commands() {
        List<Function<RoutingDomain, RouterCommand>> commands = new ArrayList<>();
        commands.add(domain -> new RouterCommand.SwapConfiguration("monday"));
        for (String agent : List.of("ann", "bob", "cho")) {
            commands.add(domain -> RouterCommand.of(new AgentCommand.JoinQueue(AgentId.of(agent), SALES)));
            commands.add(domain -> RouterCommand.of(new AgentCommand.LogIn(AgentId.of(agent))));
        }
        for (int i = 0; i < 6; i++) {
            RoutableId item = RoutableId.of(WorkItemId.of("w" + i));
            commands.add(domain -> Enqueue.builder()
                    .routable(item)
                    .visit(VisitId.of(item.value()))
                    .queue(SALES)
                    .build());
            commands.add(i % 2 == 0 ? RouterCrashTest::accepted : RouterCrashTest::declined);
        }
        for (int i = 0; i < 40; i++) {
            commands.add(domain -> new RouterCommand.Tick());
        }
        return commands;
    }

    private static RouterCommand accepted(RoutingDomain domain) {
        WaitingVisit visit = last(domain);
        OfferId offer = visit.openOffers().firstKey();
        return new RouterCommand.Accept(visit.routable(), offer, agent(visit, offer));
    }

    private static RouterCommand declined(RoutingDomain domain) {
        WaitingVisit visit = last(domain);
        OfferId offer = visit.openOffers().firstKey();
        return new RouterCommand.Decline(visit.routable(), offer, agent(visit, offer), Optional.empty());
    }

    private static WaitingVisit last(RoutingDomain domain) {
        return domain.waiting().get(domain.waiting().size() - 1);
    }

    private static AgentId agent(WaitingVisit visit, OfferId offer) {
        return Objects.requireNonNull(visit.openOffers().get(offer));
    }

    private static List<Dated> plain(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> Dated.of(event.occurredAt(), event.event()))
                .toList();
    }

    @Test
    void killedAfterAnyCommandItDecidesAsOneThatNeverStopped() {
        StreamOwner<RoutingDomain, RouterCommand> steady = owner(new InMemoryJournal(() -> NINE));
        Instant now = NINE;
        for (Function<RoutingDomain, RouterCommand> wanted : commands()) {
            now = now.plusSeconds(1);
            RouterCommand command = wanted.apply(steady.state());
            List<RecordedEvent> expected =
                    steady.handle(command, now, Actor.SYSTEM).get();
            try (FileJournal journal = open()) {
                StreamOwner<RoutingDomain, RouterCommand> restarted = owner(journal);
                List<RecordedEvent> decided =
                        restarted.handle(command, now, Actor.SYSTEM).get();

                assertThat(plain(decided)).isEqualTo(plain(expected));
                assertThat(restarted.state()).isEqualTo(steady.state());
                assertThat(restarted.nextDeadline()).isEqualTo(steady.nextDeadline());
            }
        }
        assertThat(steady.state().waiting()).isNotEmpty();
    }

    @Test
    void whoComesBackTakesOpenOffersBackAndNobodyHasMissedOne() {
        Instant now = NINE;
        int open;
        try (FileJournal journal = open()) {
            StreamOwner<RoutingDomain, RouterCommand> killed = owner(journal);
            for (Function<RoutingDomain, RouterCommand> wanted : commands().subList(0, 17)) {
                now = now.plusSeconds(1);
                killed.handle(wanted.apply(killed.state()), now, Actor.SYSTEM);
            }
            open = killed.state().waiting().stream()
                    .mapToInt(visit ->
                            visit.openOffers().size() - (visit.acceptedOffer().isPresent() ? 1 : 0))
                    .sum();
        }
        try (FileJournal journal = open()) {
            StreamOwner<RoutingDomain, RouterCommand> restarted = owner(journal);
            List<RecordedEvent> happened = restarted
                    .handle(new RouterCommand.Recover(), now.plusSeconds(600), Actor.SYSTEM)
                    .get();

            assertThat(open).isPositive();
            assertThat(happened)
                    .filteredOn(event -> event.event() instanceof OfferRevoked)
                    .hasSize(open);
            assertThat(happened).noneMatch(event -> event.event() instanceof OfferExpired);
            assertThat(restarted.state().floor().agents()).allMatch(agent -> agent.missedOffers() == 0);
        }
    }
}
