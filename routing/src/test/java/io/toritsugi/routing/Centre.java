package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.roster.RosterEntry;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A small centre that is told what happens, second by second. */
final class Centre {
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final QueueId SALES = QueueId.of("sales");
    static final QueueId CARE = QueueId.of("care");
    static final AgentId BOSS = AgentId.of("boss");

    final List<Dated> events = new ArrayList<>();
    final List<RouterCommand> commands = new ArrayList<>();
    private final Router router;
    private RoutingDomain domain;
    private Instant now = NINE;

    private Centre(Router router) {
        this.router = router;
        domain = router.initial();
    }

    static Centre of(RoutingConfiguration... configurations) {
        return of(Strategies.shipped(), configurations);
    }

    static Centre of(Strategies strategies, RoutingConfiguration... configurations) {
        return of(Permissions.everything(), strategies, configurations);
    }

    static Centre permitting(Permissions permissions, RoutingConfiguration... configurations) {
        return of(permissions, Strategies.shipped(), configurations);
    }

    private static Centre of(Permissions permissions, Strategies strategies, RoutingConfiguration... configurations) {
        Centre centre = new Centre(Router.of(Configurations.of(configurations), permissions, strategies));
        return centre.does(new RouterCommand.SwapConfiguration(configurations[0].version()));
    }

    /** A centre of queues of which nothing else is said. */
    static Centre with(Queue... queues) {
        return with(List.of(), queues);
    }

    static Centre with(List<RosterEntry> agents, Queue... queues) {
        return of(RoutingConfiguration.builder()
                .version("v1")
                .addAllAgents(agents)
                .addQueues(queues)
                .build());
    }

    static RosterEntry skilled(String agent, String skill, int level) {
        return RosterEntry.builder()
                .agent(AgentId.of(agent))
                .putSkills(SkillId.of(skill), level)
                .build();
    }

    RoutingDomain domain() {
        return domain;
    }

    Router router() {
        return router;
    }

    Instant now() {
        return now;
    }

    /** Lets time pass, and what is due happen. */
    Centre after(int seconds) {
        now = now.plusSeconds(seconds);
        return does(new RouterCommand.Tick());
    }

    /** Lets time pass while the host is away. */
    Centre afterAbsence(Duration away) {
        now = now.plus(away);
        return does(new RouterCommand.Recover());
    }

    Either<Rejection, List<Dated>> tries(RouterCommand command) {
        Either<Rejection, List<Dated>> decided = router.decide(domain, command, now);
        commands.add(command);
        decided.forEach(given -> {
            events.addAll(given);
            domain = router.replay(domain, given);
        });
        return decided;
    }

    Centre does(RouterCommand command) {
        Either<Rejection, List<Dated>> decided = tries(command);
        assertThat(decided.isRight()).as(() -> decided.getLeft().message()).isTrue();
        return this;
    }

    /** Folds what happened elsewhere, and was not decided here. */
    Centre observes(Event event) {
        Dated dated = Dated.of(now, event);
        events.add(dated);
        domain = router.evolve(domain, dated);
        return this;
    }

    Centre floor(AgentCommand command) {
        return does(new RouterCommand.OfFloor(FloorCommand.of(command)));
    }

    Centre contact(ContactEvent event) {
        return does(new RouterCommand.OfFloor(FloorCommand.of(new ContactCommand.Happened(event))));
    }

    Centre serves(String agent, QueueId... queues) {
        for (QueueId queue : queues) {
            floor(new AgentCommand.JoinQueue(AgentId.of(agent), queue));
        }
        return floor(new AgentCommand.LogIn(AgentId.of(agent)));
    }

    Centre pauses(String agent) {
        return floor(new AgentCommand.GoNotReady(AgentId.of(agent), StatusReason.of("lunch", ReasonClass.BREAK)));
    }

    Centre leaves(String agent) {
        return floor(new AgentCommand.LogOut(AgentId.of(agent), Optional.empty()));
    }

    /** Lets an agent who has a contact wrap it up for so long, and then log out. */
    Centre leavesWhenDone(String agent, String contact, int seconds) {
        AgentId id = AgentId.of(agent);
        WrapUpTerms terms = WrapUpTerms.builder()
                .limit(Duration.ofSeconds(seconds))
                .exclusive(true)
                .build();
        floor(new AgentCommand.PlanWrapUp(id, LegId.of(contact + "-leg"), Optional.of(terms)));
        return ends(contact).leaves(agent);
    }

    Centre ready(String agent) {
        return floor(new AgentCommand.GoReady(AgentId.of(agent)));
    }

    /** Lets time pass, of which the router hears only when a contact comes. */
    Centre late(int seconds, String contact, QueueId queue) {
        now = now.plusSeconds(seconds);
        return calls(contact, queue);
    }

    Centre calls(String contact, QueueId queue) {
        return calls(contact, queue, call -> call);
    }

    Centre calls(String contact, QueueId queue, UnaryOperator<Enqueue.Builder> more) {
        return comes(contact, Channel.VOICE, queue, more);
    }

