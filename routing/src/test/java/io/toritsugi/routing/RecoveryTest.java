package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.stage.Stage;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A router whose process ends, and another that goes on from its journal. */
class RecoveryTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("routing/acme");
    private static final JsonCodec JSON = Jackson3.codec();

    private static StreamOwner<RoutingDomain, RouterCommand> load(Router router, Journal journal) {
        return StreamOwner.of(router, journal, ACME, STREAM);
    }

    @Property
    void whoeverGoesOnFromTheJournalDecidesAsOneWhoNeverStopped(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);
        Journal journal = new InMemoryJournal(InstantSource.fixed(NINE));
        for (int i = 0; i < run.commands.size(); i++) {
            StreamOwner<RoutingDomain, RouterCommand> owner = load(run.router, journal);
            Either<Rejection, List<RecordedEvent>> decided =
                    owner.handle(run.commands.get(i), run.times.get(i), Actor.SYSTEM);

            assertThat(decided.map(events -> events.stream().map(Dated::event).toList()))
                    .isEqualTo(run.answers
                            .get(i)
                            .map(events -> events.stream().map(Dated::event).toList()));
        }

        List<RecordedEvent> read = journal.readAll(ACME, 0, Integer.MAX_VALUE).stream()
                .map(event -> JSON.read(JSON.write(event), RecordedEvent.class))
                .toList();
        assertThat(load(run.router, journal).state()).isEqualTo(run.domain);
        assertThat(run.router.replay(run.router.initial(), read)).isEqualTo(run.domain);
    }

    @Property
    void afterAnAbsenceOffersAreTakenBackOnceAndWhatIsOverdueHappensInOrder(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps,
            @ForAll @IntRange(max = 200) int away) {
        RandomRun run = new RandomRun(one, two).through(steps);
        Set<OfferId> open = new TreeSet<>();
        Set<OfferId> accepted = new TreeSet<>();
        run.domain.waiting().forEach(visit -> {
            open.addAll(visit.openOffers().keySet());
            visit.acceptedOffer().ifPresent(accepted::add);
        });
        open.removeAll(accepted);
        Instant stopped = run.domain.lastEventAt().orElseThrow();
        Instant now = stopped.plusSeconds(away);

        List<Dated> happened =
                run.router.decide(run.domain, new RouterCommand.Recover(), now).get();
        RoutingDomain after = run.router.replay(run.domain, happened);

        assertThat(happened).extracting(Dated::occurredAt).isSorted();
        assertThat(happened.stream()
                        .filter(dated -> dated.event() instanceof OfferRevoked revoked
                                && revoked.cause().equals("RECOVERED"))
                        .map(dated -> ((OfferRevoked) dated.event()).offer()))
                .containsExactlyElementsOf(inOrderOfVisits(run.domain, open));
        assertThat(happened).noneMatch(dated -> dated.event() instanceof OfferExpired);
        assertThat(happened)
                .filteredOn(dated -> dated.event() instanceof Offered)
                .allMatch(dated -> dated.occurredAt().equals(now));
        assertThat(after.floor().agents()).allMatch(agent -> missed(after, agent) <= missed(run.domain, agent));
        assertThat(run.router.nextDeadline(after).filter(next -> !next.isAfter(now)))
                .isEmpty();
    }

    private static List<OfferId> inOrderOfVisits(RoutingDomain domain, Set<OfferId> which) {
        return domain.waiting().stream()
                .flatMap(visit -> visit.openOffers().keySet().stream())
                .filter(which::contains)
                .toList();
    }

    private static int missed(RoutingDomain domain, Agent agent) {
        return domain.floor().agent(agent.id().orElseThrow()).missedOffers();
    }

    @Example
    void whatFellDueMeanwhileHasHappenedAtItsOwnInstant() {
        Queue queue = Queue.builder()
                .id(SALES)
                .addStages(
                        Stage.builder().id("own").build(),
                        Stage.builder()
                                .id("late")
                                .opensAfter(Duration.ofSeconds(30))
                                .build())
                .limits(QueueLimits.builder().maxWait(Duration.ofSeconds(45)).build())
                .build();
        Centre centre = Centre.with(queue)
                .serves("a1", SALES)
                .calls("c1", SALES)
                .late(10, "c2", SALES)
                .afterAbsence(Duration.ofSeconds(40));

        assertThat(centre.stages()).containsExactly("late at 30: AGE", "late at 40: AGE");
        assertThat(centre.place("c1")).isEqualTo("TIMED_OUT");
        assertThat(centre.events.stream()
                        .filter(dated -> dated.event() instanceof Dequeued)
                        .map(Dated::occurredAt))
                .containsExactly(NINE.plusSeconds(45));
        assertThat(centre.offeredTo("c2")).isEqualTo("a1");
    }

    @Example
    void recoveringAgainAtOnceTakesBackWhatWasOfferedSinceAndNothingElse() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .afterAbsence(Duration.ofSeconds(5))
                .afterAbsence(Duration.ZERO);

        assertThat(centre.happened(OfferRevoked.class)).hasSize(2);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
    }

    @Example
    void whoHasAcceptedKeepsTheContact() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .accepts("c1")
                .afterAbsence(Duration.ofHours(1));

        assertThat(centre.ringing("c1")).containsExactly("a1");
        assertThat(centre.happened(OfferRevoked.class)).isEmpty();
    }

    @Provide
    Arbitrary<List<RandomCommand>> commands() {
        return RandomInputs.commands();
    }

    @Provide
    Arbitrary<RandomCentre> centres() {
        return RandomInputs.centres();
    }
}
