package io.toritsugi.routing;

import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.MissedOfferPolicy;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.floor.WrapUpPolicy;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.AdviserPolicy;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.Exhaustion;
import io.toritsugi.routing.configuration.ExhaustionRule;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.Settlement;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.stage.StageMode;
import io.toritsugi.routing.stage.StageSkip;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Configurations of three agents and of the first so many of three queues, made of a few kinds of each part. */
record RandomCentre(List<Kinds> queues, boolean live, boolean newestFirst, int floor) {
    static final List<QueueId> QUEUES = List.of(QueueId.of("q0"), QueueId.of("q1"), QueueId.of("q2"));
    static final List<AgentId> AGENTS = List.of(AgentId.of("a0"), AgentId.of("a1"), AgentId.of("a2"));
    static final int STAGES = 11;
    static final int OFFERS = 7;
    static final int LIMITS = 8;
    static final int HOLDS = 7;
    static final int FLOORS = 3;
    static final List<String> RANKERS =
            List.of("longest-idle", "round-robin", "top-down", "fewest-contacts", "least-talk-time");

    /** Which kind of each part a queue has. */
    record Kinds(int stages, int offers, int limits, boolean hours, boolean newestFirst, int ranker, int holds) {
        Kinds(int stages, int offers, int limits, boolean hours, boolean newestFirst, int holds) {
            this(stages, offers, limits, hours, newestFirst, 0, holds);
        }

        Kinds rankedBy(int other) {
            return new Kinds(stages, offers, limits, hours, newestFirst, other, holds);
        }
    }

    RoutingConfiguration configuration(String version) {
        List<Queue> built = new ArrayList<>();
        for (int i = 0; i < queues.size(); i++) {
            built.add(queue(QUEUES.get(i), queues.get(i)));
        }
        RoutingConfiguration.Builder builder = RoutingConfiguration.builder();
        if (newestFirst) {
            builder.between(Plain.NEWEST);
        }
        return builder.version(version)
                .addAllQueues(built)
                .addAgents(
                        skilled(0, 3),
                        skilled(1, 1),
                        RosterEntry.builder()
                                .agent(AGENTS.get(2))
                                .site(SiteId.of("s2"))
                                .build())
                .adoption(live ? Adoption.LIVE : Adoption.PINNED)
                .floor(settings())
                .build();
    }

    private static RosterEntry skilled(int agent, int level) {
        return RosterEntry.builder()
                .agent(AGENTS.get(agent))
                .putSkills(SkillId.of("x"), level)
                .employer(EmployerId.of("e" + agent))
                .site(SiteId.of("s" + agent))
                .build();
    }

    private FloorSettings settings() {
        WrapUpTerms terms = WrapUpTerms.builder()
                .limit(Duration.ofSeconds(9))
                .exclusive(floor == 1)
                .unitsHeld(20)
                .build();
        return switch (floor) {
            case 0 -> FloorSettings.standard();
            case 1 ->
                FloorSettings.builder()
                        .wrapUps(WrapUpPolicy.builder().otherwise(terms).build())
                        .keepClosed(Duration.ofSeconds(20))
                        .build();
            default ->
                FloorSettings.builder()
                        .wrapUps(WrapUpPolicy.builder().otherwise(terms).build())
                        .agents(AgentSettings.builder()
                                .lease(Duration.ofSeconds(50))
                                .missedOffers(MissedOfferPolicy.builder()
                                        .limit(2)
                                        .declinesCount(true)
                                        .readyAgainAfter(Duration.ofSeconds(15))
                                        .build())
                                .build())
                        .build();
        };
    }

