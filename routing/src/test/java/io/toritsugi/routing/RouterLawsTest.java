package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.capacity.CapacityLedger;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever happens. */
class RouterLawsTest {
    private static final RouterCommand TICK = new RouterCommand.Tick();

    @Example
    void theCommandsReachWhatCanHappen() {
        Random random = new Random(8);
        Set<String> types = new TreeSet<>();
        Set<String> refusals = new TreeSet<>();
        for (int i = 0; i < 700; i++) {
            List<RandomCommand> steps = Stream.generate(() -> new RandomCommand(
                            random.nextInt(RandomCommand.KINDS),
                            random.nextInt(3),
                            random.nextInt(12),
                            random.nextInt(100),
                            random.nextInt(10)))
                    .limit(80)
                    .toList();
            RandomRun run = new RandomRun(RandomInputs.centre(random), RandomInputs.centre(random))
                    .through(RandomInputs.begun(steps));
            run.stream().forEach(dated -> types.add(dated.event().type()));
            run.answers.forEach(answer -> answer.peekLeft(refusal -> refusals.add(refusal.code())));
        }

        assertThat(types)
                .contains("Queued", "VisitMoved", "VisitReprioritised", "Dequeued", "Offered")
                .contains("OfferAccepted", "OfferDeclined", "OfferExpired", "OfferRevoked", "OfferUnreachable")
                .contains("StageOpened", "OverflowedTo", "VisitHeldBack", "ExclusionsReset", "ExclusionLapsed")
                .contains(
                        "ShareAccounted",
                        "BatchDecided",
                        "AnswerRequested",
                        "AnswerReceived",
                        "HoldEnded",
                        "PluginFaulted")
                .contains(
                        "CoolDownEnded",
                        "SchedulePlanned",
                        "TimeLeftReached",
                        "QueueClosed",
                        "QueueOpened",
                        "ConfigurationSwapped")
                .contains("LegConnected", "LegEnded", "LegParked", "WrapUpStarted", "WrapUpEnded", "LeaseLost")
                .contains(
                        "LegUnparked",
                        "AgentDraining",
                        "AgentLoggedOut",
                        "StatusForced",
                        "CapacityChanged",
                        "InteractionEnded");
        assertThat(refusals)
                .contains("OFFER_OF_ANOTHER", "WAITS_ALREADY", "QUEUE_CLOSED", "QUEUE_OPEN", "MOVED_TO_CLOSED")
                .contains("ENDED", "OFFER_TAKEN", "NOTHING_TO_PULL", "VISIT_TAKEN", "NOT_ADMITTED")
                .contains("PARKED_LIVE", "RETURN_IN_PAST", "LEG_OF_ANOTHER");
    }

    @Property
    void replayEqualsLive(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps,
            @ForAll Random random) {
        RandomRun run = new RandomRun(one, two).through(steps);
        List<Dated> stream = run.stream();
        int cut = stream.isEmpty() ? 0 : random.nextInt(stream.size() + 1);
        RoutingDomain half = run.router.replay(run.router.initial(), stream.subList(0, cut));

        assertThat(run.router.replay(run.router.initial(), stream)).isEqualTo(run.domain);
        assertThat(run.router.replay(half, stream.subList(cut, stream.size()))).isEqualTo(run.domain);
        assertThat(stream).extracting(Dated::occurredAt).isSorted();
    }

    @Property
    void theSameIsDecidedAgainAndARefusalChangesNothing(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);
        RandomRun again = new RandomRun(one, two);
        RoutingDomain domain = again.router.initial();

