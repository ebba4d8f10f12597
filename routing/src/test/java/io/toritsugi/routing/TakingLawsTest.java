package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.CapacityLedger;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.ParkedLeg;
import io.toritsugi.routing.internal.domain.RoutingDue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever happens, of agents who take visits themselves and of what they park. */
class TakingLawsTest {
    @Example
    void theCommandsReachWhatTheyAreFor() {
        Random random = new Random(11);
        int pulled = 0;
        int picked = 0;
        int takenUp = 0;
        int waitsAgain = 0;
        for (int i = 0; i < 150; i++) {
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
            for (Dated dated : run.stream()) {
                if (dated.event() instanceof LegConnected connected) {
                    pulled += connected.leg().value().startsWith("pulled-") ? 1 : 0;
                    picked += connected.leg().value().startsWith("picked-") ? 1 : 0;
                } else if (dated.event() instanceof Queued queued) {
                    waitsAgain += queued.visit().value().startsWith("back-") ? 1 : 0;
                } else {
                    takenUp += dated.event() instanceof LegUnparked ? 1 : 0;
                }
            }
        }

        assertThat(List.of(pulled, picked, takenUp, waitsAgain)).allMatch(times -> times > 10);
    }

    @Property
    void whoeverPullsGetsTheFirstThatHeMayTakeAndIsRefusedOnlyIfThereIsNone(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);
        RoutingDomain before = run.router.initial();
        for (int i = 0; i < run.commands.size(); i++) {
            if (run.commands.get(i) instanceof RouterCommand.Pull pull) {
                RoutingDomain rested = rested(run, before, run.times.get(i));
                Twin twin = run.twin(rested, Set.of(), RandomRun.at(rested, run.times.get(i)));
                Optional<Twin.Pair> first = twin.next(twin.pullable(pull.agent()).stream()
                        .filter(pair -> pull.queue()
                                .filter(queue -> !queue.equals(pair.visit().queue()))
                                .isEmpty())
                        .toList());
                if (run.answers.get(i).isLeft()) {
                    // A name that a leg of the contact had before is no name for another one.
                    boolean twice = first.flatMap(pair ->
                                    rested.floor().findContact(pair.visit().routable()))
                            .flatMap(contact -> contact.findLeg(pull.leg()))
                            .isPresent();
                    assertThat(run.answers.get(i).getLeft().code()).isEqualTo(twice ? "LEG_TWICE" : "NOTHING_TO_PULL");
                    assertThat(first.isPresent()).isEqualTo(twice);
                } else if (!isHad(rested, pull.agent(), pull.leg())) {
                    assertThat(run.batches.get(i))
                            .filteredOn(dated -> dated.event() instanceof LegConnected)
                            .singleElement()
                            .extracting(dated -> ((LegConnected) dated.event()).visit())
                            .isEqualTo(first.map(pair -> pair.visit().visit()));
                }
            }
            before = run.router.replay(before, run.batches.get(i));
        }
    }

    /** {@return the domain in which a command is decided: what is due has happened} */
    private static RoutingDomain rested(RandomRun run, RoutingDomain before, Instant now) {
        List<Dated> due =
                run.router.decide(before, new RouterCommand.Tick(), now).get();
        return run.router.replay(before, due);
    }

    private static boolean isHad(RoutingDomain domain, AgentId id, LegId leg) {
        Agent agent = domain.floor().agent(id);
        return agent.findEngagement(leg).isPresent()
                || agent.lastEnded()
                        .flatMap(Engagement::leg)
                        .filter(leg::equals)
                        .isPresent();
    }

    private static boolean isAccepted(Agent agent, Dated dated) {
        return dated.event() instanceof LegConnected connected
                && connected.offer().flatMap(agent::findEngagement).isPresent();
    }

    @Property
    void whoTakesUpOrIsConnectedHasRoomForItAndGetsNothingInAnExclusiveWrapUp(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);

        run.eachEvent(
                (before, dated, cooling) -> {
                    Optional<AgentId> id = dated.event() instanceof LegConnected connected
                            ? connected.agent()
                            : dated.event() instanceof LegUnparked unparked ? unparked.agent() : Optional.empty();
                    if (id.isPresent()) {
                        Agent was = before.floor().agent(id.get());
                        // What he accepted before his wrap-up began reaches him all the same.
                        assertThat(was.inExclusiveWrapUp() && !isAccepted(was, dated))
                                .isFalse();
                        Agent is = run.router.evolve(before, dated).floor().agent(id.get());
                        int used = CapacityLedger.used(is.capacity(), is.holdings());
                        // What an agent had before his capacity was lowered, he keeps.
                        assertThat(used)
                                .isLessThanOrEqualTo(Math.max(
                                        is.capacity().total(), CapacityLedger.used(was.capacity(), was.holdings())));
                    }
                },
                twin -> {});
    }

    @Property
    void whatIsToComeBackIsDueInTimeAndNothingElseIs(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);

        run.eachEvent((before, dated, cooling) -> {}, twin -> {
            List<RoutingDue> parked = twin.domain().floor().contacts().stream()
                    .flatMap(contact -> contact.legs().stream()
                            .filter(leg ->
                                    leg.parkedUntil().isPresent() && leg.visit().isPresent())
                            .map(leg -> due(contact, leg)))
                    .sorted()
                    .toList();
            assertThat(((DomainState) twin.domain())
                            .dues()
                            .filter(due -> due.leg() != null)
                            .toJavaList())
                    .isEqualTo(parked)
                    .allSatisfy(due -> assertThat(due.at()).isAfter(twin.now()));
        });
    }

    @Property
    void whatItsAgentCannotTakeUpWaitsAgainWithTheWaitThatItHad(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);

        run.eachEvent(
                (before, dated, cooling) -> {
                    if (dated.event() instanceof LegEnded ended
                            && ended.mechanism() == LegEndMechanism.ENDED_BY_SYSTEM) {
                        Agent agent = before.floor().agent(ended.agent().orElseThrow());
                        Engagement parked = agent.findEngagement(ended.leg()).orElseThrow();
                        int units = parked.channel()
                                .map(channel -> agent.capacity().unitsOf(channel))
                                .orElse(0);
                        boolean ready = agent.status() == AgentStatus.READY
                                && agent.pending().isEmpty()
                                && !agent.inExclusiveWrapUp();
                        boolean room = CapacityLedger.shortage(
                                        agent.capacity(), agent.holdings(), parked.channelId(), units)
                                .isEmpty();
                        assertThat(parked.state()).isEqualTo(Engagement.State.PARKED);
                        assertThat(ready && room).isFalse();
                    } else if (dated.event() instanceof Queued queued
                            && queued.visit().value().startsWith("back-")) {
                        assertThat(queued.carriedAge())
                                .isEqualTo(waited(before, queued).filter(age -> !age.isZero()));
                    }
                },
                twin -> {});
    }

    /** {@return how long the visit waited whose leg has just ended, with what that came with} */
    private static Optional<Duration> waited(RoutingDomain before, Queued again) {
        Interaction contact = before.floor().findContact(again.routable()).orElseThrow();
        return contact.legs().stream()
                .filter(leg ->
                        leg.agent().equals(again.preferredAgents().stream().findFirst()))
                .filter(leg -> leg.endedAt().equals(contact.lastEventAt()))
                .flatMap(leg -> leg.visit().flatMap(contact::findVisit).stream())
                .map(visit -> visit.carriedAge()
                        .plus(Duration.between(
                                visit.queuedAt().orElseThrow(), visit.leftAt().orElseThrow())))
                .reduce((earlier, later) -> later);
    }

    private static RoutingDue due(Interaction contact, Leg leg) {
        return RoutingDue.of(
                leg.parkedUntil().orElseThrow(),
                new ParkedLeg(contact.routable().orElseThrow(), leg.id()));
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
