package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** A domain with two queues, four agents of whom three are there, and twelve contacts that may come to wait: anything may happen. */
final class RandomHistory {
    static final QueueId SUPPORT = QueueId.of("support");
    static final List<AgentId> AGENTS = List.of(AgentId.of("a1"), AgentId.of("a2"), AgentId.of("a3"), AgentId.of("a4"));
    private static final Condition FRENCH = Condition.parse("skills['fr'] >= 2").get();

    static final Configurations CONFIGURATIONS = Configurations.of(
            configuration("v1", "turns", "alternating", Adoption.PINNED),
            configuration("v2", "longest-idle", "priority-age", Adoption.LIVE));

    private static final int CONTACTS = 12;

    final List<Dated> events = new ArrayList<>();
    final Router router;
    RoutingDomain domain;
    Instant now = NINE;

    RandomHistory() {
        router = Router.of(CONFIGURATIONS, Permissions.everything(), Remembering.STRATEGIES);
        domain = router.initial();
        does(new RouterCommand.SwapConfiguration("v1"));
        for (int contact = 0; contact < CONTACTS; contact++) {
            does(created("c" + contact));
        }
        List.of(0, 1, 3).forEach(agent -> does(of(new AgentCommand.JoinQueue(AGENTS.get(agent), SALES))));
        List.of(2, 3).forEach(agent -> does(of(new AgentCommand.JoinQueue(AGENTS.get(agent), SUPPORT))));
        List.of(0, 1, 2).forEach(agent -> does(of(new AgentCommand.LogIn(AGENTS.get(agent)))));
    }

    static RoutingConfiguration configuration(String version, String ranker, String order, Adoption adoption) {
        Queue sales = Queue.builder()
                .id(SALES)
                .ranker(StrategyRef.of(ranker))
                .order(StrategyRef.of(order))
                .addStages(
                        Stage.builder().id("seniors").requires(FRENCH).build(),
                        Stage.builder()
                                .id("everybody")
                                .opensAfter(Duration.ofSeconds(15))
                                .rank(1)
                                .build())
                .build();
        Queue support = Queue.builder()
                .id(SUPPORT)
                .ranker(StrategyRef.of(ranker))
                .target(Duration.ofSeconds(10))
                .limits(QueueLimits.builder().maxWait(Duration.ofSeconds(90)).build())
                .offers(OfferPolicy.builder()
                        .atOnce(2)
                        .beforeShiftEnd(Duration.ofSeconds(15))
                        .declined(OfferRule.builder()
                                .exclusion(Exclusion.FOR_A_TIME)
                                .exclusionTime(Duration.ofSeconds(7))
                                .build())
                        .build())
                .build();
        Queue midday = Queue.builder()
                .id(QueueId.of("midday"))
                .hours(BusinessHours.builder()
                        .zone(ZoneId.of("UTC"))
                        .addWeek(WeeklySlots.of(
                                Set.of(DayOfWeek.WEDNESDAY), BusinessSlot.of(LocalTime.of(12, 0), LocalTime.of(13, 0))))
                        .build())
                .build();
        return RoutingConfiguration.builder()
                .version(version)
                .between(StrategyRef.of(order))
                .adoption(adoption)
                .addQueues(sales, support, midday)
                .addAgents(
                        RosterEntry.builder()
                                .agent(AGENTS.get(0))
                                .putSkills(SkillId.of("fr"), 3)
                                .build(),
                        RosterEntry.builder()
                                .agent(AGENTS.get(1))
                                .putSkills(SkillId.of("fr"), 2)
                                .build())
                .build();
    }

    /** Something that happens: what, to whom, and how many seconds after what happened before. */
    record Step(int kind, int pick, int gap) {}

