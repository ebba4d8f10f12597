package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.agent.MissedOfferPolicy;
import io.toritsugi.core.capacity.Holding;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.core.interaction.WrapUp;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FloorLawsTest {
    private final ContactMachine contacts = new ContactMachine();

    /** A command at the time of its host. */
    private record Call(FloorCommand command, Instant now) {}

    /** What a run gave: the floor, the events of each decision, what was refused, and the calls that led to it. */
    private record Run(Floor floor, List<List<Dated>> batches, List<Rejection> refused, List<Call> calls) {
        List<Dated> stream() {
            return batches.stream().flatMap(List::stream).toList();
        }
    }

    private static FloorMachine machine(FloorSettings settings) {
        return FloorMachine.of(settings, Permissions.everything());
    }

    private static Run run(FloorMachine machine, List<RandomStep> steps) {
        Floor floor = machine.initial();
        List<List<Dated>> batches = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        Instant now = NINE;
        for (RandomStep step : steps) {
            now = now.plusSeconds(step.gap());
            Call call = new Call(step.command(floor, now), now);
            calls.add(call);
            Either<Rejection, List<Dated>> decided = machine.decide(floor, call.command(), now);
            decided.peekLeft(refused::add);
            batches.add(decided.getOrElse(List.of()));
            floor = machine.replay(floor, batches.get(batches.size() - 1));
        }
        return new Run(floor, batches, refused, calls);
    }

    @Example
    void theStepsReachWhatCanHappen() {
        Random random = new Random(1);
        Set<String> types = new TreeSet<>();
        FloorMachine machine = machine(FloorSettings.builder()
                .agents(AgentSettings.builder().lease(Duration.ofMinutes(5)).build())
                .wrapUps(WrapUpPolicy.builder().otherwise(terms(9, false, 20)).build())
                .build());
        for (int i = 0; i < 300; i++) {
            List<RandomStep> steps = Stream.generate(() -> new RandomStep(
                            random.nextInt(RandomStep.KINDS),
                            random.nextInt(3),
                            random.nextInt(4),
                            random.nextInt(101),
                            random.nextInt(8)))
                    .limit(100)
                    .toList();
            run(machine, loggingInFirst(steps)).stream()
                    .forEach(dated -> types.add(dated.event().type()));
        }

        assertThat(types)
                .contains("OfferAccepted", "OfferDeclined", "OfferExpired", "OfferRevoked", "OfferUnreachable")
                .contains("LegConnected", "LegHeld", "LegResumed", "LegParked", "LegUnparked", "LegEnded")
                .contains("TransferStarted", "TransferCompleted", "TransferFailed", "VisitMoved", "Dequeued")
                .contains("WrapUpPlanned", "WrapUpStarted", "WrapUpExtended", "WrapUpEnded")
                .contains("WrapUpPaused", "WrapUpResumed")
                .contains("SupervisionStarted", "SupervisionEnded", "StatusForced", "StatusRequested")
                .contains("AgentDraining", "AgentLoggedOut", "AgentReconciled", "LeaseLost", "LeaseRenewed")
                .contains("ManualWorkStarted", "CapacityChanged", "InteractionEnded", "InteractionReopened");
    }

    @Property
    void replayEqualsLive(@ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        Run run = run(machine, steps);

        assertThat(machine.replay(machine.initial(), run.stream())).isEqualTo(run.floor());
        assertThat(run.stream()).extracting(Dated::occurredAt).isSorted();
    }

    @Property
    void lateEqualsOnTime(@ForAll("settings") FloorSettings settings, @ForAll("stepsForward") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        Run late = run(machine, steps);
        List<Dated> stream = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>();
        Floor floor = machine.initial();

        for (Call call : late.calls()) {
            floor = onTime(machine, floor, call.now(), stream);
            Either<Rejection, List<Dated>> decided = machine.decide(floor, call.command(), call.now());
            decided.peekLeft(refused::add);
            stream.addAll(decided.getOrElse(List.of()));
            floor = machine.replay(floor, decided.getOrElse(List.of()));
        }
        Instant end = NINE.plusSeconds(100_000);
        floor = onTime(machine, floor, end, stream);

        List<Dated> lateStream = new ArrayList<>(late.stream());
        lateStream.addAll(machine.decide(late.floor(), tick(), end).get());
        assertThat(refused).isEqualTo(late.refused());
        assertThat(stream).isEqualTo(lateStream);
        assertThat(floor).isEqualTo(machine.replay(machine.initial(), lateStream));
    }

    private static Floor onTime(FloorMachine machine, Floor before, Instant until, List<Dated> stream) {
        Floor floor = before;
        Optional<Instant> next = machine.nextDeadline(floor);
        while (next.isPresent() && !next.get().isAfter(until)) {
            Instant deadline = next.get();
            List<Dated> due = machine.decide(floor, tick(), deadline).get();
            assertThat(due).isNotEmpty().allMatch(dated -> dated.occurredAt().equals(deadline));
            stream.addAll(due);
            floor = machine.replay(floor, due);
            next = machine.nextDeadline(floor);
        }
        return floor;
    }

    @Property
    void theNextDeadlineIsTheEarliestOfAllAgentsAndContacts(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        AgentMachine agents = AgentMachine.of(settings.agents());
        Floor floor = machine.initial();

        for (List<Dated> batch : run(machine, steps).batches()) {
            floor = machine.replay(floor, batch);
            Optional<Instant> earliest = Stream.concat(
                            floor.agents().stream().map(agents::nextDeadline),
                            floor.contacts().stream().map(contacts::nextDeadline))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo);
            assertThat(machine.nextDeadline(floor)).isEqualTo(earliest);
        }
    }

    @Property
    void bothSidesAgreeAfterEveryCommand(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        Floor floor = machine.initial();

        for (List<Dated> batch : run(machine, steps).batches()) {
            floor = machine.replay(floor, batch);
            FloorChecks.bothSidesAgree(floor);
            FloorChecks.oneAgentAtATimeHasAVisit(floor);
        }
    }

    @Property
    void whatConcernsOneOfThemTellsAllOfHim(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(FloorSettings.builder()
                .agents(settings.agents())
                .wrapUps(settings.wrapUps())
                .keepClosed(Duration.ofDays(9))
                .build());
        AgentMachine agents = AgentMachine.of(settings.agents());
        Run run = run(machine, steps);

        for (Agent agent : run.floor().agents()) {
            AgentId id = agent.id().orElseThrow();
            assertThat(agents.replay(Agent.of(id), concerning(run.stream(), Ref.of(id))))
                    .isEqualTo(agent);
        }
        for (Interaction contact : run.floor().contacts()) {
            Ref ref = Ref.of(contact.routable().orElseThrow());
            assertThat(contacts.replay(contacts.initial(), concerning(run.stream(), ref)))
                    .isEqualTo(contact);
        }
    }

    private static List<Dated> concerning(List<Dated> stream, Ref ref) {
        return stream.stream()
                .filter(dated -> dated.event().concerns().contains(ref))
                .toList();
    }

    @Property
    void theEndOfALegAndTheStartOfItsWrapUpAreOneBatch(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        Floor floor = machine.initial();
        Map<LegOf, Optional<WrapUpTerms>> planned = new HashMap<>();

        for (List<Dated> batch : run(machine, steps).batches()) {
            for (int i = 0; i < batch.size(); i++) {
                Event event = batch.get(i).event();
                if (event instanceof WrapUpPlanned plan) {
                    planned.put(new LegOf(plan.routable(), plan.leg()), plan.terms());
                }
                if (event instanceof LegEnded ended && ended.mechanism() != LegEndMechanism.ENDED_BY_SYSTEM) {
                    Optional<WrapUpTerms> terms = expected(settings.wrapUps(), floor, planned, ended);
                    Optional<Dated> next = i + 1 < batch.size() ? Optional.of(batch.get(i + 1)) : Optional.empty();
                    Optional<WrapUpTerms> started = next.filter(dated -> dated.event() instanceof WrapUpStarted start
                                    && start.leg().equals(ended.leg()))
                            .map(dated -> ((WrapUpStarted) dated.event()).terms());
                    assertThat(started).isEqualTo(terms);
                }
                if (event instanceof LegEnded ended) {
                    planned.remove(LegOf.of(ended));
                }
                floor = machine.evolve(floor, batch.get(i));
            }
        }
    }

    /** As the contact tells it: its beginning, its limit, what was added, and how long the clock stood still. */
    @Property
    void aTimeBoxEndsAtExactlyItsLimitPlusItsExtensionsAndItsPauses(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        Floor floor = machine.initial();
        Map<LegOf, Duration> pauses = new HashMap<>();
        Map<LegOf, Instant> paused = new HashMap<>();

        for (Dated dated : run(machine, steps).stream()) {
            if (dated.event() instanceof WrapUpPaused pause) {
                paused.put(new LegOf(pause.routable(), pause.leg()), dated.occurredAt());
            } else if (dated.event() instanceof WrapUpResumed resumed) {
                LegOf leg = new LegOf(resumed.routable(), resumed.leg());
                pauses.merge(leg, Duration.between(paused.remove(leg), dated.occurredAt()), Duration::plus);
            } else if (dated.event() instanceof WrapUpEnded end && end.cause() == WrapUpExit.TIMED_OUT) {
                LegOf leg = new LegOf(end.routable(), end.leg());
                WrapUp wrapUp = floor.findContact(end.routable())
                        .flatMap(contact -> contact.findLeg(end.leg()))
                        .flatMap(Leg::wrapUp)
                        .orElseThrow();
                assertThat(paused).doesNotContainKey(leg);
                assertThat(wrapUp.pausedFor()).isEqualTo(pauses.getOrDefault(leg, Duration.ZERO));
                assertThat(dated.occurredAt())
                        .isEqualTo(wrapUp.startedAt()
                                .orElseThrow()
                                .plus(wrapUp.terms().flatMap(WrapUpTerms::limit).orElseThrow())
                                .plus(wrapUp.extension())
                                .plus(wrapUp.pausedFor()));
            }
            floor = machine.evolve(floor, dated);
        }
    }

    /** A leg, whose id two contacts may use. */
    private record LegOf(RoutableId routable, LegId leg) {
        static LegOf of(LegEnded ended) {
            return new LegOf(ended.routable(), ended.leg());
        }
    }

    /** The plain twin of what holds for the wrap-up of a leg. */
    private static Optional<WrapUpTerms> expected(
            WrapUpPolicy policy, Floor floor, Map<LegOf, Optional<WrapUpTerms>> planned, LegEnded ended) {
        Optional<Engagement> engagement =
                ended.agent().flatMap(agent -> floor.agent(agent).findEngagement(ended.leg()));
        boolean loggedOut = ended.agent()
                .filter(agent -> floor.agent(agent).status() == AgentStatus.LOGGED_OUT)
                .isPresent();
        if (engagement.isEmpty() || loggedOut) {
            return Optional.empty();
        }
        Optional<WrapUpTerms> plan = planned.get(LegOf.of(ended));
        if (plan != null) {
            return plan;
        }
        if (engagement.get().role() != LegRole.PRIMARY || engagement.get().state() == Engagement.State.PARKED) {
            return Optional.empty();
        }
        Interaction contact = floor.findContact(ended.routable()).orElseThrow();
        Optional<QueueId> queue = contact.findLeg(ended.leg())
                .flatMap(Leg::visit)
                .flatMap(contact::findVisit)
                .flatMap(Visit::queue);
        Channel channel = contact.created().map(created -> created.channel()).orElse(Channel.WORK_ITEM);
        WrapUpTerms ofQueue = queue.isEmpty() ? null : policy.queues().get(queue.get());
        WrapUpTerms ofChannel = policy.channels().get(channel.id());
        return ofQueue != null ? Optional.of(ofQueue) : ofChannel != null ? Optional.of(ofChannel) : policy.otherwise();
    }

    @Property
    void nobodyGetsMoreThanHeHasRoomFor(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        Floor floor = machine.initial();

        for (Dated dated : run(machine, steps).stream()) {
            if (dated.event() instanceof OfferAccepted accepted) {
                assertThat(floor.agent(accepted.agent()).inExclusiveWrapUp()).isFalse();
            }
            floor = machine.evolve(floor, dated);
            Optional<AgentId> burdened = burdened(dated.event());
            if (burdened.isPresent()) {
                Agent agent = floor.agent(burdened.get());
                assertThat(agent.inExclusiveWrapUp()).isFalse();
                assertThat(agent.status()).isNotIn(AgentStatus.LOGGED_OUT);
                hasRoom(agent);
            }
        }
    }

    private static Optional<AgentId> burdened(Event event) {
        if (event instanceof Offered offered) {
            return Optional.of(offered.agent());
        }
        if (event instanceof LegUnparked unparked) {
            return unparked.agent();
        }
        return event instanceof LegConnected leg && leg.offer().isEmpty() && leg.role() != LegRole.SUPERVISING
                ? leg.agent()
                : Optional.empty();
    }

    private static void hasRoom(Agent agent) {
        assertThat(agent.unitsUsed()).isLessThanOrEqualTo(agent.capacity().total());
        agent.capacity().channels().forEach((channel, room) -> {
            long places = agent.holdings().stream()
                    .filter(Holding::takesPlace)
                    .filter(holding -> holding.channelId().equals(Optional.of(channel)))
                    .count();
            Engagement newest = agent.engagements().get(agent.engagements().size() - 1);
            boolean concerned = newest.channel().map(Channel::id).equals(Optional.of(channel));
            if (concerned && room.max().isPresent()) {
                assertThat(places).isLessThanOrEqualTo(room.max().getAsInt());
            }
        });
    }

    @Property
    void aRefusalLeavesNoTraceAndIsTheSameAgain(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = machine(settings);
        Floor floor = machine.initial();
        Run run = run(machine, steps);

        for (int i = 0; i < run.calls().size(); i++) {
            Call call = run.calls().get(i);
            if (run.batches().get(i).isEmpty()) {
                List<Dated> due = machine.decide(floor, tick(), call.now()).get();
                Either<Rejection, List<Dated>> once = machine.decide(floor, call.command(), call.now());
                assertThat(machine.decide(floor, call.command(), call.now())).isEqualTo(once);
                assertThat(machine.decide(floor, tick(), call.now()).get()).isEqualTo(due);
                once.peekLeft(rejection -> {
                    assertThat(rejection.code()).isNotBlank();
                    assertThat(rejection.message()).isNotBlank();
                });
            }
            floor = machine.replay(floor, run.batches().get(i));
        }
    }

    @Property
    void whateverIsObservedTheFloorGoesOn(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps, @ForAll long seed) {
        FloorMachine machine = machine(settings);
        List<Dated> observed = disturbed(run(machine, steps).stream(), new Random(seed));

        Floor floor = machine.replay(machine.initial(), observed);

        assertThat(floor.lastEventAt())
                .isEqualTo(observed.stream().map(Dated::occurredAt).max(Instant::compareTo));
        Instant late = NINE.plusSeconds(1_000_000);
        Floor later = machine.replay(floor, machine.decide(floor, tick(), late).get());
        assertThat(machine.nextDeadline(later).filter(next -> !next.isAfter(late)))
                .isEmpty();
        for (RandomStep step : steps) {
            later = machine.replay(
                    later,
                    machine.decide(later, step.command(later, late), late).getOrElse(List.of()));
        }
    }

    /** Events lost, repeated, out of order and at other times, and leases that nobody had. */
    private static List<Dated> disturbed(List<Dated> stream, Random random) {
        List<Dated> disturbed = new ArrayList<>();
        for (Dated dated : stream) {
            int times = random.nextInt(4);
            for (int i = 0; i < (times == 3 ? 2 : Math.min(times, 1)); i++) {
                disturbed.add(Dated.of(dated.occurredAt().plusSeconds(random.nextInt(41) - 20), dated.event()));
            }
        }
        for (AgentId agent : Set.of(id("ann"), id("bob"))) {
            LeaseRenewed renewed = LeaseRenewed.builder()
                    .agent(agent)
                    .leaseUntil(at(random.nextInt(60)))
                    .build();
            disturbed.add(Dated.of(at(random.nextInt(60)), renewed));
        }
        for (int i = 0; i < disturbed.size(); i++) {
            int with = Math.min(disturbed.size() - 1, i + random.nextInt(4));
            Collections.swap(disturbed, i, with);
        }
        return disturbed;
    }

    @Provide
    Arbitrary<List<RandomStep>> steps() {
        return steps(-10);
    }

    @Provide
    Arbitrary<List<RandomStep>> stepsForward() {
        return steps(0);
    }

    static Arbitrary<List<RandomStep>> steps(int leastGap) {
        Arbitrary<Integer> gap = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 3)),
                Tuple.of(1, Arbitraries.integers().between(leastGap, 40)));
        Arbitrary<RandomStep> step = Combinators.combine(
                        Arbitraries.integers().between(0, RandomStep.KINDS - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 100),
                        gap)
                .as(RandomStep::new);
        return step.list().ofMinSize(1).ofMaxSize(120).map(FloorLawsTest::loggingInFirst);
    }

    private static List<RandomStep> loggingInFirst(List<RandomStep> steps) {
        List<RandomStep> all = new ArrayList<>();
        for (int who = 0; who < 3; who++) {
            all.add(new RandomStep(30, who, 0, 0, 0));
        }
        all.addAll(steps);
        return all;
    }

    @Provide
    Arbitrary<FloorSettings> settings() {
        Arbitrary<AgentSettings> agents = Combinators.combine(
                        Arbitraries.of(Duration.ofSeconds(45), Duration.ofSeconds(300))
                                .optional(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.just(Duration.ofSeconds(15)).optional(),
                        Arbitraries.subsetOf(
                                WrapUpExit.STATUS_CHANGED, WrapUpExit.LOGGED_OUT, WrapUpExit.OUTBOUND_STARTED))
                .as((lease, limit, declines, again, exits) -> AgentSettings.builder()
                        .lease(lease)
                        .missedOffers(MissedOfferPolicy.builder()
                                .limit(limit)
                                .declinesCount(declines)
                                .readyAgainAfter(again)
                                .build())
                        .addAllWrapUpEndsOn(exits)
                        .build());
        Arbitrary<WrapUpTerms> terms = Combinators.combine(
                        Arbitraries.integers().between(1, 40), Arbitraries.of(true, false), Arbitraries.of(0, 20, 100))
                .as(FloorCommands::terms);
        Arbitrary<WrapUpPolicy> policy = Combinators.combine(terms.optional(), terms.optional(), terms.optional())
                .as((queue, channel, rest) -> {
                    WrapUpPolicy.Builder builder = WrapUpPolicy.builder();
                    queue.ifPresent(t -> builder.putQueues(QueueId.of("sales"), t));
                    channel.ifPresent(t -> builder.putChannels("chat", t));
                    return builder.otherwise(rest).build();
                });
        return Combinators.combine(
                        agents, policy, Arbitraries.of(Duration.ZERO, Duration.ofSeconds(20), Duration.ofHours(1)))
                .as((a, p, keep) -> FloorSettings.builder()
                        .agents(a)
                        .wrapUps(p)
                        .keepClosed(keep)
                        .build());
    }
}
