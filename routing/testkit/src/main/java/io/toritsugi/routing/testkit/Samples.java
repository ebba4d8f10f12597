package io.toritsugi.routing.testkit;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the suites try strategies with, the same each time. */
final class Samples {
    static final QueueId QUEUE = QueueId.of("sales");
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");

    private static final QueueId OTHER = QueueId.of("service");
    private static final List<String> SKILLS = List.of("billing", "english", "claims");
    private static final List<Channel> CHANNELS = List.of(Channel.CHAT, Channel.EMAIL, Channel.VOICE);
    private static final int AGENTS = 12;
    private static final int VISITS = 12;

    private Samples() {}

    static List<AgentView> agents() {
        SplittableRandom random = new SplittableRandom(1);
        List<AgentView> agents = new ArrayList<>();
        agents.add(SampleAgent.builder("a-unknown").build());
        agents.add(
                SampleAgent.builder("b-without-capacity").capacity(0).weight(0).build());
        while (agents.size() < AGENTS) {
            agents.add(agent(random, agents.size()));
        }
        return agents;
    }

    private static AgentView agent(SplittableRandom random, int number) {
        SampleAgent.Builder builder = SampleAgent.builder("agent-" + number)
                .position(random.nextInt(3))
                .rank(random.nextInt(3))
                .weight(random.nextInt(4))
                .site(random.nextBoolean() ? "osaka" : "sendai")
                .attribute("language", FactValue.of(random.nextBoolean() ? "ja" : "en"))
                .capacity(100 * (1 + random.nextInt(3)));
        for (AgentMoment moment : AgentMoment.values()) {
            if (random.nextInt(4) > 0) {
                builder.at(moment, NINE.plusSeconds(60L * random.nextInt(5)));
            }
        }
        for (String skill : SKILLS) {
            if (random.nextBoolean()) {
                builder.skill(skill, 1 + random.nextInt(100));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.connected(CHANNELS.get(random.nextInt(CHANNELS.size())));
        }
        return builder.build();
    }

    static List<RoutableView> visits() {
        SplittableRandom random = new SplittableRandom(2);
        List<RoutableView> visits = new ArrayList<>();
        visits.add(SampleVisit.builder("visit-0", 0).withoutChannel().build());
        while (visits.size() < VISITS) {
            visits.add(visit(random, visits.size()));
        }
        return visits;
    }

    private static RoutableView visit(SplittableRandom random, int number) {
        boolean own = random.nextInt(3) > 0;
        Queue queue = Queue.builder()
                .id(own ? QUEUE : OTHER)
                .weight(own ? 1 : 3)
                .target(own ? Optional.of(Duration.ofSeconds(20)) : Optional.empty())
                .build();
        SampleVisit.Builder builder = SampleVisit.builder("visit-" + number, number)
                .queue(queue)
                .waitingInQueue(own ? 8 : 4)
                .priority(random.nextInt(3))
                .waitingSince(NINE.plusSeconds(10L * random.nextInt(4)))
                .carriedAge(Duration.ofSeconds(10L * random.nextInt(3)))
                .channel(CHANNELS.get(random.nextInt(CHANNELS.size())))
                .fact("contact.fact.language", FactValue.of("ja"));
        if (random.nextBoolean()) {
            builder.requires("skills['billing'] >= " + random.nextInt(100)).requires("agent.language = 'ja'");
        }
        if (random.nextBoolean()) {
            builder.offeredTo("agent-" + (2 + random.nextInt(10)));
        }
        return builder.build();
    }

    /** {@return a morning: agents come, take calls of two queues or not, go and come again} */
    static List<EventView> events(List<? extends AgentView> agents) {
        History history = new History();
        for (AgentView agent : agents) {
            history.about(agent, joined(agent.id()));
            history.about(agent, AgentLoggedIn.builder().agent(agent.id()).build());
            history.about(agent, AgentReady.builder().agent(agent.id()).build());
        }
        for (int i = 0; i < 3 * agents.size(); i++) {
            history.call(agents.get(i % agents.size()), i);
        }
        AgentView leaver = agents.get(0);
        history.about(leaver, AgentLoggedOut.builder().agent(leaver.id()).build());
        history.about(
                leaver, QueueLeft.builder().agent(leaver.id()).queue(QUEUE).build());
        history.call(agents.get(agents.size() - 1), 1000);
        history.about(leaver, joined(leaver.id()));
        history.about(leaver, AgentReady.builder().agent(leaver.id()).build());
        SampleAgent stranger = SampleAgent.builder("z-stranger").position(1).build();
        history.call(stranger, 1001);
        history.about(stranger, joined(stranger.id()));
        history.add(HostEvent.builder().name("fire-drill").build(), Optional.empty(), Optional.empty());
        return history.events;
    }

    private static Event joined(AgentId agent) {
        return QueueJoined.builder().agent(agent).queue(QUEUE).build();
    }

    /** Events, ten seconds apart. */
    private static final class History {
        private final List<EventView> events = new ArrayList<>();

        private void about(AgentView agent, Event event) {
            add(event, Optional.empty(), Optional.of(agent.membership()));
        }

        private void add(Event event, Optional<QueueId> queue, Optional<Membership> membership) {
            events.add(new EventView(NINE.plusSeconds(10L * events.size()), event, queue, membership));
        }

        private void call(AgentView agent, int number) {
            String id = "call-" + number;
            RoutableId routable = RoutableId.of(InteractionId.of(id));
            VisitId visit = VisitId.of(id);
            OfferId offer = OfferId.of(id);
            LegId leg = LegId.of(id);
            Optional<QueueId> queue = Optional.of(number % 4 == 0 ? OTHER : QUEUE);
            Optional<Membership> part = Optional.of(agent.membership());
            add(
                    Queued.builder()
                            .routable(routable)
                            .visit(visit)
                            .queue(queue.get())
                            .build(),
                    queue,
                    Optional.empty());
            add(
                    Offered.builder()
                            .routable(routable)
                            .visit(visit)
                            .offer(offer)
                            .agent(agent.id())
                            .build(),
                    queue,
                    part);
            if (number % 3 == 0) {
                add(
                        OfferDeclined.builder()
                                .routable(routable)
                                .visit(visit)
                                .offer(offer)
                                .agent(agent.id())
                                .build(),
                        queue,
                        part);
                if (number % 2 == 0) {
                    add(
                            VisitMoved.builder()
                                    .routable(routable)
                                    .visit(visit)
                                    .queue(OTHER)
                                    .build(),
                            Optional.of(OTHER),
                            Optional.empty());
                }
                return;
            }
            add(
                    OfferAccepted.builder()
                            .routable(routable)
                            .visit(visit)
                            .offer(offer)
                            .agent(agent.id())
                            .build(),
                    queue,
                    part);
            add(
                    Dequeued.builder()
                            .routable(routable)
                            .visit(visit)
                            .cause(DequeueCause.ANSWERED)
                            .build(),
                    queue,
                    Optional.empty());
            add(
                    LegConnected.builder()
                            .routable(routable)
                            .leg(leg)
                            .visit(visit)
                            .agent(agent.id())
                            .build(),
                    queue,
                    part);
            if (number % 5 > 0) {
                add(
                        LegEnded.builder()
                                .routable(routable)
                                .leg(leg)
                                .agent(agent.id())
                                .mechanism(LegEndMechanism.HANG_UP)
                                .build(),
                        queue,
                        part);
            }
        }
    }
}