    private static Queue queue(QueueId id, Kinds kinds) {
        Queue.Builder queue = Queue.builder()
                .id(id)
                .addAllStages(stages(kinds.stages()))
                .ranker(StrategyRef.of(RANKERS.get(kinds.ranker())))
                .offers(
                        kinds.holds() == 0 || kinds.holds() > 4
                                ? offers(kinds.offers())
                                : oneAtATime(offers(kinds.offers())))
                .limits(limits(kinds.limits()));
        if (kinds.newestFirst()) {
            queue.order(Plain.NEWEST);
        }
        holding(queue, kinds.holds());
        return (kinds.hours() ? queue.hours(hours()) : queue).build();
    }

    private static void holding(Queue.Builder queue, int kind) {
        switch (kind) {
            case 1 ->
                queue.batch(BatchPolicy.builder().window(Duration.ofSeconds(3)).build());
            case 2 ->
                queue.batch(BatchPolicy.builder()
                        .assigner(StrategyRef.of("greedy"))
                        .window(Duration.ofSeconds(8))
                        .build());
            case 3 ->
                queue.adviser(AdviserPolicy.builder()
                        .id("model")
                        .answersWithin(Duration.ofSeconds(2))
                        .candidates(2)
                        .build());
            case 4 ->
                queue.adviser(AdviserPolicy.builder()
                        .id("model")
                        .answersWithin(Duration.ofSeconds(9))
                        .build());
            case 5 ->
                queue.shares(Shares.builder()
                        .by(PartyKind.EMPLOYER)
                        .putTargets("e0", 2)
                        .putTargets("e1", 1)
                        .patience(Duration.ofSeconds(6))
                        .build());
            case 6 ->
                queue.shares(Shares.builder()
                        .by(PartyKind.SITE)
                        .putTargets("s0", 3)
                        .putTargets("s1", 4)
                        .putTargets("s2", 2)
                        .build());
            default -> {}
        }
    }

    private static OfferPolicy oneAtATime(OfferPolicy policy) {
        return OfferPolicy.builder()
                .expiresAfter(policy.expiresAfter())
                .withinPatience(policy.withinPatience())
                .declined(policy.declined())
                .expired(policy.expired())
                .unreachable(policy.unreachable())
                .revokedForStatus(policy.revokedForStatus())
                .exhausted(policy.exhausted())
                .build();
    }

    /** Open in the first minute after nine in the morning in Japan, and again after three. */
    private static BusinessHours hours() {
        return BusinessHours.builder()
                .zone(ZoneId.of("UTC"))
                .addWeek(
                        WeeklySlots.of(
                                Set.of(DayOfWeek.WEDNESDAY), BusinessSlot.of(LocalTime.of(0, 0), LocalTime.of(0, 1))),
                        WeeklySlots.of(
                                Set.of(DayOfWeek.WEDNESDAY), BusinessSlot.of(LocalTime.of(0, 3), LocalTime.of(0, 4))))
                .build();
    }

    private static List<Stage> stages(int kind) {
        Condition skilled = Condition.parse("skills['x'] >= 2").get();
        return switch (kind) {
            case 0 -> List.of();
            case 1 ->
                List.of(
                        stage("preferred")
                                .preferredOnly(true)
                                .skip(StageSkip.NOBODY_STAFFED)
                                .build(),
                        opening("all", 5).build());
            case 2 ->
                List.of(
                        stage("inner").requires(skilled).build(),
                        opening("outer", 4)
                                .rank(1)
                                .addRelax(FactRef.of("skills"))
                                .build());
            case 3 ->
                List.of(
                        stage("first").requires(skilled).build(),
                        opening("second", 3)
                                .mode(StageMode.REPLACING)
                                .requires(Condition.parse("skills['x'] < 2").get())
                                .build(),
                        opening("third", 8).build());
            case 4 ->
                List.of(
                        stage("own").build(),
                        opening("others", 4).rank(1).addQueues(QUEUES.get(1)).build());
            case 5 ->
                List.of(
                        stage("here").build(),
                        opening("away", 6).moveTo(QUEUES.get(1)).build());
            case 6 ->
                List.of(
                        stage("crowd")
                                .opensAfter(Duration.ofSeconds(10))
                                .opensWhen(Condition.parse("queue.waiting >= 2").get())
                                .build(),
                        opening("late", 20).addQueues(QUEUES.get(0)).build());
            case 7 ->
                List.of(
                        stage("free").skip(StageSkip.NOBODY_READY).build(),
                        opening("lent", 9).addQueues(QUEUES.get(2)).rank(2).build());
            case 8 -> List.of(stage("gone").moveTo(QUEUES.get(0)).build());
            case 10 ->
                List.of(
                        stage("patient")
                                .requires(Condition.parse("queue.longestWait >= 5 or queue.contacts.abandoned >= 2")
                                        .get())
                                .build(),
                        stage("grown")
                                .opensWhen(Condition.parse("queue.longestWait >= 12 or queue.contacts.abandoned = 1")
                                        .get())
                                .build());
            default ->
                List.of(
                        stage("elsewhere").addQueues(QUEUES.get(2)).build(),
                        opening("back", 2).moveTo(QUEUES.get(2)).build());
        };
    }

