package io.toritsugi.routing;

import static io.toritsugi.routing.RandomCentre.AGENTS;
import static io.toritsugi.routing.RandomCentre.QUEUES;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A command by numbers: whom and what it is about is looked up in the domain when its turn comes. */
record RandomCommand(int kind, int who, int what, int amount, int gap) {
    static final int KINDS = 45;
    static final int RECOVERS = 32;

    /** What no random command is: a contact goes, whatever becomes of it. */
    static final int GOES = KINDS;

    /** How many contacts there are; the next so many come with what is larger by twice as much. */
    static final int CONTACTS = 6;

    static final Set<Integer> BRINGS_TO_REST = Set.of(2, 5, 7, 19, 27, 29, 31, RECOVERS, 33, 34, 35);
    private static final List<AgentStatus> STATUSES = List.of(AgentStatus.values());
    private static final List<RouterCommand.WhoWaits> TREATMENTS = List.of(RouterCommand.WhoWaits.values());
    private static final StatusReason BREAK = StatusReason.of("lunch", ReasonClass.BREAK);
    private static final RouterCommand NOTHING = new RouterCommand.Tick();

    Instant after(Instant before) {
        return before.plusMillis(gap * 333L);
    }

    RouterCommand in(RoutingDomain domain, Instant now) {
        AgentId agent = AGENTS.get(who % AGENTS.size());
        QueueId queue = QUEUES.get(amount % QUEUES.size());
        return switch (kind) {
            case 0, 1 -> of(new AgentCommand.LogIn(agent, amount == 0 ? Optional.of(BREAK) : Optional.empty()));
            case 2 -> amount % 3 == 0 ? of(new AgentCommand.LogOut(agent, Optional.empty())) : NOTHING;
            case 3, 4 -> of(new AgentCommand.GoReady(agent));
            case 5 ->
                of(new AgentCommand.GoNotReady(
                        agent, BREAK, amount % 2 == 0 ? Optional.empty() : Optional.of(now.plusSeconds(amount))));
            case 6 -> of(new AgentCommand.JoinQueue(agent, queue));
            case 7 -> of(new AgentCommand.LeaveQueue(agent, queue));
            case 8 -> of(new AgentCommand.ChangeCapacity(agent, capacity()));
            case 9, 10, 11, 12, 13, 14 -> arrival(domain, queue);
            case 15, 16 -> answer(domain, RouterCommand.Accept::new);
            case 17 ->
                answer(
                        domain,
                        (routable, offer, whose) ->
                                new RouterCommand.Decline(routable, offer, whose, Optional.empty()));
            case 18 ->
                answer(
                        domain,
                        (routable, offer, whose) ->
                                new RouterCommand.Unreachable(routable, offer, whose, Optional.empty()));
            case 19 -> answer(domain, (routable, offer, whose) -> new RouterCommand.Accept(routable, offer, agent));
            case 20, 21, 22 -> connection(domain);
            case 23, 24 -> ofLeg(domain, agent);
            case 25 -> wrappedUp(domain, agent);
            case 26 -> hungUp();
            case 27 ->
                visit(domain)
                        .<RouterCommand>map(visit -> new RouterCommand.OfFloor(
                                new FloorCommand.Move(agent, visit.routable(), visit.visit(), queue, "load")))
                        .orElse(NOTHING);
            case 28 ->
                visit(domain)
                        .<RouterCommand>map(visit -> new RouterCommand.OfFloor(new FloorCommand.Reprioritise(
                                agent, visit.routable(), visit.visit(), amount % 3, "anger")))
                        .orElse(NOTHING);
            case 29 -> closing(agent, queue);
            case 30 -> new RouterCommand.OpenQueue(agent, queue, "over");
            case 31 -> new RouterCommand.SwapConfiguration(amount % 2 == 0 ? "v1" : "v2");
            case RECOVERS -> new RouterCommand.Recover();
            case 33 ->
                of(new AgentCommand.Force(
                        agent, AGENTS.get(0), STATUSES.get(amount % 3), Optional.of(BREAK), "supervisor"));
            case 34 -> visit(domain).map(this::pulledOrGone).orElse(NOTHING);
            case 36, 37 -> pull(domain, agent, queue);
            case 38 -> visit(domain).map(visit -> picked(visit, agent)).orElse(NOTHING);
            case 39, 40, 41 -> parked(domain, agent, now);
            case 42, 43 -> advised(domain);
            case 44 -> planned(agent, now);
            case GOES -> goes(domain);
            default -> NOTHING;
        };
    }

    static RouterCommand of(AgentCommand command) {
        return new RouterCommand.OfFloor(FloorCommand.of(command));
    }

    static RouterCommand happened(ContactEvent event) {
        return new RouterCommand.OfFloor(FloorCommand.of(new ContactCommand.Happened(event)));
    }

