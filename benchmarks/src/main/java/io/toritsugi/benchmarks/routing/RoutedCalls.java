package io.toritsugi.benchmarks.routing;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.decide.Rejection;
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
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.floor.WrapUpPolicy;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.Configurations;
import io.toritsugi.routing.Enqueue;
import io.toritsugi.routing.Router;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.Shares;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A router with agents, to whom calls come one after another. */
final class RoutedCalls {
    /** How many commands a call takes. */
    static final int COMMANDS = 7;

    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final QueueId QUEUE = QueueId.of("service");
    private static final QueueId SHARED = QueueId.of("shared");
    private static final AgentId VENDOR = AgentId.of("vendor-agent");
    private static final AgentId HOUSE = AgentId.of("house-agent");
    private static final int CONTACTS = 1 << 16;
    private static final int NOBODY_HAS = 11;

    private final Router router;
    private final Wishes wishes;
    private RoutingDomain domain;
    private Instant now = NINE;
    private final Deque<Offered> talking = new ArrayDeque<>();
    private int calls;
    private int events;

    private RoutedCalls(RoutingConfiguration configuration, Wishes wishes) {
        this.router = Router.of(
                Configurations.of(configuration),
                Permissions.everything(),
                Strategies.of(List.of(new FewestSkills()), List.of()));
        this.domain = router.initial();
        this.wishes = wishes;
        does(new RouterCommand.SwapConfiguration(configuration.version()));
    }

    static RoutedCalls none() {
        return new RoutedCalls(RoutingConfiguration.builder().version("none").build(), Wishes.of(1, 10, 1));
    }

    /** {@return agents, and beside them a queue in which so many are held back for a party of whose agents nobody is ready} */
    static RoutedCalls besideHeld(int agents, int held) {
        RoutedCalls calls = of(agents, 50, 0, "longest-idle");
        calls.does(RouterCommand.of(new AgentCommand.JoinQueue(VENDOR, SHARED)));
        calls.does(RouterCommand.of(new AgentCommand.JoinQueue(HOUSE, SHARED)));
        calls.does(RouterCommand.of(new AgentCommand.LogIn(VENDOR)));
        calls.does(RouterCommand.of(
                new AgentCommand.GoNotReady(VENDOR, StatusReason.of("elsewhere", ReasonClass.BACK_OFFICE))));
        calls.does(RouterCommand.of(new AgentCommand.LogIn(HOUSE)));
        for (int i = 0; i < held; i++) {
            List<Dated> happened = calls.arrives(SHARED, Condition.always());
            if (happened.stream().noneMatch(dated -> dated.event() instanceof VisitHeldBack)) {
                throw new IllegalStateException("Each must be held back, was not: " + happened);
            }
        }
        return calls;
    }

    /** {@return agents who are all busy or talking, and a line of so many whom they can serve} */
    static RoutedCalls queueing(int agents, int skills, int waiting, String ranker) {
        Workforce workforce = Workforce.of(agents, skills, 1);
        RoutedCalls calls = of(workforce, Wishes.servable(CONTACTS, workforce, 2), ranker);
        for (int wait = 0; wait < waiting; ) {
            wait += calls.talks(calls.arrives()) ? 0 : 1;
        }
        return calls;
    }

    static RoutedCalls of(int agents, int skills, int waiting, String ranker) {
        RoutedCalls calls = of(Workforce.of(agents, skills, 1), Wishes.of(CONTACTS, skills, 2), ranker);
        for (int i = 0; i < waiting; i++) {
            int least = NOBODY_HAS + i % 50;
            calls.arrives(
                    QUEUE,
                    Condition.parse("skills['s" + i % skills + "'] >= " + least).get());
        }
        return calls;
    }

    private static RoutedCalls of(Workforce workforce, Wishes wishes, String ranker) {
        RoutingConfiguration.Builder configuration = RoutingConfiguration.builder()
                .version("benchmark")
                .floor(FloorSettings.builder()
                        .wrapUps(WrapUpPolicy.builder()
                                .otherwise(WrapUpTerms.builder()
                                        .limit(Duration.ofMinutes(2))
                                        .exclusive(true)
                                        .build())
                                .build())
                        .build())
                .addQueues(
                        Queue.builder().id(QUEUE).ranker(StrategyRef.of(ranker)).build(),
                        Queue.builder()
                                .id(SHARED)
                                .shares(Shares.builder()
                                        .by(PartyKind.EMPLOYER)
                                        .putTargets("vendor", 9)
                                        .putTargets("house", 1)
                                        .build())
                                .build());
        for (int agent = 0; agent < workforce.agents(); agent++) {
            RosterEntry.Builder entry = RosterEntry.builder().agent(agent(agent));
            workforce.of(agent).forEach((skill, level) -> entry.putSkills(SkillId.of("s" + skill), level));
            configuration.addAgents(entry.build());
        }
        configuration.addAgents(
                RosterEntry.builder()
                        .agent(VENDOR)
                        .employer(EmployerId.of("vendor"))
                        .build(),
                RosterEntry.builder()
                        .agent(HOUSE)
                        .employer(EmployerId.of("house"))
                        .build());
        RoutedCalls calls = new RoutedCalls(configuration.build(), wishes);
        for (int agent = 0; agent < workforce.agents(); agent++) {
            calls.does(RouterCommand.of(new AgentCommand.JoinQueue(agent(agent), QUEUE)));
            calls.does(RouterCommand.of(new AgentCommand.LogIn(agent(agent))));
            if (workforce.busy()[agent]) {
                calls.does(RouterCommand.of(new AgentCommand.GoNotReady(
                        agent(agent), StatusReason.of("elsewhere", ReasonClass.BACK_OFFICE))));
            }
        }
        return calls;
    }

