package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentRuns.Decision;
import io.toritsugi.core.agent.AgentRuns.Run;
import io.toritsugi.core.agent.AgentRuns.Step;
import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.LegId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AgentLawsTest {
    @Provide
    Arbitrary<Run> runs() {
        return AgentRuns.runs();
    }

    @Provide
    Arbitrary<List<Dated>> observations() {
        return AgentRuns.observations();
    }

    @Property
    void theMachineDoesWhatThePlainAgentDoes(@ForAll("runs") Run run) {
        AgentMachine machine = run.machine();
        Agent agent = machine.initial();
        NaiveAgent plain = new NaiveAgent(run.settings());
        for (Step step : run.all()) {
            Either<AgentRejection, List<Dated>> decided = machine.decide(agent, step.command(), step.now());
            Optional<NaiveAgent> after;
            String refused = "";
            try {
                after = Optional.of(plain.after(step.command(), step.now()));
            } catch (NaiveAgent.Refused rule) {
                after = Optional.empty();
                refused = String.valueOf(rule.getMessage());
            }
            assertThat(decided.isLeft() ? decided.getLeft().code() : "")
                    .as(step::toString)
                    .isEqualTo(refused);
            if (after.isPresent()) {
                plain = after.get();
                agent = machine.replay(agent, decided.get());
                assertThat(decided.get().stream().map(dated -> dated.event().type() + "@" + dated.occurredAt()))
                        .as(step::toString)
                        .isEqualTo(plain.log);
                isLike(agent, plain);
                assertThat(machine.nextDeadline(agent)).isEqualTo(plain.deadline());
            }
        }
    }

    private static void isLike(Agent agent, NaiveAgent plain) {
        assertThat(agent.status().name()).isEqualTo(plain.status);
        assertThat(agent.reason()).isEqualTo(Optional.ofNullable(plain.reason));
        assertThat(agent.pending().map(pending -> pending.status().name()).orElse(""))
                .isEqualTo(plain.pending);
        assertThat(agent.readyAgainAt()).isEqualTo(Optional.ofNullable(plain.readyAgain));
        assertThat(agent.leaseUntil()).isEqualTo(Optional.ofNullable(plain.lease));
        assertThat(agent.lastSignOfLife()).isEqualTo(Optional.ofNullable(plain.lastSign));
        assertThat(agent.leaseLost()).isEqualTo(plain.lost);
        assertThat(agent.engagements())
                .extracting(engagement -> engagement.state() + shown(engagement.unitsHeld()))
                .containsExactlyElementsOf(plain.items.stream()
                        .filter(item -> !item.is("OWN"))
                        .map(item -> item.kind + shown(item.held()))
                        .toList());
        assertThat(agent.manualWork()).hasSize((int)
                plain.items.stream().filter(item -> item.is("OWN")).count());
        assertThat(agent.unitsUsed()).isEqualTo(plain.used());
        assertThat(agent.working()).isEqualTo(plain.busy());
        assertThat(agent.inExclusiveWrapUp()).isEqualTo(plain.exclusive());
        assertThat(agent.missedOffers()).isEqualTo(plain.missed);
        assertThat(agent.declinedOffers()).isEqualTo(plain.declined);
        assertThat(agent.idleSince()).isEqualTo(Optional.ofNullable(plain.idle));
        assertThat(agent.lastEventAt()).isEqualTo(Optional.ofNullable(plain.last));
    }

    private static String shown(int units) {
        return " holding " + units;
    }

    @Property
    void whatIsUsedNeverExceedsTheCapacity(@ForAll("runs") Run run) {
        assertThat(run.ofOneCapacity().decisions()).allSatisfy(decision -> {
            Agent agent = decision.after();
            assertThat(agent.unitsUsed()).isLessThanOrEqualTo(agent.capacity().total());
            for (Channel channel : List.of(Channel.VOICE, Channel.CHAT, Channel.EMAIL)) {
                long places = agent.holdings().stream()
                        .filter(holding ->
                                holding.takesPlace() && holding.channelId().equals(Optional.of(channel.id())))
                        .count();
                agent.capacity()
                        .channel(channel.id())
                        .max()
                        .ifPresent(max -> assertThat(places).isLessThanOrEqualTo(max));
            }
        });
    }

    @Property
    void nothingIsAdmittedThatExceedsTheCapacityOfThatMoment(@ForAll("runs") Run run) {
        forEachEvent(run, (before, event, after) -> {
            if (admits(event)) {
                assertThat(before.unitsUsed())
                        .isLessThanOrEqualTo(before.capacity().total());
                assertThat(after.unitsUsed())
                        .isLessThanOrEqualTo(after.capacity().total());
            }
        });
    }

    private static boolean admits(Event event) {
        if (event instanceof LegConnected connected) {
            return connected.role() != LegRole.SUPERVISING && connected.offer().isEmpty();
        }
        return event instanceof Offered
                || event instanceof LegUnparked
                || (event instanceof ManualWorkStarted started && started.units() > 0);
    }

    @Property
    void loweringCapacityTakesNothingAway(@ForAll("runs") Run run) {
        forEachEvent(run, (before, event, after) -> {
            if (event instanceof CapacityChanged) {
                assertThat(after.holdings()).isEqualTo(before.holdings());
                assertThat(after.status()).isEqualTo(before.status());
            }
        });
    }

    @Property
    void theEndOfAContactAndTheStartOfItsWrapUpAreOneBatch(@ForAll("runs") Run run) {
        for (Decision decision : run.decisions()) {
            Agent agent = decision.before();
            Optional<WrapUpTerms> due = Optional.empty();
            for (Dated dated : decision.events()) {
                Optional<WrapUpTerms> begun = dated.event() instanceof WrapUpStarted started
                        ? Optional.of(started.terms())
                        : Optional.empty();
                assertThat(begun).isEqualTo(due);
                due = dated.event() instanceof LegEnded ended
                        ? termsOf(agent, ended, decision.command())
                        : Optional.empty();
                agent = run.machine().evolve(agent, dated);
            }
            assertThat(due).isEmpty();
            assertThat(agent.engagements()).extracting(Engagement::state).doesNotContain(State.ENDED);
        }
    }

    /** What was planned, or else what the command says for the primary part of an agent who was on the contact. */
    private static Optional<WrapUpTerms> termsOf(Agent agent, LegEnded ended, AgentCommand command) {
        if (!(command instanceof AgentCommand.Contact contact) || agent.status() == AgentStatus.LOGGED_OUT) {
            return Optional.empty();
        }
        EngagementState engagement =
                (EngagementState) agent.findEngagement(ended.leg()).orElseThrow();
        if (engagement.wrapUpSettled()) {
            return engagement.wrapUp();
        }
        boolean served = engagement.role() == LegRole.PRIMARY && engagement.state() != State.PARKED;
        return served ? contact.wrapUp() : Optional.empty();
    }

    @Property
    void aTimeBoxEndsAtExactlyItsLimitPlusItsExtensionsAndItsPauses(@ForAll("runs") Run run) {
        Map<LegId, Instant> limits = new HashMap<>();
        Map<LegId, Instant> paused = new HashMap<>();
        for (Decision decision : run.decisions()) {
            for (Dated dated : decision.events()) {
                if (dated.event() instanceof WrapUpStarted e
                        && e.terms().limit().isPresent()) {
                    limits.put(
                            e.leg(), dated.occurredAt().plus(e.terms().limit().get()));
                } else if (dated.event() instanceof WrapUpExtended e) {
                    limits.computeIfPresent(e.leg(), (leg, limit) -> limit.plus(e.by()));
                } else if (dated.event() instanceof WrapUpPaused e) {
                    assertThat(dated.occurredAt()).isBefore(limits.get(e.leg()));
                    paused.put(e.leg(), dated.occurredAt());
                } else if (dated.event() instanceof WrapUpResumed e) {
                    Duration pause = Duration.between(paused.remove(e.leg()), dated.occurredAt());
                    limits.computeIfPresent(e.leg(), (leg, limit) -> limit.plus(pause));
                } else if (dated.event() instanceof WrapUpEnded e) {
                    @Nullable Instant limit = limits.remove(e.leg());
                    if (e.cause() == WrapUpExit.TIMED_OUT) {
                        assertThat(paused).doesNotContainKey(e.leg());
                        assertThat(dated.occurredAt()).isEqualTo(limit);
                    } else if (limit != null && paused.remove(e.leg()) == null) {
                        assertThat(dated.occurredAt()).isBefore(limit);
                    }
                }
            }
        }
    }

    @Property
    void aClockIsPausedForAsLongAsItWasSaidAtMost(@ForAll("runs") Run run) {
        Map<LegId, Instant> until = new HashMap<>();
        for (Decision decision : run.decisions()) {
            for (Dated dated : decision.events()) {
                if (dated.event() instanceof WrapUpPaused e) {
                    until.put(e.leg(), e.until());
                } else if (dated.event() instanceof WrapUpResumed e) {
                    assertThat(dated.occurredAt()).isBeforeOrEqualTo(until.remove(e.leg()));
                } else if (dated.event() instanceof WrapUpEnded e) {
                    until.remove(e.leg());
                }
                assertThat(until.values()).allSatisfy(end -> assertThat(end).isAfterOrEqualTo(dated.occurredAt()));
            }
        }
    }

    @Property
    void aPauseChangesNothingOfAnAgentButItsClock(@ForAll("runs") Run run) {
        forEachEvent(run, (before, event, after) -> {
            if (event instanceof WrapUpPaused || event instanceof WrapUpResumed) {
                assertThat(after.status()).isEqualTo(before.status());
                assertThat(after.activity()).isEqualTo(before.activity());
                assertThat(after.inExclusiveWrapUp()).isEqualTo(before.inExclusiveWrapUp());
                assertThat(after.unitsUsed()).isEqualTo(before.unitsUsed());
                assertThat(after.idleSince()).isEqualTo(before.idleSince());
                assertThat(after.engagements())
                        .extracting(Engagement::since)
                        .isEqualTo(before.engagements().stream()
                                .map(Engagement::since)
                                .toList());
            }
        });
    }

    @Property
    void inAnExclusiveWrapUpNothingIsOfferedAcceptedOrTakenUp(@ForAll("runs") Run run) {
        forEachEvent(run, (before, event, after) -> {
            boolean exclusive = before.engagements().stream()
                    .anyMatch(engagement -> engagement.state() == State.WRAP_UP
                            && engagement.wrapUp().orElseThrow().exclusive());
            if (exclusive) {
                assertThat(event).isNotInstanceOfAny(Offered.class, OfferAccepted.class, LegUnparked.class);
            }
        });
    }

    @Property
    void replayEqualsLive(@ForAll("runs") Run run) {
        List<Decision> decisions = run.decisions();
        List<Dated> events = decisions.stream()
                .flatMap(decision -> decision.events().stream())
                .toList();
        Agent live = decisions.get(decisions.size() - 1).after();

        assertThat(run.machine().replay(Agent.unknown(), events)).isEqualTo(live);
        assertThat(events).extracting(Dated::occurredAt).isSorted();
        assertThat(live.oddities()).isEmpty();
    }

    @Property
    void theNextDeadlineIsTheFirstInstantAtWhichSomethingHappens(@ForAll("runs") Run run) {
        for (Decision decision : run.decisions()) {
            Agent agent = decision.after();
            Instant last = agent.lastEventAt().orElseThrow();
            Optional<Instant> next = run.machine().nextDeadline(agent);
            assertThat(next).isEqualTo(instants(agent).min(Instant::compareTo));
            if (next.isEmpty()) {
                assertThat(tick(run, agent, last.plusSeconds(100_000))).isEmpty();
            } else {
                assertThat(next.get()).isAfter(last);
                assertThat(tick(run, agent, next.get().minusNanos(1))).isEmpty();
                assertThat(tick(run, agent, next.get()))
                        .isNotEmpty()
                        .extracting(Dated::occurredAt)
                        .containsOnly(next.get());
            }
        }
    }

    private static Stream<Instant> instants(Agent agent) {
        Stream<Optional<Instant>> offersAndWrapUps = agent.engagements().stream()
                .map(engagement -> switch (engagement.state()) {
                    case OFFERED -> engagement.expiresAt();
                    case WRAP_UP -> engagement.wrapUpPausedUntil().or(engagement::wrapUpDeadline);
                    default -> Optional.empty();
                });
        return Stream.concat(offersAndWrapUps, Stream.of(agent.leaseUntil(), agent.readyAgainAt()))
                .flatMap(Optional::stream);
    }

    @Property
    void callingLateGivesTheSameAsCallingAtEachDeadline(@ForAll("runs") Run run) {
        for (Decision decision : run.decisions()) {
            Instant late = decision.after().lastEventAt().orElseThrow().plusSeconds(1000);
            List<Dated> oneByOne = new ArrayList<>();
            Agent agent = decision.after();
            Optional<Instant> next = run.machine().nextDeadline(agent);
            while (next.isPresent() && !next.get().isAfter(late)) {
                List<Dated> due = tick(run, agent, next.get());
                oneByOne.addAll(due);
                agent = run.machine().replay(agent, due);
                next = run.machine().nextDeadline(agent);
            }
            assertThat(tick(run, decision.after(), late)).isEqualTo(oneByOne);
        }
    }

    /** What is due happens before a command is decided, just as if somebody had called for it. */
    @Property
    void aCommandFindsTheAgentAsATickJustBeforeItLeavesHim(@ForAll("runs") Run run) {
        AgentMachine machine = run.machine();
        Agent agent = machine.initial();
        for (Step step : run.all()) {
            Either<AgentRejection, List<Dated>> decided = machine.decide(agent, step.command(), step.now());
            List<Dated> due = agent.id().isPresent() ? tick(run, agent, step.now()) : List.of();
            Agent ticked = machine.replay(agent, due);
            Either<AgentRejection, List<Dated>> afterwards = machine.decide(ticked, step.command(), step.now());

            assertThat(decided.isRight()).isEqualTo(afterwards.isRight());
            if (decided.isRight()) {
                assertThat(decided.get())
                        .isEqualTo(Stream.concat(due.stream(), afterwards.get().stream())
                                .toList());
                agent = machine.replay(agent, decided.get());
            }
        }
    }

    @Property
    void anyObservationsFoldAndNeverStopTheClock(
            @ForAll("observations") List<Dated> observations, @ForAll("runs") Run run) {
        AgentMachine machine = run.machine();
        Agent agent = machine.replay(AgentScript.ready().agent(), observations);

        assertThat(agent.engagements()).hasSizeLessThanOrEqualTo(6); // three offers and three legs
        assertThat(agent.manualWork()).hasSizeLessThanOrEqualTo(1);
        assertThat(agent.unitsUsed()).isBetween(0, 700);
        assertThat(agent.oddities().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isBetween(0, observations.size());
        assertThat(agent.idleSince().orElse(Instant.MIN))
                .isBeforeOrEqualTo(agent.lastEventAt().orElse(Instant.MIN));
        assertThat(agent.activity().kind()).isNotNull();
        for (Step step : run.all()) {
            Either<AgentRejection, List<Dated>> decided = machine.decide(agent, new AgentCommand.Tick(ANN), step.now());
            assertThat(decided.isRight()).as(decided::toString).isTrue();
            agent = machine.replay(
                    agent, machine.decide(agent, step.command(), step.now()).getOrElse(decided.get()));
        }
    }

    private static List<Dated> tick(Run run, Agent agent, Instant now) {
        return run.machine().decide(agent, new AgentCommand.Tick(ANN), now).get();
    }

    private interface Seen {
        void event(Agent before, Event event, Agent after);
    }

    private static void forEachEvent(Run run, Seen seen) {
        for (Decision decision : run.decisions()) {
            Agent agent = decision.before();
            for (Dated dated : decision.events()) {
                Agent after = run.machine().evolve(agent, dated);
                seen.event(agent, dated.event(), after);
                agent = after;
            }
        }
    }
}