    private Capacity capacity() {
        return switch (amount % 4) {
            case 0 -> Capacity.standard();
            case 1 ->
                Capacity.builder()
                        .putChannels(
                                "chat",
                                ChannelCapacity.builder().max(2).units(20).build())
                        .build();
            case 2 ->
                Capacity.builder()
                        .putChannels(
                                "voice",
                                ChannelCapacity.builder()
                                        .addInterrupts("email", "work-item")
                                        .build())
                        .build();
            default -> Capacity.builder().total(40).build();
        };
    }

    private RoutableId routable() {
        int contact = what % CONTACTS + what / (2 * CONTACTS) * CONTACTS;
        return contact % CONTACTS == CONTACTS - 1
                ? RoutableId.of(WorkItemId.of("w" + contact))
                : RoutableId.of(InteractionId.of("c" + contact));
    }

    private RouterCommand arrival(RoutingDomain domain, QueueId queue) {
        RoutableId routable = routable();
        Optional<Interaction> contact = domain.floor().findContact(routable);
        if (contact.isEmpty() && routable.interaction().isPresent()) {
            return happened(InteractionCreated.builder()
                    .interaction(routable.interaction().get())
                    .channel(List.of(Channel.VOICE, Channel.CHAT, Channel.EMAIL).get(what % 3))
                    .direction(Direction.INBOUND)
                    .build());
        }
        int visits = contact.map(known -> known.visits().size()).orElse(0);
        Enqueue.Builder enqueue = Enqueue.builder()
                .routable(routable)
                .visit(VisitId.of(routable.value() + "-" + visits))
                .queue(queue)
                .priority(amount / 10 % 3)
                .carriedAge(Duration.ofSeconds(amount % 4 == 0 ? 5 : 0));
        if (amount % 5 == 0) {
            enqueue.addRequirements(Condition.parse("skills['x'] >= 2").get());
        }
        if (amount % 7 < 3) {
            enqueue.addPreferredAgents(AGENTS.get(amount % 7));
        }
        return enqueue.build();
    }

