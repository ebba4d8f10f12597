package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.Settlement;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two agents and two contacts, and everything that can happen to them, in every order. */
class InterleavingsTest {
    private static final List<AgentId> AGENTS = List.of(AgentId.of("ann"), AgentId.of("bob"));
    private static final List<String> CALLS = List.of("c1", "c2");
    private static final int MOVES = 4;
    private static final int MOVES_OF_A_CAMPAIGN = 7;

    /** What can be wanted, by name; nothing where it makes no sense just now. */
    private record Move(String name, Function<Node, Optional<RouterCommand>> command) {
        static Move always(String name, RouterCommand command) {
            return new Move(name, node -> Optional.of(command));
        }
    }

    /** What came of some moves. */
    private record Node(RoutingDomain domain, Instant now, int depth, String path) {}

    private static List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (AgentId agent : AGENTS) {
            StatusReason lunch = StatusReason.of("lunch", ReasonClass.BREAK);
            moves.add(
                    Move.always(agent + " is not ready", RandomCommand.of(new AgentCommand.GoNotReady(agent, lunch))));
            moves.add(Move.always(agent + " is ready", RandomCommand.of(new AgentCommand.GoReady(agent))));
            for (String call : CALLS) {
                moves.add(new Move(
                        agent + " accepts " + call, node -> answer(node, call, agent, RouterCommand.Accept::new)));
                moves.add(new Move(
                        agent + " declines " + call,
                        node -> answer(
                                node,
                                call,
                                agent,
                                (routable, offer, who) ->
                                        new RouterCommand.Decline(routable, offer, who, Optional.empty()))));
                moves.add(new Move(agent + " connects to " + call, node -> connection(node, call, agent)));
                moves.add(new Move(agent + " ends " + call, node -> end(node, call, agent)));
                moves.add(Move.always(
                        agent + " picks " + call,
                        new RouterCommand.CherryPick(agent, routable(call), VisitId.of(call), LegId.of(call))));
            }
        }
        for (String call : CALLS) {
            moves.add(Move.always(
                    call + " hangs up",
                    new RouterCommand.OfFloor(FloorCommand.of(new ContactCommand.HangUp(
                            InteractionId.of(call), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)))));
            for (QueueId queue : List.of(SALES, CARE)) {
                moves.add(Move.always(
                        call + " is moved to " + queue,
                        new RouterCommand.OfFloor(
                                new FloorCommand.Move(Centre.BOSS, routable(call), VisitId.of(call), queue, "load"))));
            }
        }
        moves.add(Move.always("time passes", new RouterCommand.Tick()));
        return moves;
    }

    private interface Answer {
        RouterCommand to(RoutableId routable, OfferId offer, AgentId agent);
    }

    /** The answer to the last offer of a contact to an agent, be it open or over. */
    private static Optional<RouterCommand> answer(Node node, String call, AgentId agent, Answer answer) {
        List<Offer> offers = contact(node, call).stream()
                .flatMap(contact -> contact.offers().stream())
                .filter(offer -> offer.agent().equals(agent))
                .toList();
        return offers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        answer.to(routable(call), offers.get(offers.size() - 1).id(), agent));
    }

    private static Optional<Interaction> contact(Node node, String call) {
        return node.domain().floor().findContact(routable(call));
    }

    private static Optional<RouterCommand> connection(Node node, String call, AgentId agent) {
        return node.domain()
                .findWaiting(VisitId.of(call))
                .flatMap(visit -> visit.acceptedOffer()
                        .filter(offer -> agent.equals(visit.openOffers().get(offer))))
                .map(offer -> RandomCommand.happened(LegConnected.builder()
                        .routable(routable(call))
                        .leg(LegId.of(call))
                        .visit(VisitId.of(call))
                        .offer(offer)
                        .party(Party.AGENT)
                        .agent(agent)
                        .role(LegRole.PRIMARY)
                        .build()));
    }

    private static Optional<RouterCommand> end(Node node, String call, AgentId agent) {
        return node.domain()
                .floor()
                .agent(agent)
                .findEngagement(LegId.of(call))
                .map(held -> RandomCommand.happened(LegEnded.builder()
                        .routable(routable(call))
                        .leg(LegId.of(call))
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build()));
    }

    @ParameterizedTest(name = "{0} at once, others taken back when {1}")
    @CsvSource({"1, ACCEPTED", "2, ACCEPTED", "2, CONNECTED"})
    void Offers_T2_whateverComesFirstTheLawsHold(int atOnce, Settlement settlement) {
        OfferPolicy offers =
                OfferPolicy.builder().atOnce(atOnce).othersRevoked(settlement).build();
        RoutingConfiguration configuration = RoutingConfiguration.builder()
                .version("v1")
                .addQueues(
                        Queue.builder().id(SALES).offers(offers).build(),
                        Queue.builder().id(CARE).offers(offers).build())
                .build();
        Router router = Router.of(Configurations.of(configuration), Permissions.everything(), Plain.STRATEGIES);
        Centre centre = Centre.of(configuration)
                .serves("ann", SALES)
                .serves("bob", SALES, CARE)
                .calls("c1", SALES)
                .calls("c2", SALES);
        int most = Integer.getInteger("toritsugi.tries", 100) > 1000 ? MOVES_OF_A_CAMPAIGN : MOVES;
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(centre.domain(), NINE, 0, "")));
        Set<String> seen = new HashSet<>(Set.of(key(open.getFirst())));
        while (!open.isEmpty() && open.getFirst().depth() < most) {
            Node node = open.removeFirst();
            for (Move move : moves()) {
                Optional<Node> next = after(router, configuration, node, move);
                if (next.isPresent() && seen.add(key(next.get()))) {
                    open.addLast(next.get());
                }
            }
        }

        assertThat(seen)
                .as("%d different states that up to %d moves lead to", seen.size(), most)
                .hasSizeGreaterThan(1000);
    }

    private static Optional<Node> after(Router router, RoutingConfiguration configuration, Node node, Move move) {
        Optional<RouterCommand> command = move.command().apply(node);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        Instant now = command.get() instanceof RouterCommand.Tick
                ? router.nextDeadline(node.domain()).orElse(node.now())
                : node.now();
        Either<Rejection, List<Dated>> decided = router.decide(node.domain(), command.get(), now);
        if (decided.isLeft()) {
            return Optional.empty();
        }
        String path = node.path() + "\n" + move.name();
        RoutingDomain domain = node.domain();
        for (Dated dated : decided.get()) {
            if (dated.event() instanceof Offered offered) {
                Twin.Pair pair = twin(configuration, domain, now).next().orElseThrow();
                assertThat(pair.visit().visit() + " " + pair.agent().id().orElseThrow())
                        .as(path)
                        .isEqualTo(offered.visit() + " " + offered.agent());
            }
            domain = router.evolve(domain, dated);
        }
        Twin twin = twin(configuration, domain, now);
        assertThat(twin.pairs()).as(path).isEmpty();
        assertThat(twin.late()).as(path).isEmpty();
        assertThat(twin.stranded()).as(path).isEmpty();
        assertThat(twin.waitingVisits()).as(path).isEqualTo(twin.waitingContacts());
        assertThat(twin.openOffers()).as(path).isEqualTo(twin.heldOffers());
        assertThat(router.nextDeadline(domain).filter(next -> !next.isAfter(now)))
                .as(path)
                .isEmpty();
        assertThat(domain.floor().contacts())
                .as(path)
                .allMatch(contact -> contact.oddities().isEmpty());
        assertThat(domain.floor().agents())
                .as(path)
                .allMatch(agent -> agent.oddities().isEmpty());
        return Optional.of(new Node(domain, now, node.depth() + 1, path));
    }

    private static Twin twin(RoutingConfiguration configuration, RoutingDomain domain, Instant now) {
        return new Twin(Map.of("v1", configuration), domain, Set.of(), now);
    }

    /** What of a state decides what can happen next: what is over, and when it was, does not. */
    private static String key(Node node) {
        StringBuilder key = new StringBuilder();
        List<Agent> agents = node.domain().floor().agents();
        Instant first = agents.get(0).idleSince().orElseThrow();
        Instant second = agents.get(1).idleSince().orElseThrow();
        key.append(Integer.signum(first.compareTo(second)));
        for (Agent agent : agents) {
            key.append('|').append(agent.status()).append(agent.pending().isPresent());
            key.append(agent.missedOffers()).append(agent.declinedOffers());
            for (Engagement held : agent.engagements()) {
                key.append(held.routable())
                        .append(held.state())
                        .append(held.offer().isPresent());
                held.expiresAt().ifPresent(expiry -> key.append(Duration.between(node.now(), expiry)));
            }
        }
        for (String call : CALLS) {
            key.append('|').append(contact(node, call).map(Interaction::ended));
            node.domain().findWaiting(VisitId.of(call)).ifPresent(visit -> {
                key.append(visit.queue())
                        .append(visit.excluded())
                        .append(visit.acceptedOffer().isPresent());
                visit.heldBackUntil().ifPresent(until -> key.append(Duration.between(node.now(), until)));
            });
            Set<AgentId> asked = new TreeSet<>();
            contact(node, call).ifPresent(known -> known.offers().forEach(offer -> asked.add(offer.agent())));
            key.append(asked);
        }
        return key.toString();
    }
}