    private static Stage.Builder stage(String id) {
        return Stage.builder().id(id);
    }

    private static Stage.Builder opening(String id, int seconds) {
        return stage(id).opensAfter(Duration.ofSeconds(seconds));
    }

    private static OfferPolicy offers(int kind) {
        return switch (kind) {
            case 0 -> OfferPolicy.standard();
            case 1 ->
                OfferPolicy.builder()
                        .atOnce(2)
                        .othersRevoked(Settlement.CONNECTED)
                        .expiresAfter(Duration.ofSeconds(5))
                        .build();
            case 2 ->
                OfferPolicy.builder()
                        .atOnce(3)
                        .withinPatience(true)
                        .expired(OfferRule.builder()
                                .exclusion(Exclusion.FOR_A_TIME)
                                .exclusionTime(Duration.ofSeconds(7))
                                .build())
                        .exhausted(ExhaustionRule.builder()
                                .policy(Exhaustion.WIDEN)
                                .build())
                        .build();
            case 3 ->
                OfferPolicy.builder()
                        .exhausted(ExhaustionRule.builder()
                                .policy(Exhaustion.OVERFLOW)
                                .overflowTo(QUEUES.get(1))
                                .build())
                        .build();
            case 4 ->
                OfferPolicy.builder()
                        .expiresAfter(Duration.ofMillis(4_321))
                        .exhausted(ExhaustionRule.builder()
                                .policy(Exhaustion.CANCEL)
                                .build())
                        .build();
            case 6 ->
                OfferPolicy.builder().beforeShiftEnd(Duration.ofSeconds(10)).build();
            default ->
                OfferPolicy.builder()
                        .declined(OfferRule.builder()
                                .coolDown(Duration.ofSeconds(4))
                                .build())
                        .revokedForStatus(OfferRule.of(Exclusion.NONE))
                        .build();
        };
    }

    private static QueueLimits limits(int kind) {
        return switch (kind) {
            case 0, 1 -> QueueLimits.none();
            case 2 -> QueueLimits.builder().maxWaiting(2).build();
            case 3 -> QueueLimits.builder().maxWaiting(1).whenFull(to(1)).build();
            case 7 -> QueueLimits.builder().maxWaiting(0).build();
            case 4 -> QueueLimits.builder().maxWait(Duration.ofSeconds(9)).build();
            case 5 ->
                QueueLimits.builder()
                        .maxWait(Duration.ofSeconds(6))
                        .whenTimedOut(to(2))
                        .needsAgentsToStay(true)
                        .build();
            default ->
                QueueLimits.builder()
                        .needsAgentsToJoin(true)
                        .needsAgentsToStay(true)
                        .withoutAgents(to(0))
                        .build();
        };
    }

    private static QueueLimit to(int queue) {
        return QueueLimit.builder().toQueue(QUEUES.get(queue)).build();
    }
}
