package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.agent;
import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.routing.ranker.turn.FewestContacts;
import io.toritsugi.routing.ranker.turn.LeastTalkTime;
import io.toritsugi.routing.ranker.turn.Workload;
import io.toritsugi.routing.testkit.SampleAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadRankersTest {
    private static final QueueId SERVICE = QueueId.of("service");

    private final SampleAgent ann = agent("ann", 0);
    private final SampleAgent bob = agent("bob", 0);
    private final Trial<Workload> contacts = Trial.of(new FewestContacts());
    private int calls;

    @Test
    void FewestContacts_whoGotFewerGoesFirst() {
        ready(contacts, ann, at("08:00"));
        ready(contacts, bob, at("08:00"));
        call(contacts, ann, at("09:00"), 60, Trial.SALES);
        call(contacts, ann, at("09:10"), 60, Trial.SALES);
        call(contacts, bob, at("09:20"), 600, SERVICE);

        assertThat(contacts.rank(at("10:00"), ann, bob)).containsExactly("bob", "ann");
    }

    @Test
    void FewestContacts_T1_whoJoinsAtNoonDoesNotGetAHundredContactsInARow() {
        List<SampleAgent> team = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(i -> agent("agent-" + i, 0)).toList());
        team.forEach(member -> ready(contacts, member, at("09:00")));
        for (int i = 0; i < 200; i++) {
            call(contacts, team.get(i % 10), at("09:00").plusSeconds(30L * i), 20, Trial.SALES);
        }
        SampleAgent newcomer = agent("newcomer", 0);
        contacts.happened(
                at("12:00"),
                QueueJoined.builder().agent(newcomer.id()).queue(Trial.SALES).build(),
                Optional.empty(),
                newcomer);
        ready(contacts, newcomer, at("12:00"));
        team.add(newcomer);

        List<String> got = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Instant now = at("12:00").plusSeconds(30L * i);
            String next = contacts.first(Trial.CALL, now, team);
            got.add(next);
            call(contacts, agent(next, 0), now, 20, Trial.SALES);
        }

        assertThat(got.stream().filter("newcomer"::equals)).hasSizeBetween(9, 10);
    }

    @Test
    void FewestContacts_whoComesAgainIsNotTakenForOneWhoGotNothing() {
        ready(contacts, ann, at("09:00"));
        ready(contacts, bob, at("09:00"));
        call(contacts, ann, at("09:01"), 20, Trial.SALES);
        call(contacts, bob, at("09:02"), 20, Trial.SALES);
        contacts.happened(at("09:30"), AgentLoggedOut.builder().agent(bob.id()).build(), Optional.empty(), bob);
        call(contacts, ann, at("09:40"), 20, Trial.SALES);
        ready(contacts, bob, at("10:00"));
        call(contacts, bob, at("10:01"), 20, Trial.SALES);

        assertThat(contacts.rank(at("10:02"), ann, bob))
                .as("2 and 3, not 2 and 2")
                .containsExactly("ann", "bob");
    }

    @Test
    void FewestContacts_whoIsThereWithoutHavingBeenReadyLowersNobody() {
        SampleAgent trainee = agent("trainee", 0);
        join(trainee, at("08:00"));
        ready(contacts, ann, at("09:00"));
        call(contacts, ann, at("09:01"), 20, Trial.SALES);
        ready(contacts, bob, at("09:30"));

        assertThat(contacts.compare(ann, bob)).isZero();
        assertThat(contacts.compare(trainee, bob)).as("credited when he joined").isNegative();
        assertThat(contacts.compare(agent("never-seen", 0), bob)).isZero();
    }

    @Test
    void FewestContacts_whoLeftTheQueueIsComparedWithNobody() {
        ready(contacts, ann, at("09:00"));
        ready(contacts, bob, at("09:00"));
        call(contacts, ann, at("09:01"), 20, Trial.SALES);
        contacts.happened(
                at("09:02"),
                QueueLeft.builder().agent(bob.id()).queue(Trial.SALES).build(),
                Optional.empty(),
                bob);
        SampleAgent cyd = agent("cyd", 0);
        ready(contacts, cyd, at("09:03"));

        assertThat(contacts.compare(ann, cyd)).isZero();
    }

    @Test
    void FewestContacts_whatIsOlderThanTheWindowCountsNoLonger() {
        Trial<Workload> hour = Trial.of(new FewestContacts(Duration.ofHours(1)));
        ready(hour, ann, at("08:00"));
        ready(hour, bob, at("08:00"));
        call(hour, ann, at("09:00"), 20, Trial.SALES);
        call(hour, ann, at("09:01"), 20, Trial.SALES);
        call(hour, bob, at("09:58"), 20, Trial.SALES);

        assertThat(hour.rank(at("09:59"), ann, bob)).containsExactly("bob", "ann");
        assertThat(hour.rank(at("10:30"), ann, bob)).containsExactly("ann", "bob");
    }

    @Test
    void FewestContacts_countsThisQueueOnlyIfSet() {
        FewestContacts plain = new FewestContacts();
        Trial<Workload> own = Trial.of(plain.configured(Trial.settings(plain, "thisQueueOnly", "true")));
        for (Trial<Workload> trial : List.of(own, contacts)) {
            ready(trial, ann, at("08:00"));
            ready(trial, bob, at("08:00"));
            call(trial, ann, at("09:00"), 20, SERVICE);
        }

        assertThat(own.compare(ann, bob)).isZero();
        assertThat(contacts.compare(ann, bob)).isPositive();
    }

    @Test
    void FewestContacts_aLegThatDoesNotServeACustomerFromAQueueDoesNotCount() {
        ready(contacts, ann, at("09:00"));
        ready(contacts, bob, at("09:00"));
        connected(contacts, ann, at("09:01"), Optional.empty(), LegRole.PRIMARY);
        connected(contacts, ann, at("09:02"), Optional.of(Trial.SALES), LegRole.CONSULTED);

        assertThat(contacts.compare(ann, bob)).isZero();
    }

    @Test
    void LeastTalkTime_whoTalkedLessGoesFirstHoweverOften() {
        Trial<Workload> talk = Trial.of(new LeastTalkTime());
        call(talk, ann, at("09:00"), 60, Trial.SALES);
        call(talk, ann, at("09:10"), 60, Trial.SALES);
        call(talk, bob, at("09:20"), 600, Trial.SALES);
        assertThat(talk.rank(at("10:00"), ann, bob)).containsExactly("ann", "bob");

        SampleAgent newcomer = agent("newcomer", 0);
        ready(talk, newcomer, at("10:00"));
        assertThat(talk.compare(newcomer, ann)).isZero();
    }

    @Test
    void LeastTalkTime_aCallThatLastsIsKeptInTheSnapshot() {
        Trial<Workload> talk = Trial.of(new LeastTalkTime(Duration.ofHours(4)));
        ready(talk, bob, at("08:00"));
        connected(talk, ann, at("09:00"), Optional.of(Trial.SALES), LegRole.PRIMARY);
        Workload before = talk.state();
        talk.restore();
        assertThat(talk.state()).isEqualTo(before).hasToString(before.toString());
        ended(talk, ann, at("09:20"));

        assertThat(talk.rank(at("10:00"), ann, bob)).containsExactly("bob", "ann");
    }

    @Test
    void LeastTalkTime_ofWhoLeavesTheQueueWhileHeTalksNoCallIsKept() {
        Trial<Workload> talk = Trial.of(new LeastTalkTime());
        ready(talk, bob, at("08:00"));
        connected(talk, ann, at("09:00"), Optional.of(Trial.SALES), LegRole.PRIMARY);
        connected(talk, bob, at("09:01"), Optional.of(Trial.SALES), LegRole.PRIMARY);
        talk.happened(
                at("09:10"),
                QueueLeft.builder().agent(ann.id()).queue(Trial.SALES).build(),
                Optional.empty(),
                ann);

        assertThat(talk.state().toString()).doesNotContain("leg-1").contains("leg-2");
        assertThat(talk.key(Trial.CALL, at("09:10"), ann)).contains("talk=PT10M");
    }

    @Test
    void LeastTalkTime_aCallThatEndsLaterBringsNobodyBack() {
        Trial<Workload> talk = Trial.of(new LeastTalkTime());
        ready(talk, bob, at("08:00"));
        call(talk, bob, at("08:00"), 3000, Trial.SALES);
        connected(talk, ann, at("09:00"), Optional.of(Trial.SALES), LegRole.PRIMARY);
        talk.happened(at("09:10"), AgentLoggedOut.builder().agent(ann.id()).build(), Optional.empty(), ann);
        ended(talk, ann, at("09:11"));
        SampleAgent cyd = agent("cyd", 0);
        ready(talk, cyd, at("09:12"));

        assertThat(talk.compare(cyd, bob))
                .as("as much as the only one who is there")
                .isZero();
    }

    @Test
    void aStateOfAnotherWindowIsRefused() {
        String text = contacts.state().toString();

        assertThatThrownBy(() -> new FewestContacts(Duration.ofHours(1)).codec().read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("300000");
        for (String line : List.of("agent\tann", "agent\tann\there 1:1", "agent\tann\tpresent 1", "leg\tl\tann\tx")) {
            assertThatThrownBy(() -> new FewestContacts().codec().read(text + line + "\n"))
                    .as(line)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWindowIsAtMostAYear() {
        FewestContacts plain = new FewestContacts();

        assertThatThrownBy(() -> plain.configured(Trial.settings(plain, "window", "P367D")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was \"P367D\"");
        for (Duration window : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(367))) {
            assertThatThrownBy(() -> new LeastTalkTime(window))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(window.toString());
        }
    }

    private void join(SampleAgent agent, Instant at) {
        contacts.happened(
                at, QueueJoined.builder().agent(agent.id()).queue(Trial.SALES).build(), Optional.empty(), agent);
    }

    private static void ready(Trial<Workload> trial, SampleAgent agent, Instant at) {
        trial.happened(at, AgentReady.builder().agent(agent.id()).build(), Optional.empty(), agent);
    }

    private void call(Trial<Workload> trial, SampleAgent agent, Instant at, int seconds, QueueId queue) {
        connected(trial, agent, at, Optional.of(queue), LegRole.PRIMARY);
        ended(trial, agent, at.plusSeconds(seconds));
    }

    private void connected(
            Trial<Workload> trial, SampleAgent agent, Instant at, Optional<QueueId> queue, LegRole role) {
        calls++;
        trial.happened(
                at,
                LegConnected.builder()
                        .routable(RoutableId.of(InteractionId.of("call-" + calls)))
                        .leg(LegId.of("leg-" + calls))
                        .agent(agent.id())
                        .role(role)
                        .build(),
                queue,
                agent);
    }

    private void ended(Trial<Workload> trial, SampleAgent agent, Instant at) {
        trial.happened(
                at,
                LegEnded.builder()
                        .routable(RoutableId.of(InteractionId.of("call-" + calls)))
                        .leg(LegId.of("leg-" + calls))
                        .agent(agent.id())
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build(),
                Optional.empty(),
                agent);
    }
}