    static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 17).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 99).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    void take(Step step) {
        now = now.plusSeconds(step.gap());
        does(command(step));
    }

    private void does(RouterCommand command) {
        router.decide(domain, command, now).forEach(given -> {
            events.addAll(given);
            domain = router.replay(domain, given);
        });
    }

    /** {@return what a step wants of the domain as it is; it may be refused} */
    RouterCommand command(Step step) {
        AgentId agent = AGENTS.get(step.pick() % AGENTS.size());
        QueueId queue = step.pick() % 3 == 0 ? SUPPORT : SALES;
        String contact = "c" + step.pick() % CONTACTS;
        return switch (step.kind()) {
            case 0, 1 -> of(new AgentCommand.JoinQueue(agent, queue));
            case 2, 3 -> of(new AgentCommand.LogIn(agent));
            case 4 -> of(new AgentCommand.GoReady(agent));
            case 5 -> of(new AgentCommand.GoNotReady(agent, StatusReason.of("lunch", ReasonClass.BREAK)));
            case 6, 7, 8 -> enqueue(step, contact, queue);
            case 9, 10, 11, 12 -> answer(step, agent);
            case 13 ->
                of(LegEnded.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build());
            case 14 ->
                new RouterCommand.OfFloor(FloorCommand.of(new ContactCommand.HangUp(
                        InteractionId.of(contact), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
            case 16 -> new RouterCommand.CherryPick(agent, routable(contact), VisitId.of(contact), LegId.of(contact));
            case 17 -> parked(step, contact);
            default -> rare(step, agent, queue);
        };
    }

    /** Parks a call, as a host may say that it was, or brings it back. */
    private RouterCommand parked(Step step, String contact) {
        LegId leg = LegId.of(contact);
        return step.pick() % 4 == 0
                ? new RouterCommand.BringBack(routable(contact), leg)
                : of(LegParked.builder()
                        .routable(routable(contact))
                        .leg(leg)
                        .until(domain.lastEventAt().orElse(now).plusSeconds(step.pick() + 1))
                        .build());
    }

    private static RouterCommand enqueue(Step step, String contact, QueueId queue) {
        Enqueue.Builder enqueue = Enqueue.builder();
        enqueue.routable(routable(contact))
                .visit(VisitId.of(contact))
                .queue(queue)
                .priority(step.pick() % 2)
                .carriedAge(Duration.ofSeconds(step.pick() % 3));
        if (step.pick() % 4 == 0) {
            enqueue.channel(Channel.VOICE);
        }
        if (step.pick() % 5 == 0) {
            enqueue.addRequirements(FRENCH);
        }
        if (step.pick() % 7 == 0) {
            enqueue.addPreferredAgents(AGENTS.get(step.pick() % AGENTS.size()));
        }
        return enqueue.build();
    }

    private static RouterCommand rare(Step step, AgentId agent, QueueId queue) {
        return switch (step.pick() % 5) {
            case 0 -> of(new AgentCommand.LogOut(agent, Optional.empty()));
            case 1 -> new RouterCommand.SwapConfiguration(step.pick() % 2 == 0 ? "v1" : "v2");
            case 2 ->
                new RouterCommand.CloseQueue(agent, queue, "test", RouterCommand.WhoWaits.STAYS, Optional.empty());
            case 3 -> new RouterCommand.OpenQueue(agent, queue, "test");
            default -> planned(step, agent);
        };
    }

    private static RouterCommand planned(Step step, AgentId agent) {
        Shift shift = Shift.builder()
                .from(NINE.plusSeconds(step.pick() % 2 * 10L))
                .to(NINE.plusSeconds(20 + step.pick() * 5L))
                .build();
        return new RouterCommand.PlanSchedule(
                agent,
                Plan.builder()
                        .from(NINE)
                        .to(NINE.plusSeconds(600))
                        .addShifts(shift)
                        .build());
    }

    private RouterCommand answer(Step step, AgentId agent) {
        List<WaitingVisit> offered = domain.waiting().stream()
                .filter(visit -> !visit.openOffers().isEmpty())
                .toList();
        if (offered.isEmpty()) {
            return of(new AgentCommand.LogIn(agent));
        }
        WaitingVisit visit = offered.get(step.pick() % offered.size());
        OfferId offer = visit.openOffers().firstKey();
        AgentId owner = Objects.requireNonNull(visit.openOffers().get(offer));
        return switch (step.kind()) {
            case 9 -> new RouterCommand.Accept(visit.routable(), offer, owner);
            case 10 -> new RouterCommand.Decline(visit.routable(), offer, owner, Optional.empty());
            case 11 -> new RouterCommand.Unreachable(visit.routable(), offer, owner, Optional.empty());
            default ->
                of(LegConnected.builder()
                        .routable(visit.routable())
                        .leg(LegId.of(visit.visit().value()))
                        .visit(visit.visit())
                        .offer(visit.acceptedOffer().orElse(offer))
                        .party(Party.AGENT)
                        .agent(owner)
                        .role(LegRole.PRIMARY)
                        .build());
        };
    }

    private static RouterCommand created(String contact) {
        return of(InteractionCreated.builder()
                .interaction(InteractionId.of(contact))
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build());
    }

    private static RouterCommand of(AgentCommand command) {
        return new RouterCommand.OfFloor(FloorCommand.of(command));
    }

    private static RouterCommand of(ContactEvent event) {
        return new RouterCommand.OfFloor(FloorCommand.of(new ContactCommand.Happened(event)));
    }
}
