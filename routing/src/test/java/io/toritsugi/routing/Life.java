package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.CapacityLedger;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.routing.internal.demand.Groups;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.QueueState;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A domain that works for a long time under the eyes of its laws, and is emptied in the end. */
final class Life {
    private static final String OF_CONTACTS = "(?s).*(leg|pull|[cw][0-9]+-).*";

    private final RandomRun run;
    private final RandomRun.Cooling cooling;
    private final int every;
    private RoutingDomain domain;
    private Instant now = NINE;
    private int decisions;

    /** @param every after how many decisions everything is looked at that costs time */
    Life(RandomCentre one, RandomCentre two, int every) {
        this.run = new RandomRun(one, two);
        this.cooling = new RandomRun.Cooling(run.configurations);
        this.every = every;
        this.domain = run.domain;
    }

    Life through(List<RandomCommand> steps) {
        for (RandomCommand step : steps) {
            now = step.after(now);
            decide(step.in(domain, now));
        }
        return this;
    }

    private void decide(RouterCommand command) {
        Either<Rejection, List<Dated>> answer = run.router.decide(domain, command, now);
        decisions++;
        boolean thorough = decisions % every == 0;
        for (Dated dated : answer.getOrElse(List.of())) {
            RoutingDomain before = domain;
            domain = run.router.evolve(before, dated);
            if (dated.event() instanceof Offered offered) {
                fits(before, offered);
                if (thorough) {
                    isNext(before, offered, dated.occurredAt());
                }
            }
            cooling.after(before, dated.event());
        }
        if (answer.isRight()) {
            Instant at = RandomRun.at(domain, now);
            assertThat(run.router.nextDeadline(domain).filter(next -> !next.isAfter(at)))
                    .as("what was due happened")
                    .isEmpty();
            holdsNoMoreThanThereIs();
            if (thorough) {
                isSettled(at);
            }
        }
    }

    private void fits(RoutingDomain before, Offered offered) {
        Agent agent = before.floor().agent(offered.agent());
        assertThat(agent.status()).as("%s is ready", offered).isEqualTo(AgentStatus.READY);
        assertThat(agent.inExclusiveWrapUp())
                .as("%s finds nobody who wraps up", offered)
                .isFalse();
        Agent after = domain.floor().agent(offered.agent());
        assertThat(CapacityLedger.used(after.capacity(), after.holdings()))
                .as("%s fits", offered)
                .isLessThanOrEqualTo(after.capacity().total());
    }

    /** Nobody is overtaken: who is offered was the first by the order of his queue, for an agent of the lowest rank. */
    private void isNext(RoutingDomain before, Offered offered, Instant at) {
        Twin twin = run.twin(before, cooling.agents, at);
        if (!twin.isPlain(before.findWaiting(offered.visit()).orElseThrow())) {
            assertThat(twin.pairs())
                    .as("whom %s is offered to", offered.visit())
                    .anyMatch(pair -> pair.visit().visit().equals(offered.visit())
                            && pair.agent().id().equals(Optional.of(offered.agent())));
            return;
        }
        Twin.Pair next = twin.next().orElseThrow();
        assertThat(next.visit().visit()).as("who is next").isEqualTo(offered.visit());
        assertThat(twin.pairs())
                .as("whom %s is offered to", offered.visit())
                .anyMatch(pair -> pair.visit().equals(next.visit())
                        && pair.rank() == next.rank()
                        && pair.agent().id().equals(Optional.of(offered.agent())));
    }

    private void holdsNoMoreThanThereIs() {
        DomainState state = (DomainState) domain;
        assertThat(state.bySequence().size())
                .as("places")
                .isEqualTo(state.byVisit().size());
        assertThat(state.dues().size())
                .as("what is due")
                .isLessThanOrEqualTo(state.byVisit().size()
                        + state.moments()
                                .values()
                                .toJavaStream()
                                .mapToInt(moments -> moments.dues().size())
                                .sum()
                        + state.queues().size()
                        + parked(state));
    }

    private static int parked(DomainState state) {
        return (int) state.floor().contacts().stream()
                .flatMap(contact -> contact.legs().stream())
                .filter(leg -> leg.parkedUntil().isPresent())
                .count();
    }

    private void isSettled(Instant at) {
        Twin twin = run.twin(domain, cooling.agents, at);
        assertThat(twin.unheld()).as("who could be offered").isEmpty();
        assertThat(twin.late()).as("whose stage should be open").isEmpty();
        assertThat(twin.stranded()).as("from whom all are excluded").isEmpty();
        assertThat(twin.waitingVisits()).as("who waits").isEqualTo(twin.waitingContacts());
        assertThat(twin.openOffers()).as("what is offered").isEqualTo(twin.heldOffers());
        for (WaitingVisit visit : domain.waiting()) {
            assertThat(run.router.whyWaiting(domain, visit.visit(), at))
                    .as("why %s waits", visit.visit())
                    .isPresent();
        }
    }

