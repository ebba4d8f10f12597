package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.routing.HoldEnded;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.event.routing.ShareAccounted;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the work of a queue is shared out. Agents are named after their vendors: {@code b2} works for {@code b}. */
class SharesTest {
    private static RosterEntry employed(String agent) {
        return RosterEntry.builder()
                .agent(AgentId.of(agent))
                .employer(EmployerId.of(agent.substring(0, 1)))
                .build();
    }

    private static Shares shares(Map<String, Integer> targets) {
        return Shares.builder().by(PartyKind.EMPLOYER).putAllTargets(targets).build();
    }

    private static Shares patient(int seconds) {
        return Shares.builder()
                .by(PartyKind.EMPLOYER)
                .putTargets("a", 1)
                .putTargets("b", 1)
                .patience(Duration.ofSeconds(seconds))
                .build();
    }

    private static Queue.Builder sharing(Shares shares) {
        return Queue.builder().id(SALES).shares(shares);
    }

    private static Queue.Builder evenly() {
        return sharing(shares(Map.of("a", 1, "b", 1)));
    }

    private static RoutingConfiguration configuration(String version, Queue queue, String... agents) {
        return RoutingConfiguration.builder()
                .version(version)
                .addQueues(queue)
                .addAllAgents(Arrays.stream(agents).map(SharesTest::employed).toList())
                .build();
    }

    /** A centre whose agents all wait for calls. */
    private static Centre centre(Queue.Builder queue, String... agents) {
        Centre centre = Centre.of(configuration("v1", queue.build(), agents));
        for (String agent : agents) {
            centre.serves(agent, SALES);
        }
        return centre;
    }

    /** Lets so many calls come, each answered and over before the next. */
    private static Centre calls(Centre centre, int calls) {
        for (int i = 0; i < calls; i++) {
            String call = "call" + centre.events.size();
            centre.calls(call, SALES).answers(call).ends(call);
        }
        return centre;
    }

    /** {@return the parties in the order in which they took calls} */
    private static String taken(Centre centre) {
        StringBuilder taken = new StringBuilder();
        centre.happened(ShareAccounted.class).forEach(counted -> taken.append(counted.party()));
        return taken.toString();
    }

    /** {@return how far the farthest is from his share, times the sum of the weights} */
    private static long farthest(Map<String, Integer> targets, Map<String, Long> taken) {
        long items = taken.values().stream().mapToLong(Long::longValue).sum();
        long sum = targets.values().stream().mapToLong(Integer::longValue).sum();
        return targets.entrySet().stream()
                .mapToLong(
                        target -> Math.abs(items * target.getValue() - taken.getOrDefault(target.getKey(), 0L) * sum))
                .max()
                .orElseThrow();
    }

    private static SortedMap<String, Integer> weights(String given) {
        SortedMap<String, Integer> targets = new TreeMap<>();
        for (String part : List.of(given.split(" ", -1))) {
            targets.put(part.substring(0, 1), Integer.parseInt(part.substring(1)));
        }
        return targets;
    }

    @ParameterizedTest(name = "shares {0}")
    @ValueSource(strings = {"a70 b30", "a1 b999999", "a40 b30 c20 d10", "a97 b1 c1 d1"})
    @DisplayName("6.8: after n items |share - target| x n < 1")
    void afterNItemsNobodyIsOneAway(String given) {
        SortedMap<String, Integer> targets = weights(given);
        String[] agents = targets.keySet().stream().map(party -> party + "1").toArray(String[]::new);
        Centre centre = calls(centre(sharing(shares(targets)), agents), 120);

        SortedMap<String, Long> taken = new TreeMap<>();
        for (ShareAccounted counted : centre.happened(ShareAccounted.class)) {
            taken.merge(counted.party(), 1L, Long::sum);
            assertThat(counted.accepted()).isEqualTo(taken.get(counted.party()));
            assertThat(counted.of())
                    .isEqualTo(
                            taken.values().stream().mapToLong(Long::longValue).sum());
            assertThat(farthest(targets, taken)).isLessThan(weightOf(targets));
        }
        assertThat(centre.happened(ShareAccounted.class)).hasSize(120);
    }

    private static long weightOf(Map<String, Integer> targets) {
        return targets.values().stream().mapToLong(Integer::longValue).sum();
    }