    private Optional<WaitingVisit> visit(RoutingDomain domain) {
        List<WaitingVisit> waiting = domain.waiting();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.get(what % waiting.size()));
    }

    /** Answers what an adviser was asked; now and then he names somebody about whom he was not asked. */
    private RouterCommand advised(RoutingDomain domain) {
        List<AgentId> agents = amount % 5 == 0 ? List.of() : List.of(AGENTS.get(who), AGENTS.get(amount % 3));
        return domain.waiting().stream()
                .filter(visit -> visit.openQuestion().isPresent())
                .findFirst()
                .<RouterCommand>map(visit -> new RouterCommand.Answer(
                        visit.routable(),
                        visit.visit(),
                        visit.openQuestion().getAsInt(),
                        amount % 3 == 0 ? agents : named(visit)))
                .orElse(NOTHING);
    }

    private List<AgentId> named(WaitingVisit visit) {
        List<AgentId> asked = ((Waiting) visit).question().candidates();
        return asked.isEmpty() ? List.of() : List.of(asked.get(what % asked.size()));
    }

    private interface Answering {
        RouterCommand to(RoutableId routable, OfferId offer, AgentId agent);
    }

    private RouterCommand answer(RoutingDomain domain, Answering answering) {
        List<Map.Entry<WaitingVisit, OfferId>> offers = domain.waiting().stream()
                .flatMap(visit -> visit.openOffers().keySet().stream().map(offer -> Map.entry(visit, offer)))
                .toList();
        if (offers.isEmpty()) {
            return NOTHING;
        }
        Map.Entry<WaitingVisit, OfferId> chosen = offers.get(what % offers.size());
        WaitingVisit visit = chosen.getKey();
        return answering.to(
                visit.routable(),
                chosen.getValue(),
                Objects.requireNonNull(visit.openOffers().get(chosen.getValue())));
    }

    private RouterCommand connection(RoutingDomain domain) {
        Optional<WaitingVisit> taken = domain.waiting().stream()
                .filter(visit -> visit.acceptedOffer().isPresent())
                .findFirst();
        return taken.map(visit -> {
                    OfferId offer = visit.acceptedOffer().orElseThrow();
                    return happened(LegConnected.builder()
                            .routable(visit.routable())
                            .leg(LegId.of("leg-" + offer.value()))
                            .visit(visit.visit())
                            .offer(offer)
                            .party(Party.AGENT)
                            .agent(Objects.requireNonNull(visit.openOffers().get(offer)))
                            .role(LegRole.PRIMARY)
                            .build());
                })
                .orElseGet(() -> answer(domain, RouterCommand.Accept::new));
    }

    private RouterCommand ofLeg(RoutingDomain domain, AgentId id) {
        Agent agent = domain.floor().agent(id);
        Optional<Engagement> engaged = agent.engagements().stream()
                .filter(engagement -> engagement.leg().isPresent() && engagement.state() != Engagement.State.WRAP_UP)
                .findFirst();
        if (engaged.isEmpty()) {
            return NOTHING;
        }
        RoutableId routable = engaged.get().routable();
        LegId leg = engaged.get().leg().orElseThrow();
        return switch (amount % 6) {
            case 0 -> happened(LegHeld.builder().routable(routable).leg(leg).build());
            case 1 -> happened(LegParked.builder().routable(routable).leg(leg).build());
            case 2 -> happened(LegUnparked.builder().routable(routable).leg(leg).build());
            default ->
                happened(LegEnded.builder()
                        .routable(routable)
                        .leg(leg)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build());
        };
    }

    /** Every leg has a name of its own, but that now and then a command comes twice. */
    private RouterCommand pull(RoutingDomain domain, AgentId agent, QueueId queue) {
        long legs = domain.floor().contacts().stream()
                .mapToLong(contact -> contact.legs().size())
                .sum();
        LegId leg = LegId.of("pulled-" + (amount % 6 == 0 ? Math.max(0, legs - 1) : legs));
        return new RouterCommand.Pull(agent, amount % 4 == 0 ? Optional.empty() : Optional.of(queue), leg);
    }

    private RouterCommand picked(WaitingVisit visit, AgentId agent) {
        LegId leg = LegId.of("picked-" + visit.visit().value());
        return new RouterCommand.CherryPick(agent, visit.routable(), visit.visit(), leg);
    }

    /** Plans the next minutes: a shift that begins soon, or just now, and may be short. */
    private RouterCommand planned(AgentId agent, Instant now) {
        Instant from = now.plusSeconds(what % 3 * 5L);
        Shift shift =
                Shift.builder().from(from).to(from.plusSeconds(1 + amount % 60)).build();
        return new RouterCommand.PlanSchedule(
                agent,
                Plan.builder()
                        .from(now)
                        .to(now.plusSeconds(100))
                        .addShifts(shift)
                        .build());
    }

    /** Parks what is connected, and takes up or brings back what is parked. */
    private RouterCommand parked(RoutingDomain domain, AgentId id, Instant now) {
        List<Engagement> legs = domain.floor().agents().stream()
                .flatMap(agent -> agent.engagements().stream())
                .filter(engagement -> engagement.leg().isPresent() && engagement.state() != Engagement.State.WRAP_UP)
                .toList();
        if (legs.isEmpty()) {
            return NOTHING;
        }
        Engagement chosen = legs.get(what % legs.size());
        RoutableId routable = chosen.routable();
        LegId leg = chosen.leg().orElseThrow();
        AgentId whose = domain.floor()
                .findContact(routable)
                .flatMap(contact -> contact.findLeg(leg))
                .flatMap(Leg::agent)
                .orElse(id);
        if (chosen.state() != Engagement.State.PARKED) {
            Optional<Instant> until = amount % 3 == 0 ? Optional.empty() : Optional.of(now.plusSeconds(amount % 40));
            return new RouterCommand.Park(amount % 7 == 0 ? id : whose, routable, leg, until);
        }
        return amount % 2 == 0
                ? new RouterCommand.Unpark(whose, routable, leg)
                : new RouterCommand.BringBack(routable, leg);
    }

    private RouterCommand wrappedUp(RoutingDomain domain, AgentId id) {
        return domain.floor().agent(id).engagements().stream()
                .filter(engagement -> engagement.state() == Engagement.State.WRAP_UP)
                .findFirst()
                .flatMap(Engagement::leg)
                .map(leg -> of(new AgentCommand.EndWrapUp(id, leg, WrapUpExit.SUBMITTED)))
                .orElse(NOTHING);
    }

    private RouterCommand hungUp() {
        return routable()
                .interaction()
                .<RouterCommand>map(id -> new RouterCommand.OfFloor(FloorCommand.of(
                        new ContactCommand.HangUp(id, Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT))))
                .orElse(NOTHING);
    }

    private RouterCommand goes(RoutingDomain domain) {
        RoutableId routable = routable();
        return domain.waiting().stream()
                .filter(visit ->
                        visit.routable().equals(routable) && routable.workItem().isPresent())
                .findFirst()
                .map(RandomCommand::gone)
                .orElseGet(this::hungUp);
    }

    static RouterCommand gone(WaitingVisit visit) {
        return happened(Dequeued.builder()
                .routable(visit.routable())
                .visit(visit.visit())
                .cause(DequeueCause.KEY_PRESSED)
                .build());
    }

    private RouterCommand closing(AgentId supervisor, QueueId queue) {
        RouterCommand.WhoWaits treatment = TREATMENTS.get(what % 3);
        return new RouterCommand.CloseQueue(
                supervisor,
                queue,
                "fire",
                treatment,
                treatment == RouterCommand.WhoWaits.MOVES ? Optional.of(QUEUES.get(who % 3)) : Optional.empty());
    }

    private RouterCommand pulledOrGone(WaitingVisit visit) {
        if (amount % 2 == 0) {
            return gone(visit);
        }
        return happened(LegConnected.builder()
                .routable(visit.routable())
                .leg(LegId.of("pull-" + visit.visit().value()))
                .visit(visit.visit())
                .party(Party.AGENT)
                .agent(AGENTS.get(who % AGENTS.size()))
                .role(LegRole.PRIMARY)
                .build());
    }
}
