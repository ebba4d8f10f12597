package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an offer can come to: as the reference of the field has it, 6.5. */
class OutcomesTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("routing/acme");

    private static final Map<String, UnaryOperator<Centre>> ENDS = Map.of(
            "declined", centre -> centre.declines("c1"),
            "expired", centre -> centre.after(20),
            "revoked", centre -> centre.pauses("a1"),
            "unreachable", centre -> centre.unreachable("c1"),
            "abandoned", centre -> centre.hangsUp("c1"),
            "moved", centre -> centre.does(centre.moving("c1", CARE)));

    private static Centre ended(String how, Queue sales) {
        Centre centre = Centre.with(sales, Queue.of(CARE)).serves("a1", SALES).calls("c1", SALES);
        return Objects.requireNonNull(ENDS.get(how)).apply(centre);
    }

    private static RouterCommand.Accept accept(Offered offer) {
        return new RouterCommand.Accept(offer.routable(), offer.offer(), offer.agent());
    }

    private static Queue atOnce(int offers) {
        return Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder().atOnce(offers).build())
                .build();
    }

    @DisplayName("Offers_T1: who accepts too late is told so, and nothing changes")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"declined", "expired", "revoked", "unreachable", "abandoned", "moved"})
    void T1(String how) {
        Centre centre = ended(how, Queue.of(SALES));
        Offered offer = centre.happened(Offered.class).get(0);
        RoutingDomain before = centre.domain();

        assertThat(centre.tries(accept(offer)).getLeft().code()).isEqualTo("OFFER_CLOSED");
        assertThat(centre.domain()).isSameAs(before);
    }

    @Test
    @DisplayName("Offers_T1: of several whom it is offered to, who accepts second is told so, and nothing changes")
    void T1_taken() {
        Centre centre = Centre.with(atOnce(2))
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .accepts("c1");
        RoutingDomain before = centre.domain();
        Offered second = centre.happened(Offered.class).get(1);

        assertThat(centre.tries(accept(second)).getLeft().code()).isEqualTo("OFFER_CLOSED");
        assertThat(centre.domain()).isSameAs(before);
    }

    @Test
    @DisplayName("Offers_T2: of two threads that accept at once exactly one has it")
    void T2() throws Exception {
        Centre centre =
                Centre.with(atOnce(2)).serves("a1", SALES).serves("a2", SALES).calls("c1", SALES);
        List<Offered> offers = centre.happened(Offered.class);
        assertThat(offers).hasSize(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 30; round++) {
                Journal journal = new InMemoryJournal(InstantSource.fixed(NINE));
                replayed(centre, journal);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Either<Rejection, List<RecordedEvent>>>> answers = new ArrayList<>();
                for (Offered offer : offers) {
                    StreamOwner<RoutingDomain, RouterCommand> owner =
                            StreamOwner.of(centre.router(), journal, ACME, STREAM);
                    Callable<Either<Rejection, List<RecordedEvent>>> accepting = () -> {
                        start.await();
                        return owner.handle(accept(offer), NINE, Actor.SYSTEM);
                    };
                    answers.add(threads.submit(accepting));
                }
                List<String> codes = new ArrayList<>();
                for (Future<Either<Rejection, List<RecordedEvent>>> answer : answers) {
                    codes.add(answer.get().fold(Rejection::code, events -> "accepted"));
                }

                assertThat(codes).containsExactlyInAnyOrder("accepted", "OFFER_CLOSED");
                assertThat(journal.readAll(ACME, 0, Integer.MAX_VALUE))
                        .filteredOn(event -> event.event() instanceof OfferAccepted)
                        .hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The events of a centre, decided again by the owner of a stream: it is the same centre. */
    private static void replayed(Centre centre, Journal journal) {
        StreamOwner<RoutingDomain, RouterCommand> owner = StreamOwner.of(centre.router(), journal, ACME, STREAM);
        centre.commands.forEach(command -> owner.handle(command, NINE, Actor.SYSTEM));
        assertThat(owner.state()).isEqualTo(centre.domain());
    }

    @DisplayName("Offers_T3: outcomes differ in what becomes of the agent, of the visit, and of both together")
    @ParameterizedTest(name = "{0}: agent {1}, excluded {2}, missed {3}, next offer to him after {4}")
    @CsvSource({
        "declined,    READY,     true,  0, 10", // once all are excluded nobody is, after the back-off
        "expired,     NOT_READY, true,  1, ready",
        "revoked,     NOT_READY, true,  0, ready",
        "unreachable, READY,     false, 0, 5"
    })
    void T3(String how, AgentStatus status, boolean excluded, int missed, String again) {
        Centre centre = ended(how, Queue.of(SALES));
        Agent agent = centre.domain().floor().agent(AgentId.of("a1"));
        WaitingVisit visit = centre.domain().waiting().get(0);

        assertThat(agent.status()).isEqualTo(status);
        assertThat(agent.missedOffers()).isEqualTo(missed);
        assertThat(visit.excluded().contains(AgentId.of("a1"))).isEqualTo(excluded);
        assertThat(visit.sequence()).as("its place").isEqualTo(1);
        assertThat(visit.waitingSince()).as("its age").isEqualTo(NINE);
        if (again.equals("ready")) {
            assertThat(centre.after(600).offeredTo("c1")).isEqualTo("-");
            assertThat(centre.ready("a1").offeredTo("c1")).isEqualTo("a1");
        } else {
            int seconds = Integer.parseInt(again);
            assertThat(centre.after(seconds - 1).offeredTo("c1")).isEqualTo("-");
            assertThat(centre.after(1).offeredTo("c1")).isEqualTo("a1");
        }
    }

    @Test
    @DisplayName("Offers_T4: who serves several queues is offered one contact, and not one of each")
    void T4() {
        Centre centre = Centre.with(Queue.of(SALES), Queue.of(CARE))
                .calls("c1", SALES)
                .calls("c2", CARE)
                .serves("a1", SALES, CARE);

        assertThat(centre.happened(Offered.class)).hasSize(1);
        assertThat(centre.declines("c1").offeredTo("c2")).isEqualTo("a1");
        assertThat(centre.happened(Offered.class)).hasSize(2);
    }

    @Test
    @DisplayName("RingAll_T1: who declines leaves the others ringing, and the next one rings in his place")
    void ringing() {
        Centre centre = Centre.with(atOnce(2))
                .serves("a1", SALES)
                .after(1)
                .serves("a2", SALES)
                .after(1)
                .serves("a3", SALES)
                .calls("c1", SALES)
                .declines("c1");

        assertThat(centre.ringing("c1")).containsExactly("a2", "a3");
        assertThat(centre.happened(OfferRevoked.class)).isEmpty();
        assertThat(centre.domain().waiting()).hasSize(1);
    }

    @Test
    @DisplayName(
            "RingAll_T2: whose offer was taken back because another one won has not missed it, and is offered the next")
    void taken() {
        Centre centre = Centre.with(atOnce(2))
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .calls("c2", SALES);

        assertThat(centre.happened(OfferRevoked.class)).hasSize(1);
        assertThat(centre.offeredTo("c2")).isEqualTo("a2");
        assertThat(centre.domain().floor().agent(AgentId.of("a2")).missedOffers())
                .isZero();
    }
}