        for (int i = 0; i < run.commands.size(); i++) {
            RoutingDomain before = domain;
            assertThat(again.router.decide(domain, run.commands.get(i), run.times.get(i)))
                    .isEqualTo(run.answers.get(i));
            assertThat(domain).isEqualTo(before);
            run.answers.get(i).peekLeft(refusal -> {
                assertThat(refusal.code()).isNotBlank();
                assertThat(refusal.message()).isNotBlank();
            });
            domain = again.router.replay(domain, run.batches.get(i));
        }
    }

    @Property
    void whatComesNextLiesAheadAndCalledInTimeBringsTheSameAsCalledLate(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        // Who recovers says that he was away: then being late is another thing than being in time.
        RandomRun late = new RandomRun(one, two)
                .through(steps.stream()
                        .filter(step -> step.kind() != RandomCommand.RECOVERS)
                        .toList());
        List<Dated> stream = new ArrayList<>();
        Router router = late.router;
        RoutingDomain domain = router.initial();
        for (int i = 0; i < late.commands.size(); i++) {
            Instant now = late.times.get(i);
            domain = onTime(router, domain, now, stream);
            Either<Rejection, List<Dated>> decided = router.decide(domain, late.commands.get(i), now);
            assertThat(decided.isRight()).isEqualTo(late.answers.get(i).isRight());
            stream.addAll(decided.getOrElse(List.of()));
            domain = router.replay(domain, decided.getOrElse(List.of()));
            if (decided.isRight()) {
                Instant at = RandomRun.at(domain, now);
                assertThat(router.nextDeadline(domain).filter(next -> !next.isAfter(at)))
                        .isEmpty();
            }
        }
        Instant end = NINE.plusSeconds(1000);
        onTime(router, domain, end, stream);

        List<Dated> lateStream = new ArrayList<>(late.stream());
        lateStream.addAll(router.decide(late.domain, TICK, end).get());
        assertThat(stream).isEqualTo(lateStream);
    }

    private static RoutingDomain onTime(Router router, RoutingDomain before, Instant until, List<Dated> stream) {
        RoutingDomain domain = before;
        Optional<Instant> next = router.nextDeadline(domain);
        while (next.isPresent() && !next.get().isAfter(until)) {
            List<Dated> due = router.decide(domain, TICK, next.get()).get();
            assertThat(due).isNotEmpty();
            stream.addAll(due);
            domain = router.replay(domain, due);
            next = router.nextDeadline(domain);
        }
        return domain;
    }

    @Property
    void nobodyIsOvertakenAndNobodyWhoCouldBeServedStays(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);

        run.eachEvent(
                (before, dated, cooling) -> {
                    if (dated.event() instanceof Offered offered) {
                        Twin twin = run.twin(before, cooling.agents, dated.occurredAt());
                        if (!twin.isPlain(before.findWaiting(offered.visit()).orElseThrow())) {
                            assertThat(twin.pairs())
                                    .anyMatch(pair -> pair.visit().visit().equals(offered.visit())
                                            && pair.agent().id().equals(Optional.of(offered.agent())));
                            return;
                        }
                        Twin.Pair next = twin.next().orElseThrow();
                        assertThat(next.visit().visit()).isEqualTo(offered.visit());
                        assertThat(next.agent().id()).hasValue(offered.agent());
                    }
                },
                twin -> {
                    assertThat(twin.unheld()).isEmpty();
                    assertThat(twin.pairs())
                            .allMatch(pair -> run.router
                                    .whyWaiting(twin.domain(), pair.visit().visit(), twin.now())
                                    .flatMap(WaitingExplanation::hold)
                                    .isPresent());
                    assertThat(twin.late()).isEmpty();
                    assertThat(twin.stranded()).isEmpty();
                });
    }

    @Property
    @Label("M23: nobody is offered more than he has room for, and nothing while he wraps up and gets no other contact")
    void M23(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);

        run.eachEvent(
                (before, dated, cooling) -> {
                    if (dated.event() instanceof Offered offered) {
                        assertThat(before.floor().agent(offered.agent()).inExclusiveWrapUp())
                                .isFalse();
                        Agent agent = run.router.evolve(before, dated).floor().agent(offered.agent());
                        assertThat(CapacityLedger.used(agent.capacity(), agent.holdings()))
                                .isLessThanOrEqualTo(agent.capacity().total());
                        agent.capacity().channels().forEach((channel, room) -> {
                            boolean concerned = offered.channel()
                                    .filter(medium -> medium.id().equals(channel))
                                    .isPresent();
                            if (concerned && room.max().isPresent()) {
                                assertThat(agent.holdings())
                                        .filteredOn(held -> held.takesPlace()
                                                && held.channelId().equals(Optional.of(channel)))
                                        .hasSizeLessThanOrEqualTo(room.max().getAsInt());
                            }
                        });
                    }
                },
                twin -> {});
    }

    @Property
    void everyRoutableIsInExactlyOnePlace(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);

        run.eachEvent((before, dated, cooling) -> {}, twin -> {
            assertThat(twin.waitingVisits()).isEqualTo(twin.waitingContacts());
            assertThat(twin.openOffers()).isEqualTo(twin.heldOffers());
            assertThat(twin.domain().waiting())
                    .extracting(WaitingVisit::sequence)
                    .isSorted()
                    .doesNotHaveDuplicates();
            for (Interaction contact : twin.domain().floor().contacts()) {
                long waiting = contact.visits().stream().filter(Visit::waiting).count();
                assertThat(waiting).isLessThanOrEqualTo(contact.ended() ? 0 : 1);
            }
        });
    }

    @Property
    void anOfferHasExactlyOneOfFiveOutcomes(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);
        Map<OfferId, List<String>> outcomes = new HashMap<>();
        for (Dated dated : run.stream()) {
            if (dated.event() instanceof Offered offered) {
                assertThat(outcomes.put(offered.offer(), new ArrayList<>())).isNull();
                assertThat(offered.expiresAt())
                        .hasValueSatisfying(expiry -> assertThat(expiry).isAfter(dated.occurredAt()));
            }
            outcomeOf(dated.event())
                    .ifPresent(offer -> Objects.requireNonNull(outcomes.get(offer))
                            .add(dated.event().type()));
        }
        Set<OfferId> open = new HashSet<>();
        run.domain.waiting().forEach(visit -> open.addAll(visit.openOffers().keySet()));

        outcomes.forEach((offer, had) -> {
            boolean undone = had.size() == 2 && had.get(0).equals("OfferAccepted");
            if (undone) {
                // Who accepted and was not connected is free again: what ended it says so.
                assertThat(had.get(1)).isIn("OfferRevoked", "OfferUnreachable");
            } else if (open.contains(offer)) {
                assertThat(had).isIn(List.of(), List.of("OfferAccepted"));
            } else {
                assertThat(had).hasSize(1);
            }
        });
    }

    private static Optional<OfferId> outcomeOf(Event event) {
        if (event instanceof OfferAccepted e) {
            return Optional.of(e.offer());
        }
        if (event instanceof OfferDeclined e) {
            return Optional.of(e.offer());
        }
        if (event instanceof OfferExpired e) {
            return Optional.of(e.offer());
        }
        if (event instanceof OfferRevoked e) {
            return Optional.of(e.offer());
        }
        return event instanceof OfferUnreachable e ? Optional.of(e.offer()) : Optional.empty();
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
