package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.routing.configuration.Queue;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Work for idle time: who has anything else does not get it, and a call may interrupt it. */
class IdleWorkTest {
    /** Work that takes a whole agent: who has anything else is not idle. */
    private static final Channel CONTENT = Channel.of("content", Channel.Mode.DEFERRED, 100);

    private static Enqueue.Builder workItem(String item) {
        return Enqueue.builder()
                .routable(RoutableId.of(WorkItemId.of(item)))
                .visit(VisitId.of(item))
                .queue(CARE);
    }

    /** Ann writes content when she is idle, and a call may interrupt her. */
    private static Centre writing() {
        Capacity interruptible = Capacity.builder()
                .putChannels(
                        "voice",
                        ChannelCapacity.builder().addInterrupts(CONTENT.id()).build())
                .build();
        return Centre.with(Queue.of(SALES), Queue.of(CARE))
                .floor(new AgentCommand.ChangeCapacity(AgentId.of("ann"), interruptible))
                .serves("ann", SALES, CARE);
    }

    private static RouterCommand article(String item) {
        return workItem(item).channel(CONTENT).priority(-1).build();
    }

    @Test
    @DisplayName("M158: content waits until somebody is idle: whoever has anything else is not")
    void contentWaitsUntilSomebodyIsIdle() {
        Centre centre =
                writing().writes("m1", SALES).answers("m1").does(article("w1")).after(3600);

        assertThat(centre.offeredTo("w1")).isEqualTo("-");
        assertThat(centre.ends("m1").offeredTo("w1")).isEqualTo("ann");
    }

    @Test
    @DisplayName("M158: who becomes free gets the call that waits, however long content has waited")
    void whoBecomesFreeGetsTheCallThatWaits() {
        Centre centre = writing()
                .calls("c0", SALES)
                .answers("c0")
                .does(article("w1"))
                .after(3600)
                .calls("c1", SALES)
                .ends("c0");

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.offeredTo("w1")).isEqualTo("-");
    }

    @Test
    @DisplayName("M158: a call interrupts content, which stays with its agent")
    void aCallInterruptsContentWhichStaysWithItsAgent() {
        Centre centre = writing().does(article("w1")).answers("w1");
        centre.calls("c1", SALES).writes("m1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.offeredTo("m1")).as("a chat interrupts nothing").isEqualTo("-");
        centre.answers("c1").ends("c1");
        assertThat(centre.domain().floor().agent(AgentId.of("ann")).engagements())
                .extracting(held -> held.routable().value() + " " + held.state())
                .containsExactly("w1 CONNECTED");
    }

    @Test
    @DisplayName("M158: content that is only offered makes way for a call: nobody has missed it, and it comes again")
    void contentThatIsOnlyOfferedMakesWayForACall() {
        Centre centre = writing().does(article("w1")).after(5).calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.offeredTo("w1")).isEqualTo("-");
        assertThat(centre.happened(OfferRevoked.class))
                .extracting(OfferRevoked::cause)
                .containsExactly("INTERRUPTED");
        centre.answers("c1").after(60);
        assertThat(centre.happened(OfferExpired.class)).isEmpty();
        assertThat(centre.ends("c1").offeredTo("w1")).isEqualTo("ann");
    }

    @Test
    @DisplayName("M158: where there is room for both, an offer stays")
    void whereThereIsRoomForBothAnOfferStays() {
        Centre centre = writing()
                .does(workItem("w1")
                        .channel(Channel.of(CONTENT.id(), Channel.Mode.DEFERRED, 0))
                        .build());

        assertThat(centre.calls("c1", SALES).offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.offeredTo("w1")).isEqualTo("ann");
    }

    @Test
    @DisplayName("M158: who takes up what she parked is not held to have missed the content that was offered to her")
    void whoTakesUpWhatSheParkedHasNotMissedWhatWasOffered() {
        AgentId ann = AgentId.of("ann");
        Centre centre = writing()
                .floor(new AgentCommand.ChangeCapacity(
                        ann,
                        Capacity.builder()
                                .putChannels(
                                        "chat",
                                        ChannelCapacity.builder()
                                                .addInterrupts(CONTENT.id())
                                                .build())
                                .build()))
                .writes("m1", SALES)
                .answers("m1")
                .does(new RouterCommand.Park(ann, routable("m1"), LegId.of("m1-leg"), Optional.empty()))
                .does(article("w1"));

        assertThat(centre.offeredTo("w1")).isEqualTo("ann");
        centre.does(new RouterCommand.Unpark(ann, routable("m1"), LegId.of("m1-leg")));
        assertThat(centre.offeredTo("w1")).isEqualTo("-");
        assertThat(centre.after(60).happened(OfferExpired.class)).isEmpty();
    }

    @Test
    @DisplayName("M158: who takes a call herself is not held to have missed the content that was offered to her")
    void whoTakesACallHerselfHasNotMissedWhatWasOffered() {
        Centre centre = writing()
                .floor(new AgentCommand.LeaveQueue(AgentId.of("ann"), SALES))
                .does(article("w1"))
                .calls("c1", SALES);
        assertThat(centre.offeredTo("w1")).isEqualTo("ann");
        centre.contact(LegConnected.builder()
                        .routable(routable("c1"))
                        .leg(LegId.of("c1-leg"))
                        .visit(VisitId.of("c1"))
                        .agent(AgentId.of("ann"))
                        .build())
                .after(60);

        assertThat(centre.happened(OfferExpired.class)).isEmpty();
        assertThat(centre.offeredTo("w1")).isEqualTo("-");
    }
}
