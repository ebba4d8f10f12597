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
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A router with agents, to whom calls come one after another. */
final class RoutedCalls {
    /** How many commands a call takes. */
    static final int COMMANDS = 7;

    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final QueueId QUEUE = QueueId.of("service");
    private static final int NOBODY_HAS = 11;

    private final Router router;
    private final Wishes wishes;
    private RoutingDomain domain;
    private Instant now = NINE;
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

    static RoutedCalls of(int agents, int skills, int waiting, String ranker) {
        Workforce workforce = Workforce.of(agents, skills, 1);
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
                        Queue.builder().id(QUEUE).ranker(StrategyRef.of(ranker)).build());
        for (int agent = 0; agent < agents; agent++) {
            RosterEntry.Builder entry = RosterEntry.builder().agent(agent(agent));
            workforce.of(agent).forEach((skill, level) -> entry.putSkills(SkillId.of("s" + skill), level));
            configuration.addAgents(entry.build());
        }
        RoutedCalls calls = new RoutedCalls(configuration.build(), Wishes.of(1 << 16, skills, 2));
        for (int agent = 0; agent < agents; agent++) {
            calls.does(RouterCommand.of(new AgentCommand.JoinQueue(agent(agent), QUEUE)));
            calls.does(RouterCommand.of(new AgentCommand.LogIn(agent(agent))));
            if (workforce.busy()[agent]) {
                calls.does(RouterCommand.of(new AgentCommand.GoNotReady(
                        agent(agent), StatusReason.of("elsewhere", ReasonClass.BACK_OFFICE))));
            }
        }
        for (int i = 0; i < waiting; i++) {
            int least = NOBODY_HAS + i % 50;
            calls.arrives("skills['s" + i % skills + "'] >= " + least);
        }
        return calls;
    }

    private static AgentId agent(int agent) {
        return AgentId.of("a" + agent);
    }

    /** Lets a call come, and if somebody can take it, be served and wrapped up. {@return how many events that led to} */
    int call() {
        int before = events;
        List<Dated> happened = arrives(requirement(calls & (wishes.size() - 1)));
        for (Dated dated : happened) {
            if (dated.event() instanceof Offered offered) {
                serve(offered);
                return events - before;
            }
        }
        does(RouterCommand.of(new ContactCommand.HangUp(
                InteractionId.of("c" + calls), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
        return events - before;
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

    private List<Dated> arrives(String requirement) {
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
                .queue(QUEUE)
                .addRequirements(Condition.parse(requirement).get())
                .build());
    }

    private void serve(Offered offered) {
        LegId leg = LegId.of("c" + calls + "-leg");
        does(new RouterCommand.Accept(offered.routable(), offered.offer(), offered.agent()));
        happens(LegConnected.builder()
                .routable(offered.routable())
                .leg(leg)
                .visit(offered.visit())
                .offer(offered.offer())
                .party(Party.AGENT)
                .agent(offered.agent())
                .role(LegRole.PRIMARY)
                .build());
        now = now.plusSeconds(1);
        happens(LegEnded.builder()
                .routable(offered.routable())
                .leg(leg)
                .mechanism(LegEndMechanism.HANG_UP)
                .build());
        does(RouterCommand.of(new ContactCommand.HangUp(
                InteractionId.of("c" + calls), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
        does(RouterCommand.of(new AgentCommand.EndWrapUp(offered.agent(), leg, WrapUpExit.SUBMITTED)));
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
