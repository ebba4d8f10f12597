package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.SharedOwner;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One domain, and many threads that want something of it at once. */
@Timeout(120)
class SharedDomainTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId DOMAIN = StreamId.of("domain");
    private static final int ROUNDS = 50;
    private static final int CALLERS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final Journal journal = new InMemoryJournal(() -> NINE);
    private final Router router = Router.of(
            Configurations.of(RoutingConfiguration.builder()
                    .version("v1")
                    .addQueues(Queue.builder()
                            .id(SALES)
                            .offers(OfferPolicy.builder().atOnce(2).build())
                            .build())
                    .build()),
            Permissions.everything(),
            Strategies.shipped());
    private final SharedOwner<RoutingDomain, RouterCommand> domain = SharedOwner.of(load());

    private StreamOwner<RoutingDomain, RouterCommand> load() {
        return StreamOwner.of(router, journal, ACME, DOMAIN);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Either<Rejection, List<RecordedEvent>> does(RouterCommand command) {
        return domain.handle(command, NINE, Actor.SYSTEM);
    }

    private List<RecordedEvent> calls(String call) {
        InteractionId interaction = InteractionId.of(call);
        does(RouterCommand.of(new ContactCommand.Happened(InteractionCreated.builder()
                .interaction(interaction)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build())));
        return does(Enqueue.builder()
                        .routable(routable(call))
                        .visit(VisitId.of(call))
                        .queue(SALES)
                        .build())
                .get();
    }

    private <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(deeds.size());
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> deed : deeds) {
            futures.add(threads.submit(() -> {
                begin.await();
                return deed.call();
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    @Test
    void ofTwoWhoAcceptAtOnceExactlyOneHasIt() throws Exception {
        does(new RouterCommand.SwapConfiguration("v1"));
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : List.of("ann", "bob")) {
                AgentId agent = AgentId.of(name + round);
                does(new RouterCommand.OfFloor(FloorCommand.of(new AgentCommand.JoinQueue(agent, SALES))));
                does(new RouterCommand.OfFloor(FloorCommand.of(new AgentCommand.LogIn(agent))));
            }
            List<Offered> offers = calls("c" + round).stream()
                    .map(RecordedEvent::event)
                    .filter(Offered.class::isInstance)
                    .map(Offered.class::cast)
                    .toList();
            assertThat(offers).hasSize(2);

            List<Either<Rejection, List<RecordedEvent>>> answers = atOnce(offers.stream()
                    .<Callable<Either<Rejection, List<RecordedEvent>>>>map(offer ->
                            () -> does(new RouterCommand.Accept(offer.routable(), offer.offer(), offer.agent())))
                    .toList());

            assertThat(answers).filteredOn(Either::isRight).hasSize(1);
            assertThat(answers)
                    .filteredOn(Either::isLeft)
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.getLeft().code()).isEqualTo("OFFER_CLOSED"));
        }
        assertThat(journal.readStream(ACME, DOMAIN, 0, Integer.MAX_VALUE))
                .filteredOn(event -> event.event() instanceof OfferAccepted)
                .hasSize(ROUNDS);
        assertThat(domain.state()).isEqualTo(load().state());
    }

    @Test
    void whatManyThreadsSendIsEachDecidedOnceAndNothingIsLost() throws Exception {
        does(new RouterCommand.SwapConfiguration("v1"));
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            int of = caller;
            callers.add(() -> {
                int events = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    events += calls("c" + of + "-" + round).size();
                    assertThat(domain.nextDeadline()).isEmpty();
                    assertThat(domain.state().findWaiting(VisitId.of("c" + of + "-" + round)))
                            .isPresent();
                }
                return events;
            });
        }

        int enqueued = atOnce(callers).stream().mapToInt(Integer::intValue).sum();

        List<RecordedEvent> stream = journal.readStream(ACME, DOMAIN, 0, Integer.MAX_VALUE);
        assertThat(enqueued).isEqualTo(CALLERS * ROUNDS);
        assertThat(stream).hasSize(1 + 2 * CALLERS * ROUNDS);
        assertThat(domain.version()).isEqualTo(stream.size());
        assertThat(domain.state()).isEqualTo(router.replay(router.initial(), stream));
        assertThat(domain.state().waiting()).hasSize(CALLERS * ROUNDS);
    }
}
