package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.routing.ranker.FillFirst;
import io.toritsugi.routing.ranker.LeastActive;
import io.toritsugi.routing.ranker.LeastLoaded;
import io.toritsugi.routing.ranker.MostAvailable;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LoadRankersTest {
    private static final RoutableView CHAT =
            SampleVisit.builder("chat", 1).channel(Channel.CHAT).build();

    /** As in the example of Azure's documentation: each chat takes one of the places that an agent has. */
    @Test
    void LeastLoaded_theSmallestShareGoesFirstAndTiesGoToWhoIsFreeLonger() {
        SampleAgent a = chatting("a", 5, 3, at("09:55"));
        SampleAgent b = chatting("b", 4, 3, at("09:57"));
        SampleAgent c = chatting("c", 5, 3, at("09:53"));
        SampleAgent d = chatting("d", 3, 0, at("09:58"));

        assertThat(Trial.of(new LeastLoaded()).rank(CHAT, at("10:00"), a, b, c, d))
                .containsExactly("d", "c", "a", "b");
    }

    @Test
    void LeastLoaded_T1_offersAndWrapUpsAreLoad() {
        SampleAgent free = SampleAgent.builder("z").build();
        SampleAgent offered =
                SampleAgent.builder("offered").offered(Channel.CHAT).build();
        SampleAgent wrapping = wrapping("wrapping");

        assertThat(Trial.of(new LeastLoaded()).rank(CHAT, at("10:00"), offered, wrapping, free))
                .startsWith("z");
        assertThat(Trial.of(new LeastActive()).rank(CHAT, at("10:00"), offered, wrapping, free))
                .startsWith("z");
        assertThat(Trial.of(new MostAvailable()).rank(CHAT, at("10:00"), offered, wrapping, free))
                .startsWith("z");
    }

    @Test
    void LeastLoaded_whatTheContactCostsIsPartOfTheLoad() {
        SampleAgent small = chatting("small", 2, 0, at("09:00"));
        SampleAgent large = chatting("large", 10, 2, at("09:59"));

        assertThat(Trial.of(new LeastLoaded()).rank(CHAT, at("10:00"), small, large))
                .as("1/2 and 3/10")
                .containsExactly("large", "small");
        assertThat(Trial.of(new LeastLoaded())
                        .rank(SampleVisit.builder("call", 1).withoutChannel().build(), at("10:00"), small, large))
                .as("0/2 and 2/10")
                .containsExactly("small", "large");
    }

    @Test
    void whoHasNoCapacityIsLast() {
        SampleAgent none = SampleAgent.builder("none").capacity(0).build();
        SampleAgent full = chatting("full", 1, 1, at("09:00"));

        for (AgentRanker<?> ranker : List.of(new LeastLoaded(), new FillFirst())) {
            assertThat(Trial.of(ranker).rank(CHAT, at("10:00"), none, full))
                    .as(ranker.id())
                    .containsExactly("full", "none");
        }
    }

    @Test
    void LeastActiveAndMostAvailable_T1_differWhereCapacitiesDo() {
        SampleAgent five = chatting("five", 5, 4, at("09:00"));
        SampleAgent ten = chatting("ten", 10, 4, at("09:00"));

        assertThat(Trial.of(new LeastActive()).compare(five, ten)).isZero();
        assertThat(Trial.of(new MostAvailable()).rank(CHAT, at("10:00"), five, ten))
                .containsExactly("ten", "five");
    }

    @Property
    void LeastActiveAndMostAvailable_agreeWhereCapacitiesAreEqual(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 5) Integer> chats) {
        List<SampleAgent> agents = new ArrayList<>();
        for (int count : chats) {
            agents.add(chatting("agent-" + agents.size(), 5, count, at("09:00").plusSeconds(agents.size() % 2)));
        }
        SampleAgent[] all = agents.toArray(new SampleAgent[0]);

        assertThat(Trial.of(new LeastActive()).rank(CHAT, at("10:00"), all))
                .isEqualTo(Trial.of(new MostAvailable()).rank(CHAT, at("10:00"), all));
    }

    @Test
    void FillFirst_theLargestShareGoesFirst() {
        SampleAgent idle = chatting("idle", 5, 0, at("09:00"));
        SampleAgent two = chatting("two", 5, 2, at("09:30"));
        SampleAgent three = chatting("three", 5, 3, at("09:40"));

        assertThat(Trial.of(new FillFirst()).rank(CHAT, at("10:00"), idle, two, three))
                .containsExactly("three", "two", "idle");
    }

    private static SampleAgent wrapping(String id) {
        RoutableId chat = RoutableId.of(InteractionId.of("chat"));
        LegId leg = LegId.of("leg");
        AgentId agent = AgentId.of(id);
        return SampleAgent.builder(id)
                .happened(
                        at("09:00"),
                        LegConnected.builder()
                                .routable(chat)
                                .leg(leg)
                                .agent(agent)
                                .channel(Channel.CHAT)
                                .build())
                .happened(
                        at("09:10"),
                        LegEnded.builder()
                                .routable(chat)
                                .leg(leg)
                                .agent(agent)
                                .mechanism(LegEndMechanism.HANG_UP)
                                .build())
                .happened(
                        at("09:10"),
                        WrapUpStarted.builder()
                                .routable(chat)
                                .leg(leg)
                                .agent(agent)
                                .terms(WrapUpTerms.builder().unitsHeld(20).build())
                                .build())
                .build();
    }

    /** An agent with places for chats alone, some of them taken. */
    private static SampleAgent chatting(String id, int places, int taken, Instant freeSince) {
        SampleAgent.Builder builder = SampleAgent.builder(id)
                .happened(
                        Instant.EPOCH,
                        CapacityChanged.builder()
                                .agent(AgentId.of(id))
                                .capacity(Capacity.builder()
                                        .total(places)
                                        .putChannels(
                                                "chat",
                                                ChannelCapacity.builder()
                                                        .units(1)
                                                        .build())
                                        .build())
                                .build())
                .at(AgentMoment.BECAME_READY, freeSince);
        for (int i = 0; i < taken; i++) {
            builder.connected(Channel.CHAT);
        }
        return builder.build();
    }
}