    private static AgentId agent(int agent) {
        return AgentId.of("a" + agent);
    }

    /** Lets a call come, and if somebody can take it, be served and wrapped up. {@return how many events that led to} */
    int call() {
        int before = events;
        Optional<Offered> offered = offered(arrives());
        if (offered.isPresent()) {
            accept(offered.get());
            now = now.plusSeconds(1);
            end(offered.get());
            return events - before;
        }
        does(RouterCommand.of(new ContactCommand.HangUp(
                InteractionId.of("c" + calls), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
        return events - before;
    }

    /** Lets whoever talks longest end and become ready, which is offered the next who waits, and another call come. {@return how many events that led to} */
    int next() {
        int before = events;
        now = now.plusSeconds(1);
        talks(end(talking.remove()));
        talks(arrives());
        return events - before;
    }

    /** {@return whether somebody was offered a call: then they talk} */
    private boolean talks(List<Dated> happened) {
        Optional<Offered> offered = offered(happened);
        offered.ifPresent(offer -> {
            accept(offer);
            talking.add(offer);
        });
        return offered.isPresent();
    }

    private static Optional<Offered> offered(List<Dated> happened) {
        return happened.stream()
                .map(Dated::event)
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast)
                .findFirst();
    }

    private List<Dated> arrives() {
        return arrives(
                QUEUE, Condition.parse(requirement(calls & (wishes.size() - 1))).get());
    }

    private String requirement(int wish) {
        StringBuilder requirement = new StringBuilder();
        for (int i = 0; i < wishes.skills()[wish].length; i++) {
            requirement
                    .append(i == 0 ? "" : " and ")
                    .append("skills['s")
                    .append(wishes.skills()[wish][i])
                    .append("'] >= ")
                    .append(wishes.least()[wish][i]);
        }
        return requirement.toString();
    }

    private List<Dated> arrives(QueueId queue, Condition requirement) {
        calls++;
        InteractionId call = InteractionId.of("c" + calls);
        happens(InteractionCreated.builder()
                .interaction(call)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build());
        return does(Enqueue.builder()
                .routable(RoutableId.of(call))
                .visit(VisitId.of("c" + calls))
                .queue(queue)
                .addRequirements(requirement)
                .build());
    }

    private void accept(Offered offered) {
        does(new RouterCommand.Accept(offered.routable(), offered.offer(), offered.agent()));
        happens(LegConnected.builder()
                .routable(offered.routable())
                .leg(leg(offered))
                .visit(offered.visit())
                .offer(offered.offer())
                .party(Party.AGENT)
                .agent(offered.agent())
                .role(LegRole.PRIMARY)
                .build());
    }

    /** Ends a call and its wrap-up. {@return what happened once the agent was ready} */
    private List<Dated> end(Offered offered) {
        happens(LegEnded.builder()
                .routable(offered.routable())
                .leg(leg(offered))
                .mechanism(LegEndMechanism.HANG_UP)
                .build());
        does(RouterCommand.of(new ContactCommand.HangUp(
                InteractionId.of(offered.visit().value()), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
        return does(RouterCommand.of(new AgentCommand.EndWrapUp(offered.agent(), leg(offered), WrapUpExit.SUBMITTED)));
    }

    private static LegId leg(Offered offered) {
        return LegId.of(offered.visit().value() + "-leg");
    }

    private void happens(ContactEvent event) {
        does(RouterCommand.of(new ContactCommand.Happened(event)));
    }

    private List<Dated> does(RouterCommand command) {
        Either<Rejection, List<Dated>> decided = router.decide(domain, command, now);
        List<Dated> happened = decided.getOrElseThrow(refused -> new IllegalStateException(refused.message()));
        domain = router.replay(domain, happened);
        events += happened.size();
        return happened;
    }
}
