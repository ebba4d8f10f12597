package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;

import io.toritsugi.core.capacity.Capacities;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random days of Ann: settings, a capacity, and commands with their times, which sometimes stand still or go back. */
final class AgentRuns {
    private static final List<Channel> CHANNELS = List.of(Channel.VOICE, Channel.CHAT, Channel.EMAIL);

    private AgentRuns() {}

    /** A command and the second at which it is given. */
    record Step(long second, AgentCommand command) {
        Instant now() {
            return at(second);
        }
    }

    /** What a day begins with, and what is wanted in it. */
    record Run(AgentSettings settings, Capacity capacity, List<Step> steps) {
        AgentMachine machine() {
            return AgentMachine.of(settings);
        }

        /** The same without changes of capacity. */
        Run ofOneCapacity() {
            List<Step> kept = new ArrayList<>(steps);
            kept.removeIf(step -> step.command() instanceof AgentCommand.ChangeCapacity);
            return new Run(settings, capacity, kept);
        }

        /** The commands, after those that log Ann in with her capacity. */
        List<Step> all() {
            List<Step> all = new ArrayList<>();
            all.add(new Step(0, new AgentCommand.ChangeCapacity(ANN, capacity)));
            all.add(new Step(0, logIn()));
            all.addAll(steps);
            return all;
        }

        /** What each command that was not refused gave. */
        List<Decision> decisions() {
            List<Decision> decisions = new ArrayList<>();
            Agent agent = machine().initial();
            for (Step step : all()) {
                Either<AgentRejection, List<Dated>> decided = machine().decide(agent, step.command(), step.now());
                if (decided.isRight()) {
                    Agent after = machine().replay(agent, decided.get());
                    decisions.add(new Decision(step.command(), agent, decided.get(), after));
                    agent = after;
                }
            }
            return decisions;
        }
    }

    /** A command, and the agent before and after what it gave. */
    record Decision(AgentCommand command, Agent before, List<Dated> events, Agent after) {}

    static Arbitrary<Run> runs() {
        return Combinators.combine(settings(), Capacities.any(), steps()).as(Run::new);
    }