    @ParameterizedTest
    @CsvSource({"a2 b1, 1", "a3 b2 c1, 2", "a1 b1 c1 d1, 3"})
    void whatRingsCountsSoThatManyAtOnceAreSharedOutAsOneByOne(String given, int seed) {
        SortedMap<String, Integer> targets = weights(given);
        String[] agents = targets.keySet().stream()
                .flatMap(party -> Stream.of(party + "1", party + "2", party + "3"))
                .toArray(String[]::new);
        Centre centre = centre(sharing(shares(targets)), agents);
        Random random = new Random(seed);
        List<String> ringing = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            centre.calls("c" + i, SALES);
            if (centre.offeredTo("c" + i).equals("-")) {
                centre.hangsUp("c" + i);
            } else {
                ringing.add("c" + i);
            }
            if (ringing.size() > 1 && random.nextInt(3) > 0) {
                Collections.shuffle(ringing, random);
                String call = ringing.remove(0);
                centre.answers(call).ends(call);
            }
            SortedMap<String, Long> taken = new TreeMap<>();
            centre.happened(ShareAccounted.class).forEach(counted -> taken.merge(counted.party(), 1L, Long::sum));
            ringing.forEach(call -> taken.merge(centre.offeredTo(call).substring(0, 1), 1L, Long::sum));
            assertThat(farthest(targets, taken)).isLessThan(weightOf(targets));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatFailedInBetweenEvensOutByTheEndOfARound(int seed) {
        SortedMap<String, Integer> targets = weights("a3 b2 c1");
        Centre centre = centre(sharing(shares(targets)), "a1", "a2", "b1", "b2", "c1", "c2");
        Random random = new Random(seed);
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < 40; i++) {
            open.add("c" + i);
            centre.calls("c" + i, SALES);
            if (open.size() > 2) {
                settle(centre, open.remove(), random);
            }
        }
        while (!open.isEmpty()) {
            settle(centre, open.remove(), random);
        }
        SortedMap<String, Long> taken = takenAmongAll(centre);
        long most = taken.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        long items = taken.values().stream().mapToLong(Long::longValue).sum();
        calls(centre, (int) ((most + 1) * weightOf(targets) - items));

        assertThat(farthest(targets, takenAmongAll(centre))).isZero();
        calls(centre, 5);
        assertThat(farthest(targets, takenAmongAll(centre))).isLessThan(weightOf(targets));
    }

    /** Answers a call, after it was declined or not answered now and then. */
    private static void settle(Centre centre, String call, Random random) {
        int fails = random.nextInt(3);
        for (int i = 0; i < fails && !centre.offeredTo(call).equals("-"); i++) {
            centre.declines(call);
        }
        if (centre.offeredTo(call).equals("-")) {
            centre.hangsUp(call);
        } else {
            centre.answers(call).ends(call);
        }
    }

    private static SortedMap<String, Long> takenAmongAll(Centre centre) {
        SortedMap<String, Long> taken = new TreeMap<>();
        centre.happened(ShareAccounted.class).stream()
                .filter(counted -> counted.among().size() == 3)
                .forEach(counted -> taken.put(counted.party(), counted.accepted()));
        return taken;
    }

    @Test
    void nothingIsOwedToAVendorForWhatWasTakenWhileNobodyOfItWasThere() {
        Centre centre = calls(centre(evenly(), "a1", "b1"), 3);
        assertThat(taken(centre)).isEqualTo("aba");
        centre.leaves("b1");
        calls(centre, 5).serves("b1", SALES);
        calls(centre, 4);

        assertThat(taken(centre)).isEqualTo("aba" + "aaaaa" + "baba");
        ShareAccounted alone = centre.happened(ShareAccounted.class).get(7);
        assertThat(alone.among()).containsExactly("a");
        assertThat(alone.accepted()).isEqualTo(5);
        assertThat(alone.of()).isEqualTo(5);
    }

    @Test
    void aVendorThatComesAndGoesBeginsWhereItStopped() {
        Centre centre = centre(evenly(), "a1", "b1");
        for (int i = 0; i < 4; i++) {
            calls(centre, 1).leaves("b1").serves("b1", SALES);
        }

        assertThat(taken(centre)).isEqualTo("abab");
    }