    Centre writes(String contact, QueueId queue) {
        return comes(contact, Channel.CHAT, queue, chat -> chat);
    }

    Centre comes(String contact, Channel channel, QueueId queue) {
        return comes(contact, channel, queue, visit -> visit);
    }

    Centre comes(String contact, Channel channel, QueueId queue, UnaryOperator<Enqueue.Builder> more) {
        contact(InteractionCreated.builder()
                .interaction(InteractionId.of(contact))
                .channel(channel)
                .direction(Direction.INBOUND)
                .build());
        return does(more.apply(Enqueue.builder()
                        .routable(routable(contact))
                        .visit(VisitId.of(contact))
                        .queue(queue))
                .build());
    }

    Centre hangsUp(String contact) {
        return does(hangUp(contact));
    }

    RouterCommand hangUp(String contact) {
        return new RouterCommand.OfFloor(FloorCommand.of(
                new ContactCommand.HangUp(InteractionId.of(contact), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
    }

    RouterCommand moving(String contact, QueueId queue) {
        return new RouterCommand.OfFloor(
                new FloorCommand.Move(BOSS, routable(contact), VisitId.of(contact), queue, "balance"));
    }

    /** {@return the queue in which a contact waits, or why it left} */
    String place(String contact) {
        VisitId visit = VisitId.of(contact);
        return domain.findWaiting(visit)
                .map(waiting -> waiting.queue().value())
                .orElseGet(() -> happened(Dequeued.class).stream()
                        .filter(left -> left.visit().equals(visit))
                        .map(left -> left.cause().name())
                        .collect(Collectors.joining(" and ")));
    }

    /** {@return the agents to whom a contact is offered just now, in the order of the offers} */
    List<String> ringing(String contact) {
        return domain.findWaiting(VisitId.of(contact)).orElseThrow().openOffers().values().stream()
                .map(AgentId::value)
                .toList();
    }

    /** {@return the stages that opened, each with the second at which it did, and why} */
    List<String> stages() {
        return events.stream()
                .filter(dated -> dated.event() instanceof StageOpened)
                .map(dated -> {
                    StageOpened opened = (StageOpened) dated.event();
                    return opened.stage() + " at "
                            + Duration.between(NINE, dated.occurredAt()).toSeconds() + ": " + opened.cause();
                })
                .toList();
    }

    /** {@return in how many milliseconds something happens by itself; -1 if nothing will} */
    long next() {
        return router.nextDeadline(domain)
                .map(at -> Duration.between(now, at).toMillis())
                .orElse(-1L);
    }

    /** {@return the agent to whom a contact is offered just now, with his offer} */
    Optional<Offered> offer(String contact) {
        Optional<WaitingVisit> waiting = domain.findWaiting(VisitId.of(contact));
        return waiting.flatMap(visit -> visit.openOffers().keySet().stream().findFirst())
                .flatMap(this::offered);
    }

    Optional<Offered> offered(OfferId id) {
        return happened(Offered.class).stream()
                .filter(offered -> offered.offer().equals(id))
                .findFirst();
    }

    /** {@return why a contact is offered as it is just now} */
    OfferExplanation explained(String contact) {
        return router.explain(
                        router.initial(), events, offer(contact).orElseThrow().offer())
                .orElseThrow();
    }

    /** {@return the name of the agent to whom a contact is offered just now, or a dash} */
    String offeredTo(String contact) {
        return offer(contact).map(offered -> offered.agent().value()).orElse("-");
    }

    Centre accepts(String contact) {
        Offered offer = offer(contact).orElseThrow();
        return does(new RouterCommand.Accept(offer.routable(), offer.offer(), offer.agent()));
    }

    Centre declines(String contact) {
        Offered offer = offer(contact).orElseThrow();
        return does(new RouterCommand.Decline(offer.routable(), offer.offer(), offer.agent(), Optional.empty()));
    }

    Centre unreachable(String contact) {
        Offered offer = offer(contact).orElseThrow();
        return does(new RouterCommand.Unreachable(offer.routable(), offer.offer(), offer.agent(), Optional.empty()));
    }

    /** Accepts the offer of a contact, and connects its leg. */
    Centre answers(String contact) {
        Offered offer = offer(contact).orElseThrow();
        accepts(contact);
        return contact(LegConnected.builder()
                .routable(offer.routable())
                .leg(LegId.of(contact + "-leg"))
                .visit(offer.visit())
                .offer(offer.offer())
                .party(Party.AGENT)
                .agent(offer.agent())
                .role(LegRole.PRIMARY)
                .build());
    }

    Centre ends(String contact) {
        return contact(LegEnded.builder()
                .routable(routable(contact))
                .leg(LegId.of(contact + "-leg"))
                .mechanism(LegEndMechanism.HANG_UP)
                .build());
    }

    <E extends Event> List<E> happened(Class<E> type) {
        return events.stream()
                .map(Dated::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static RoutableId routable(String contact) {
        return RoutableId.of(InteractionId.of(contact));
    }
}
