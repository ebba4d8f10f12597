package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.routing.Configurations;
import io.toritsugi.routing.Enqueue;
import io.toritsugi.routing.Router;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a router counts of a day so far, against what the KPIs of the same ids make of the same events. */
class RouterCountsTest {
    private static final Duration TARGET = Duration.ofSeconds(20);
    private static final List<QueueId> QUEUES = List.of(QueueId.of("sales"), QueueId.of("care"));
    private static final AgentId ANN = AgentId.of("ann");
    private static final List<String> RATIOS = List.of(
            "service-level.positive",
            "service-level.answered-only",
            "service-level.negative",
            "service-level.ignore-early");

    private final Router router = Router.of(
            Configurations.of(RoutingConfiguration.builder()
                    .version("day")
                    .addQueues(
                            Queue.builder().id(QUEUES.get(0)).target(TARGET).build(),
                            Queue.builder()
                                    .id(QUEUES.get(1))
                                    .target(TARGET)
                                    .limits(QueueLimits.builder()
                                            .maxWaiting(6)
                                            .maxWait(Duration.ofSeconds(45))
                                            .build())
                                    .build())
                    .build()),
            Permissions.everything(),
            Strategies.shipped());
    private final List<Dated> events = new ArrayList<>();
    private RoutingDomain domain = router.initial();
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");

    private void does(RouterCommand command) {
        router.decide(domain, command, now).forEach(given -> {
            events.addAll(given);
            domain = router.replay(domain, given);
        });
    }

    private static RouterCommand happened(InteractionCreated created) {
        return RouterCommand.of(new ContactCommand.Happened(created));
    }

    private void calls(int number, QueueId queue) {
        InteractionId call = InteractionId.of("c" + number);
        does(happened(InteractionCreated.builder()
                .interaction(call)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build()));
        does(Enqueue.builder()
                .routable(RoutableId.of(call))
                .visit(VisitId.of("v" + number))
                .queue(queue)
                .build());
    }

    /** Somebody gives up, is taken by an agent who asks for work, is moved, or leaves for another reason. */
    private void somethingBecomesOf(int number, int kind) {
        RoutableId call = RoutableId.of(InteractionId.of("c" + number));
        VisitId visit = VisitId.of("v" + number);
        switch (kind) {
            case 0, 1 ->
                does(RouterCommand.of(new ContactCommand.HangUp(
                        InteractionId.of("c" + number), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
            case 2, 3, 4 -> {
                LegId leg = LegId.of("l" + number);
                does(new RouterCommand.CherryPick(ANN, call, visit, leg));
                does(RouterCommand.of(new ContactCommand.HangUp(
                        InteractionId.of("c" + number), Actor.Kind.CUSTOMER, EndMechanism.AGENT_ENDED)));
            }
            case 5 ->
                does(new RouterCommand.OfFloor(
                        new FloorCommand.Move(ANN, call, visit, QUEUES.get(number % 2), "load")));
            default ->
                does(RouterCommand.of(new ContactCommand.Happened(Dequeued.builder()
                        .routable(call)
                        .visit(visit)
                        .cause(DequeueCause.CALLBACK_REQUESTED)
                        .build())));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theRouterCountsAsTheDefinitionsSay(int seed) {
        Random random = new Random(seed);
        does(new RouterCommand.SwapConfiguration("day"));
        does(RouterCommand.of(new AgentCommand.LogIn(ANN)));
        for (QueueId queue : QUEUES) {
            does(RouterCommand.of(new AgentCommand.JoinQueue(ANN, queue)));
        }
        does(RouterCommand.of(new AgentCommand.GoNotReady(ANN, StatusReason.of("picks", ReasonClass.BACK_OFFICE))));
        for (int call = 0; call < 300; call++) {
            calls(call, QUEUES.get(random.nextInt(2)));
            now = now.plusMillis(random.nextInt(9_000));
            somethingBecomesOf(Math.max(0, call - random.nextInt(8)), random.nextInt(7));
        }

        for (QueueId queue : QUEUES) {
            KpiGroup expected = kpis(queue);
            assertThat(fact(queue, "contacts.answered")).isEqualTo(count(expected, "contacts.answered"));
            assertThat(fact(queue, "contacts.abandoned")).isEqualTo(count(expected, "contacts.abandoned"));
            for (String ratio : RATIOS) {
                KpiValue value = expected.find(ratio).orElseThrow();
                BigDecimal percent = value.numerator()
                        .orElseThrow()
                        .movePointRight(2)
                        .divide(value.denominator().orElseThrow(), 16, RoundingMode.DOWN);
                assertThat(fact(queue, ratio))
                        .as(ratio)
                        .hasValueSatisfying(level -> assertThat(level)
                                .isEqualByComparingTo(percent)
                                .isBetween(BigDecimal.ONE, BigDecimal.valueOf(99)));
            }
        }
    }

    private Optional<BigDecimal> fact(QueueId queue, String definition) {
        return router.facts(domain, queue)
                .find("queue." + definition)
                .map(value -> ((FactValue.Decimal) value).value());
    }

    private static Optional<BigDecimal> count(KpiGroup group, String definition) {
        return group.find(definition).flatMap(KpiValue::value);
    }

    private KpiGroup kpis(QueueId queue) {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).serviceLevel(TARGET).build(),
                StandardDefinitions.catalogue(),
                List.of(Grouping.by(Dimension.QUEUE)));
        collector.acceptAll(events);
        return collector.result().groups().stream()
                .filter(group -> queue.value().equals(group.dimensions().get("queue")))
                .findFirst()
                .orElseThrow();
    }
}