    /** Lets everybody leave and every contact end, and time pass until what has ended may be forgotten. */
    Life empty() {
        for (QueueId queue : RandomCentre.QUEUES) {
            if (domain.closed(queue)) {
                decide(new RouterCommand.OpenQueue(Centre.BOSS, queue, "over"));
            }
        }
        for (WaitingVisit visit : domain.waiting()) {
            decide(RandomCommand.gone(visit));
        }
        for (Interaction contact : domain.floor().contacts()) {
            contact.routable()
                    .flatMap(routable -> routable.interaction())
                    .filter(id -> !contact.ended())
                    .ifPresent(id -> decide(new RouterCommand.OfFloor(FloorCommand.of(
                            new ContactCommand.HangUp(id, Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)))));
        }
        for (AgentId agent : RandomCentre.AGENTS) {
            finish(agent);
        }
        // What is closed is forgotten with the next event after an hour, and the last of it with the one after that.
        for (int i = 0; i < 3; i++) {
            now = now.plus(Duration.ofHours(2));
            decide(RandomCommand.of(new AgentCommand.LogIn(RandomCentre.AGENTS.get(0), Optional.empty())));
            decide(RandomCommand.of(new AgentCommand.LogOut(RandomCentre.AGENTS.get(0), Optional.empty())));
            // What was parked until then waits again.
            for (WaitingVisit visit : domain.waiting()) {
                decide(RandomCommand.gone(visit));
            }
        }
        return this;
    }

    private void finish(AgentId agent) {
        for (Engagement held : domain.floor().agent(agent).engagements()) {
            held.leg()
                    .ifPresent(leg -> decide(
                            held.state() == Engagement.State.WRAP_UP
                                    ? RandomCommand.of(new AgentCommand.EndWrapUp(agent, leg, WrapUpExit.SUBMITTED))
                                    : RandomCommand.happened(LegEnded.builder()
                                            .routable(held.routable())
                                            .leg(leg)
                                            .mechanism(LegEndMechanism.HANG_UP)
                                            .build())));
        }
        for (Engagement held : domain.floor().agent(agent).engagements()) {
            held.leg()
                    .ifPresent(leg ->
                            decide(RandomCommand.of(new AgentCommand.EndWrapUp(agent, leg, WrapUpExit.SUBMITTED))));
        }
        decide(RandomCommand.of(new AgentCommand.LogOut(agent, Optional.empty())));
    }

    /** Of who and what has gone nothing is left: agents stay, queues with hours, and what strategies know of these. */
    void holdsAsLittleAsItBeganWith() {
        DomainState state = (DomainState) domain;
        assertThat(state.byVisit()).as("who waits").isEmpty();
        assertThat(state.bySequence()).as("places").isEmpty();
        assertThat(state.floor().contacts()).as("contacts").isEmpty();
        assertThat(state.queues().values()).as("closed queues").noneMatch(QueueState::closed);
        assertThat(state.queues().values()).as("queues that gather").allMatch(queue -> queue.gathersUntil() == null);
        assertThat(state.floor().agents())
                .as("agents")
                .hasSizeLessThanOrEqualTo(RandomCentre.AGENTS.size())
                .allMatch(agent -> agent.status() == AgentStatus.LOGGED_OUT
                        && agent.engagements().isEmpty()
                        && agent.manualWork().isEmpty()
                        && agent.oddities().isEmpty());
        Groups groups = state.index().groups();
        assertThat(groups.groups()).as("groups").isEmpty();
        assertThat(groups.members()).as("who is in groups").isEmpty();
        assertThat(groups.lanes()).as("lanes").isEmpty();
        assertThat(groups.changing()).as("changing groups").isEmpty();
        assertThat(state.index().watched()).as("who is watched").isEmpty();
        assertThat(state.index().offered()).as("who is offered").isEmpty();
        assertThat(state.index().tallies().byQueue()).as("who is in queues").isEmpty();
        assertThat(state.moments().keySet().toJavaList()).as("moments").isSubsetOf(RandomCentre.AGENTS);
        assertThat(state.moments().values()).as("cool-downs").allMatch(moments -> moments.coolUntil() == null);
        List<Instant> changes = state.queues().values().toJavaList().stream()
                .map(QueueState::hoursChange)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        assertThat(state.dues()).as("what is due").hasSize(changes.size());
        assertThat(run.router.nextDeadline(domain))
                .as("what happens by itself")
                .isEqualTo(changes.stream().findFirst());
        state.memory()
                .parts()
                .forEach((key, part) -> assertThat(part.state().toString())
                        .as("what %s remembers", key)
                        .doesNotMatch(OF_CONTACTS));
    }
}
