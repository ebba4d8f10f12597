package io.toritsugi.core.interaction;

import static io.toritsugi.core.interaction.ContactEvents.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ContactLawsTest {
    private final ContactMachine machine = new ContactMachine();

    /** What a run of commands gave: the state it led to, and every event of it. */
    private record Run(Interaction state, List<Dated> events) {}

    private Run run(List<Tuple.Tuple2<ContactCommand, Integer>> commands) {
        Interaction state = machine.initial();
        List<Dated> events = new ArrayList<>();
        Instant now = NINE;
        for (Tuple.Tuple2<ContactCommand, Integer> command : commands) {
            now = now.plusSeconds(command.get2());
            Either<ContactRejection, List<Dated>> decided = machine.decide(state, command.get1(), now);
            if (decided.isRight()) {
                events.addAll(decided.get());
                state = machine.replay(state, decided.get());
            }
        }
        return new Run(state, events);
    }

    @Property
    void acceptedCommandsNeverFoldToAnythingOdd(
            @ForAll("commands") List<Tuple.Tuple2<ContactCommand, Integer>> commands) {
        Run run = run(commands);

        assertThat(run.state().oddities()).isEmpty();
        assertThat(run.state().visits()).allSatisfy(ContactLawsTest::isLegal);
        assertThat(run.state().legs()).allSatisfy(ContactLawsTest::isLegal);
        assertThat(run.state().offers())
                .allSatisfy(
                        offer -> assertThat(offer.closedAt().isPresent()).isEqualTo(offer.state() != Offer.State.OPEN));
        if (run.state().ended()) {
            assertThat(run.state().visits()).noneMatch(Visit::waiting);
            assertThat(run.state().legs()).noneMatch(Leg::live);
        }
    }

    private static void isLegal(Visit visit) {
        assertThat(visit.queuedAt()).isPresent();
        assertThat(visit.waiting()).isEqualTo(visit.cause().isEmpty());
        assertThat(visit.answeredBy().isPresent() && visit.waiting()).isFalse();
        visit.waited().ifPresent(wait -> assertThat(wait.isNegative()).isFalse());
    }

    private static void isLegal(Leg leg) {
        assertThat(leg.connectedAt()).isPresent();
        assertThat(leg.live()).isEqualTo(leg.endedAt().isEmpty());
        assertThat(leg.talked().isPresent()).isEqualTo(!leg.live());
        assertThat(leg.wrapUp().isPresent() && leg.live()).isFalse();
    }

    @Property
    void replayEqualsLive(@ForAll("commands") List<Tuple.Tuple2<ContactCommand, Integer>> commands) {
        Run run = run(commands);

        assertThat(machine.replay(machine.initial(), run.events())).isEqualTo(run.state());
    }

    @Property
    void eventsNeverGoBackInTime(@ForAll("commands") List<Tuple.Tuple2<ContactCommand, Integer>> commands) {
        assertThat(run(commands).events()).extracting(Dated::occurredAt).isSorted();
    }

    @Property
    void callingLateGivesTheSameAsCallingAtEachDeadline(
            @ForAll("commands") List<Tuple.Tuple2<ContactCommand, Integer>> commands) {
        Interaction state = run(commands).state();
        Instant late = state.lastEventAt().orElse(NINE).plusSeconds(1000);
        List<Dated> atOnce =
                machine.decide(state, new ContactCommand.Tick(), late).get();

        List<Dated> oneByOne = new ArrayList<>();
        Interaction current = state;
        Optional<Instant> next = machine.nextDeadline(current);
        while (next.isPresent() && !next.get().isAfter(late)) {
            List<Dated> due = machine.decide(current, new ContactCommand.Tick(), next.get())
                    .get();
            oneByOne.addAll(due);
            current = machine.replay(current, due);
            next = machine.nextDeadline(current);
        }
        assertThat(oneByOne).isEqualTo(atOnce);
    }

    @Property
    void anyObservationsFold(@ForAll("observations") List<Dated> observations) {
        Interaction state = machine.replay(machine.initial(), observations);

        int odd = state.oddities().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(odd).isBetween(0, observations.size());
        assertThat(state.lastEventAt())
                .isEqualTo(observations.stream().map(Dated::occurredAt).max(Instant::compareTo));
        assertThat(state.toString()).isNotEmpty();
    }

    @Property
    void aRunningContactIsAtEveryEventWhatAFoldComesTo(@ForAll("observations") List<Dated> observations) {
        RunningContact running = RunningContact.unknown();
        List<Interaction> told = new ArrayList<>();
        List<Interaction> folded = new ArrayList<>();
        Interaction state = machine.initial();
        for (Dated event : observations) {
            running.tell(event);
            state = machine.evolve(state, event);
            told.add(running.state());
            folded.add(state);
            assertThat(running.view().closed()).isEqualTo(state.closed());
        }

        assertThat(told).isEqualTo(folded);
        assertThat(machine.replay(machine.initial(), observations)).isEqualTo(state);
    }

    @Provide
    Arbitrary<List<Tuple.Tuple2<ContactCommand, Integer>>> commands() {
        Arbitrary<ContactCommand> command = Arbitraries.frequencyOf(
                Tuple.of(40, events().map(ContactCommand.Happened::new)),
                Tuple.of(
                        1,
                        Arbitraries.of(Actor.Kind.CUSTOMER, Actor.Kind.AGENT)
                                .map(by -> new ContactCommand.HangUp(CALL, by, EndMechanism.CUSTOMER_LEFT))),
                Tuple.of(1, Arbitraries.just(new ContactCommand.Tick())));
        Arbitrary<Tuple.Tuple2<ContactCommand, Integer>> begin =
                Arbitraries.just(Tuple.of(new ContactCommand.Happened(created()), 0));
        return Combinators.combine(
                        begin.list().ofSize(1),
                        Combinators.combine(command, Arbitraries.integers().between(-5, 20))
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(60))
                .as((first, rest) -> {
                    List<Tuple.Tuple2<ContactCommand, Integer>> all = new ArrayList<>(first);
                    all.addAll(rest);
                    return all;
                });
    }

    @Provide
    Arbitrary<List<Dated>> observations() {
        return Combinators.combine(Arbitraries.integers().between(-100, 100), events())
                .as((seconds, event) -> Dated.of(at(seconds), event))
                .list()
                .ofMaxSize(40);
    }

    static Arbitrary<ContactEvent> events() {
        Arbitrary<String> visit = Arbitraries.of("v", "w");
        Arbitrary<String> offer = Arbitraries.of("o", "p");
        Arbitrary<String> leg = Arbitraries.of("l", "m");
        Arbitrary<String> agent = Arbitraries.of("ann", "bob");
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(created(), ended(), resolved(), reopened()),
                leg.flatMap(
                        l -> Arbitraries.of(menuEntered(l), menuLeft(l), menuStep(l, "1"), botStarted(l), botEnded(l))),
                visit.flatMap(v -> Arbitraries.of(queued(v), moved(v), reprioritised(v))),
                Combinators.combine(visit, Arbitraries.of(DequeueCause.class)).as(ContactEvents::dequeued),
                Combinators.combine(offer, visit, agent, Arbitraries.integers().between(-5, 30))
                        .as((o, v, a, s) -> offeredUntil(o, v, a, at(s))),
                Combinators.combine(offer, visit, agent, Arbitraries.integers().between(0, 5))
                        .as(ContactLawsTest::outcome),
                Combinators.combine(leg, visit, agent).as(ContactEvents::answered),
                Combinators.combine(leg, visit, offer, agent).as(ContactEvents::answeredByOffer),
                Combinators.combine(leg, agent).as(ContactEvents::connected),
                leg.flatMap(l -> Arbitraries.of(
                        held(l),
                        resumed(l),
                        parked(l),
                        unparked(l),
                        legEnded(l),
                        transferStarted(l),
                        transferCompleted(l),
                        transferFailed(l))),
                Combinators.combine(leg, agent)
                        .flatAs((l, a) -> Arbitraries.of(
                                wrapUpStarted(l, a, Optional.of(Duration.ofSeconds(10))),
                                wrapUpStarted(l, a, Optional.empty()),
                                wrapUpExtended(l, a, Duration.ofSeconds(5)),
                                wrapUpExtended(l, a, Duration.ofSeconds(Long.MAX_VALUE)),
                                wrapUpPaused(l, a, at(7)),
                                wrapUpPaused(l, a, at(25)),
                                wrapUpResumed(l, a),
                                wrapUpEnded(l, a, WrapUpExit.SUBMITTED)))));
    }

    private static ContactEvent outcome(String offer, String visit, String agent, int which) {
        return switch (which) {
            case 0 -> declined(offer, visit, agent);
            case 1 -> expired(offer, visit, agent);
            case 2 -> revoked(offer, visit, agent, "test");
            case 3 -> unreachable(offer, visit, agent);
            default -> accepted(offer, visit, agent);
        };
    }
}