    @Test
    void aVisitWaitsForThePartyWhoseTurnItIsUntilExactlyTheEndOfPatience() {
        Centre centre = centre(sharing(patient(20)), "a1", "b1").pauses("a1").calls("c1", SALES);
        Instant end = centre.now().plusSeconds(20);

        assertThat(centre.happened(VisitHeldBack.class)).singleElement().satisfies(held -> {
            assertThat(held.reason()).isEqualTo(HoldReason.SHARE);
            assertThat(held.until()).hasValue(end);
        });
        assertThat(centre.domain().waiting().get(0).heldBy()).containsExactly(HoldReason.SHARE);
        centre.after(19);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.next()).isEqualTo(1000);
        centre.after(1);
        assertThat(centre.offeredTo("c1")).isEqualTo("b1");
        assertThat(centre.happened(HoldEnded.class))
                .singleElement()
                .satisfies(over -> assertThat(over.reason()).isEqualTo(HoldReason.SHARE));
    }

    @Test
    void oncePatienceIsOverItStaysSoWhoeverDeclines() {
        Centre centre =
                centre(sharing(patient(5)), "a1", "b1", "b2").pauses("a1").calls("c1", SALES);
        centre.after(5).declines("c1");

        assertThat(centre.offeredTo("c1")).isEqualTo("b2");
        assertThat(centre.happened(VisitHeldBack.class)).hasSize(1);
    }

    @Test
    void whatAnotherTookWhenPatienceWasOverIsMadeUpFor() {
        Centre centre = centre(sharing(patient(5)), "a1", "b1").pauses("a1").calls("c1", SALES);
        centre.after(5).answers("c1").ends("c1").ready("a1");
        calls(centre, 4);

        assertThat(taken(centre)).isEqualTo("baaba");
    }

    @Test
    void withoutPatienceAVisitWaitsAsLongAsItTakes() {
        Centre centre = centre(evenly(), "a1", "b1").pauses("a1").calls("c1", SALES);

        assertThat(centre.next()).isEqualTo(-1);
        centre.after(100_000);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        centre.ready("a1");
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    void whoeverIsHeldIsLookedAtAgainWhenTheTurnGoesOn() {
        Centre centre = centre(evenly(), "a1", "b1", "b2").pauses("b1").pauses("b2");
        centre.calls("c1", SALES).calls("c2", SALES).calls("c3", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        centre.ready("b1").ready("b2");

        assertThat(centre.offeredTo("c2")).isEqualTo("b1");
        assertThat(centre.offeredTo("c3")).isEqualTo("-");
        centre.answers("c1").ends("c1");
        assertThat(centre.offeredTo("c3")).isEqualTo("a1");
        assertThat(centre.happened(VisitHeldBack.class))
                .extracting(held -> held.visit().value())
                .containsExactly("c3");
    }

    @Test
    void anOfferThatFailsGivesTheTurnBack() {
        Centre centre = centre(evenly(), "a1", "a2", "b1");
        centre.calls("c1", SALES).calls("c2", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.offeredTo("c2")).isEqualTo("b1");
        centre.hangsUp("c1").calls("c3", SALES);

        assertThat(centre.offeredTo("c3")).startsWith("a");
    }

    @Test
    void aHeldVisitIsFreeOnceTheLastOfThePartyLeaves() {
        Centre centre = centre(evenly(), "a1", "b1").pauses("a1").calls("c1", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        centre.leaves("a1");

        assertThat(centre.offeredTo("c1")).isEqualTo("b1");
    }

    @Test
    void whatAllOfAPartyAreExcludedFromGoesToTheNextAndCounts() {
        Centre centre = centre(evenly(), "a1", "b1").calls("c1", SALES).declines("c1");
        assertThat(centre.offeredTo("c1")).isEqualTo("b1");
        centre.answers("c1").ends("c1");
        calls(centre, 3);

        assertThat(taken(centre)).isEqualTo("baab");
    }

    @Test
    void whoBelongsToNoPartyTakesVisitsOnceNobodyElseIsWaitedForAndTheyDoNotCount() {
        Centre centre =
                centre(sharing(patient(5)), "a1", "b1", "x1").pauses("a1").pauses("b1");
        centre.calls("c1", SALES).after(4);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        centre.after(1);
        assertThat(centre.offeredTo("c1")).isEqualTo("x1");
        centre.answers("c1").ends("c1").leaves("a1").leaves("b1").calls("c2", SALES);

        assertThat(centre.offeredTo("c2")).isEqualTo("x1");
        assertThat(taken(centre)).isEmpty();
    }

    @Test
    void whatIsReservedForAPartyDoesNotWaitForAnother() {
        Stage house = Stage.builder()
                .id("house")
                .requires(Condition.parse("agent.employer = 'a'").get())
                .build();
        Stage all = Stage.builder().id("all").opensAfter(Duration.ofSeconds(10)).build();
        Centre centre = centre(evenly().addStages(house, all), "a1", "a2", "b1").pauses("a2");
        calls(centre, 2);
        assertThat(taken(centre)).isEqualTo("aa");
        centre.calls("c1", SALES).calls("c2", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        centre.after(10);

        // The second is open to both by now, and of that nobody has taken anything but what rings.
        assertThat(centre.offeredTo("c2")).isEqualTo("b1");
        centre.answers("c1").answers("c2");
        assertThat(centre.happened(ShareAccounted.class))
                .extracting(counted -> counted.among().size())
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void thePreferredAgentIsReachedInWhoseverTurn() {
        Stage preferred = Stage.builder().id("preferred").preferredOnly(true).build();
        Centre centre = centre(evenly().addStages(preferred), "a1", "b1")
                .calls("c1", SALES, call -> call.addPreferredAgents(AgentId.of("b1")));

        assertThat(centre.offeredTo("c1")).isEqualTo("b1");
    }

    @Test
    void aPartyTakesPartThroughAQueueThatHelpsOut() {
        Stage own = Stage.builder().id("own").build();
        Stage help = Stage.builder()
                .id("help")
                .opensAfter(Duration.ofSeconds(10))
                .addQueues(CARE)
                .build();
        Centre centre = Centre.of(RoutingConfiguration.builder()
                .version("v1")
                .addQueues(
                        sharing(shares(Map.of("a", 1, "b", 9)))
                                .addStages(own, help)
                                .build(),
                        Queue.of(CARE))
                .addAgents(employed("a1"), employed("b1"))
                .build());
        centre.serves("a1", SALES).pauses("a1").serves("b1", CARE).calls("c1", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        centre.after(10);

        assertThat(centre.offeredTo("c1")).isEqualTo("b1");
    }

    @Test
    void whatAnAgentTakesHimselfCountsForHisParty() {
        Centre centre = centre(evenly(), "a1", "b1").pauses("a1").calls("c1", SALES);
        centre.does(new RouterCommand.Pull(AgentId.of("b1"), Optional.of(SALES), LegId.of("c1-leg")));
        centre.ends("c1").calls("c2", SALES);
        centre.does(
                new RouterCommand.CherryPick(AgentId.of("b1"), routable("c2"), VisitId.of("c2"), LegId.of("c2-leg")));

        assertThat(taken(centre)).isEqualTo("bb");
        centre.ends("c2").ready("a1");
        assertThat(taken(calls(centre, 4))).isEqualTo("bb" + "aaab");
    }

    @Test
    void oneVisitThatRingsAtSeveralCountsOnce() {
        Centre centre = centre(evenly().offers(OfferPolicy.builder().atOnce(3).build()), "a1", "a2", "b1", "b2");
        centre.calls("c1", SALES).calls("c2", SALES);

        assertThat(centre.ringing("c1")).containsExactly("a1", "a2");
        assertThat(centre.ringing("c2")).containsExactly("b1", "b2");
    }

    @Test
    void partiesMayBeSites() {
        RoutingConfiguration configuration = RoutingConfiguration.builder()
                .version("v1")
                .addQueues(sharing(Shares.builder()
                                .by(PartyKind.SITE)
                                .putTargets("osaka", 1)
                                .putTargets("sendai", 1)
                                .build())
                        .build())
                .addAgents(at("ann", "osaka"), at("bob", "sendai"))
                .build();
        Centre centre = calls(Centre.of(configuration).serves("ann", SALES).serves("bob", SALES), 3);

        assertThat(centre.happened(ShareAccounted.class))
                .extracting(ShareAccounted::party)
                .containsExactly("osaka", "sendai", "osaka");
    }

    private static RosterEntry at(String agent, String site) {
        return RosterEntry.builder()
                .agent(AgentId.of(agent))
                .site(SiteId.of(site))
                .build();
    }

    @Test
    void otherTargetsBeginAnewAndAnotherPatienceDoesNot() {
        String[] agents = {"a1", "b1"};
        Centre centre = Centre.of(
                configuration("v1", evenly().build(), agents),
                configuration("v2", sharing(patient(9)).build(), agents),
                configuration("v3", sharing(shares(Map.of("a", 5, "b", 5))).build(), agents));
        centre.serves("a1", SALES).serves("b1", SALES);
        calls(centre, 1).does(new RouterCommand.SwapConfiguration("v2"));
        calls(centre, 2).does(new RouterCommand.SwapConfiguration("v3"));
        calls(centre, 1);

        assertThat(taken(centre)).isEqualTo("abaa");
        assertThat(centre.happened(ShareAccounted.class))
                .extracting(ShareAccounted::of)
                .containsExactly(1L, 2L, 3L, 1L);
    }

    @Test
    void theSharesThatHoldAreThoseOfTheQueueForWhoCameBeforeToo() {
        String[] agents = {"a1", "b1"};
        Centre centre =
                Centre.of(configuration("v1", evenly().build(), agents), configuration("v2", Queue.of(SALES), agents));
        centre.serves("a1", SALES).serves("b1", SALES).pauses("a1").calls("c1", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        centre.does(new RouterCommand.SwapConfiguration("v2"));

        assertThat(centre.offeredTo("c1")).isEqualTo("b1");
    }
}