    private static Arbitrary<AgentSettings> settings() {
        Arbitrary<MissedOfferPolicy> policies = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        optional(Duration.ofSeconds(20)))
                .as((limit, declines, again) -> MissedOfferPolicy.builder()
                        .limit(limit)
                        .declinesCount(declines)
                        .readyAgainAfter(again)
                        .build());
        return Combinators.combine(
                        optional(Duration.ofSeconds(50)),
                        policies,
                        Arbitraries.subsetOf(
                                WrapUpExit.STATUS_CHANGED, WrapUpExit.LOGGED_OUT, WrapUpExit.OUTBOUND_STARTED))
                .as((lease, policy, exits) -> AgentSettings.builder()
                        .lease(lease)
                        .missedOffers(policy)
                        .addAllWrapUpEndsOn(exits)
                        .build());
    }

    private static <T> Arbitrary<Optional<T>> optional(T value) {
        return Arbitraries.of(List.of(Optional.of(value), Optional.empty()));
    }

    private static Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> gap = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(10, Arbitraries.integers().between(1, 12)),
                Tuple.of(1, Arbitraries.integers().between(13, 60)),
                Tuple.of(1, Arbitraries.integers().between(-10, -1)));
        return Combinators.combine(gap, commands())
                .as(Tuple::of)
                .list()
                .ofMaxSize(50)
                .map(drawn -> {
                    List<Step> steps = new ArrayList<>();
                    long second = 0;
                    for (Tuple.Tuple2<Integer, LongFunction<AgentCommand>> step : drawn) {
                        second += step.get1();
                        steps.add(new Step(second, step.get2().apply(second)));
                    }
                    return steps;
                });
    }

    private static Arbitrary<LongFunction<AgentCommand>> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(24, contacts()), Tuple.of(6, sessions()), Tuple.of(6, wrapUps()), Tuple.of(3, works()));
    }

    private static Arbitrary<LongFunction<AgentCommand>> contacts() {
        Arbitrary<String> number = Arbitraries.of("1", "2", "3");
        Arbitrary<Integer> channel = Arbitraries.integers().between(0, 3);
        Arbitrary<LongFunction<AgentCommand>> offers = Combinators.combine(
                        number, channel, Arbitraries.integers().between(-1, 25))
                .as((n, c, lapse) -> second -> happens(offer(n).channel(channelOf(c))
                        .expiresAt(lapse > 20 ? Optional.empty() : Optional.of(at(second + lapse)))
                        .build()));
        Arbitrary<LongFunction<AgentCommand>> outcomes = Combinators.combine(
                        number, Arbitraries.of(0, 0, 0, 0, 0, 1, 2, 3, 4))
                .as((n, which) -> second -> happens(
                        switch (which) {
                            case 0 -> accepted(n);
                            case 1 -> declined(n);
                            case 2 -> expired(n);
                            case 3 -> revoked(n);
                            default -> unreachable(n);
                        }));
        Arbitrary<LongFunction<AgentCommand>> answers = Combinators.combine(number, number)
                .as((n, m) -> second -> happens(answered("l" + (m.equals("3") ? m : n), n)));
        Arbitrary<LongFunction<AgentCommand>> connects = Combinators.combine(
                        number, channel, Arbitraries.of(LegRole.PRIMARY, LegRole.PRIMARY, LegRole.SUPERVISING))
                .as((n, c, role) -> second ->
                        happens(leg("l" + n).channel(channelOf(c)).role(role).build()));
        Arbitrary<LongFunction<AgentCommand>> moves = Combinators.combine(
                        number, Arbitraries.integers().between(0, 3))
                .as((n, which) -> second -> happens(
                        switch (which) {
                            case 0 -> held("l" + n);
                            case 1 -> resumed("l" + n);
                            case 2 -> parked("l" + n);
                            default -> unparked("l" + n);
                        }));
        Arbitrary<LongFunction<AgentCommand>> ends = Combinators.combine(number, terms())
                .as((n, terms) -> second -> new AgentCommand.Contact(ANN, legEnded("l" + n), terms));
        return Arbitraries.oneOf(List.of(offers, outcomes, outcomes, answers, connects, moves, moves, ends));
    }

    private static Optional<Channel> channelOf(int index) {
        return index < CHANNELS.size() ? Optional.of(CHANNELS.get(index)) : Optional.empty();
    }

    private static Arbitrary<Optional<WrapUpTerms>> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30), Arbitraries.of(0, 20, 100), Arbitraries.of(true, false))
                .as((limit, units, exclusive) -> WrapUpTerms.builder()
                        .limit(limit == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(limit)))
                        .unitsHeld(units)
                        .exclusive(exclusive)
                        .build())
                .optional(0.7);
    }

    private static Arbitrary<LongFunction<AgentCommand>> sessions() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, always(goReady())),
                Tuple.of(2, always(logIn(), logInNotReady(), logOut())),
                Tuple.of(2, always(sign(), tick())),
                Tuple.of(1, always(goNotReady(LUNCH), goNotReady(BREAK))),
                Tuple.of(1, Arbitraries.integers().between(-1, 30).map(wait ->
                        (LongFunction<AgentCommand>) second -> goNotReadyUntil(LUNCH, second + wait))),
                Tuple.of(1, Arbitraries.of(AgentStatus.class).map(status ->
                        (LongFunction<AgentCommand>) second -> force(status))),
                Tuple.of(1, always(reconcile())),
                Tuple.of(1, Capacities.any().map(capacity ->
                        (LongFunction<AgentCommand>) second -> new AgentCommand.ChangeCapacity(ANN, capacity))));
    }

    private static Arbitrary<LongFunction<AgentCommand>> always(AgentCommand... commands) {
        return Arbitraries.of(commands).map(command -> second -> command);
    }

    private static Arbitrary<LongFunction<AgentCommand>> wrapUps() {
        Arbitrary<LegId> leg = Arbitraries.of("l1", "l2", "l3").map(LegId::of);
        return Arbitraries.oneOf(
                Combinators.combine(leg, terms())
                        .as((l, terms) -> second -> new AgentCommand.PlanWrapUp(ANN, l, terms)),
                Combinators.combine(leg, Arbitraries.integers().between(1, 20))
                        .as((l, by) -> second -> extend(l.value(), by)),
                Combinators.combine(leg, Arbitraries.integers().between(1, 20))
                        .as((l, longest) -> second -> pause(l.value(), longest)),
                leg.map(l -> second -> resume(l.value())),
                leg.map(l -> second -> endWrapUp(l.value(), WrapUpExit.SUBMITTED)));
    }

    private static Arbitrary<LongFunction<AgentCommand>> works() {
        Arbitrary<ManualWorkId> work = Arbitraries.of("w1", "w2").map(ManualWorkId::of);
        return Arbitraries.oneOf(
                Combinators.combine(
                                work,
                                Arbitraries.of(ManualWorkKind.class),
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.of(0, 20, 60, 100),
                                Arbitraries.of(true, false))
                        .as((w, kind, c, units, resets) ->
                                second -> new AgentCommand.StartManualWork(ANN, w, kind, channelOf(c), units, resets)),
                work.map(w -> second -> new AgentCommand.EndManualWork(ANN, w)));
    }

    /** Anything that another system may report, in any order and at any time. */
    static Arbitrary<List<Dated>> observations() {
        Arbitrary<Event> contacts = contacts().map(command -> ((AgentCommand.Contact) command.apply(50)).event());
        Arbitrary<Event> events = Arbitraries.frequencyOf(
                Tuple.of(6, contacts), Tuple.of(2, wrapUpEvents()), Tuple.of(2, Arbitraries.of(ofTheAgent())));
        return Combinators.combine(Arbitraries.integers().between(-50, 100), events)
                .as((second, event) -> Dated.of(at(second), event))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Event> wrapUpEvents() {
        Arbitrary<String> leg = Arbitraries.of("l1", "l2", "l3");
        Arbitrary<Duration> time =
                Arbitraries.of(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ofSeconds(Long.MAX_VALUE));
        return Arbitraries.oneOf(
                Combinators.combine(leg, time)
                        .as((l, limit) -> wrapUpStarted(
                                l, WrapUpTerms.builder().limit(limit).build())),
                leg.map(AgentScript::wrapUpEnded),
                Combinators.combine(
                                leg,
                                Arbitraries.of(ANN, BOB).optional(),
                                Arbitraries.integers().between(-60, 120))
                        .as(AgentScript::wrapUpPaused),
                Combinators.combine(leg, Arbitraries.of(ANN, BOB).optional()).as(AgentScript::wrapUpResumed),
                Combinators.combine(leg, terms())
                        .as((l, terms) -> WrapUpPlanned.builder()
                                .routable(CALL)
                                .leg(LegId.of(l))
                                .agent(ANN)
                                .terms(terms)
                                .build()),
                Combinators.combine(leg, time)
                        .as((l, by) -> WrapUpExtended.builder()
                                .routable(CALL)
                                .leg(LegId.of(l))
                                .by(by)
                                .build()));
    }

    private static List<Event> ofTheAgent() {
        return List.of(
                AgentLoggedIn.builder().agent(ANN).leaseUntil(at(30)).build(),
                AgentReady.builder().agent(ANN).build(),
                AgentReady.builder().agent(BOB).build(),
                AgentNotReady.builder().agent(ANN).until(at(20)).build(),
                AgentDraining.builder().agent(ANN).build(),
                AgentLoggedOut.builder().agent(ANN).build(),
                StatusRequested.builder()
                        .agent(ANN)
                        .status(AgentStatus.NOT_READY)
                        .until(at(10))
                        .build(),
                StatusRequested.builder()
                        .agent(ANN)
                        .status(AgentStatus.LOGGED_OUT)
                        .build(),
                LeaseLost.builder().agent(ANN).build(),
                LeaseRenewed.builder().agent(ANN).leaseUntil(at(60)).build(),
                AgentReconciled.builder().agent(ANN).build(),
                CapacityChanged.builder()
                        .agent(ANN)
                        .capacity(Capacity.builder().total(10).build())
                        .build(),
                ManualWorkStarted.builder()
                        .agent(ANN)
                        .work(ManualWorkId.of("w1"))
                        .kind(ManualWorkKind.TASK)
                        .units(60)
                        .build(),
                ManualWorkEnded.builder().agent(ANN).work(ManualWorkId.of("w1")).build(),
                SupervisionStarted.builder()
                        .agent(ANN)
                        .routable(CALL)
                        .leg(LegId.of("l1"))
                        .supervisor(BOSS)
                        .supervision(Supervision.LISTEN)
                        .why("coaching")
                        .build(),
                LegHeld.builder().routable(CALL).leg(LegId.of("l2")).build(),
                LegConnected.builder().routable(CALL).leg(LegId.of("l3")).build());
    }
}
