package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.routing.configuration.Queue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an agent has room for: as the reference of the field has it, 6.6. */
class RoomTest {
    private static final AgentId ANN = AgentId.of("ann");

    private static Centre with(Capacity capacity) {
        return Centre.with(Queue.of(SALES))
                .floor(new AgentCommand.ChangeCapacity(ANN, capacity))
                .serves("ann", SALES);
    }

    private static ChannelCapacity.Builder channel(int units) {
        return ChannelCapacity.builder().units(units);
    }

    private static List<String> held(Centre centre) {
        return centre.domain().floor().agent(ANN).engagements().stream()
                .filter(held -> held.state() == Engagement.State.CONNECTED)
                .map(held -> held.routable().value())
                .toList();
    }

    @Test
    @DisplayName("Capacity_T1: priority alone interrupts nothing")
    void T1() {
        Centre centre = with(Capacity.builder()
                        .putChannels("email", channel(100).build())
                        .build())
                .comes("mail", Channel.EMAIL, SALES)
                .answers("mail")
                .calls("call", SALES, call -> call.priority(1000));

        assertThat(centre.offeredTo("call")).isEqualTo("-");
        assertThat(centre.ends("mail").offeredTo("call")).isEqualTo("ann");
    }

    @Test
    @DisplayName("Capacity_T1: what may be interrupted is, and stays with its agent")
    void T1_interruptible() {
        Centre centre = with(Capacity.builder()
                        .putChannels("email", channel(100).build())
                        .putChannels(
                                "voice", channel(100).addInterrupts("email").build())
                        .build())
                .comes("mail", Channel.EMAIL, SALES)
                .answers("mail")
                .calls("call", SALES)
                .answers("call");

        assertThat(held(centre)).containsExactlyInAnyOrder("mail", "call");
        centre.comes("mail-2", Channel.EMAIL, SALES);
        assertThat(centre.offeredTo("mail-2")).isEqualTo("-");
        assertThat(centre.ends("call").offeredTo("mail-2"))
                .as("the first mail fills her again")
                .isEqualTo("-");
    }

    @Test
    @DisplayName("Capacity_T2: with 60 units for a call and 10 each for two chats and two mails a call always fits")
    void T2() {
        Centre centre = with(Capacity.builder()
                .total(100)
                .putChannels("voice", channel(60).build())
                .putChannels("chat", channel(10).max(2).build())
                .putChannels("email", channel(10).max(2).build())
                .build());
        for (String contact : List.of("chat-1", "chat-2")) {
            centre.comes(contact, Channel.CHAT, SALES).answers(contact);
        }
        for (String contact : List.of("mail-1", "mail-2")) {
            centre.comes(contact, Channel.EMAIL, SALES).answers(contact);
        }
        centre.comes("chat-3", Channel.CHAT, SALES).comes("mail-3", Channel.EMAIL, SALES);

        assertThat(centre.offeredTo("chat-3") + centre.offeredTo("mail-3")).isEqualTo("--");
        assertThat(centre.calls("call", SALES).offeredTo("call"))
                .as("whoever came first and does not fit is passed")
                .isEqualTo("ann");
    }

    @Test
    @DisplayName("Capacity_T3: what a channel blocks waits though there are units for it")
    void T3() {
        Centre centre = with(Capacity.builder()
                        .putChannels(
                                "chat",
                                channel(10)
                                        .addBlocks(ChannelCapacity.EVERY_OTHER)
                                        .build())
                        .putChannels("voice", channel(10).build())
                        .build())
                .comes("chat-1", Channel.CHAT, SALES)
                .answers("chat-1")
                .calls("call", SALES)
                .comes("chat-2", Channel.CHAT, SALES);

        assertThat(centre.offeredTo("call")).isEqualTo("-");
        assertThat(centre.offeredTo("chat-2")).isEqualTo("ann");
        centre.hangsUp("chat-2");
        assertThat(centre.ends("chat-1").offeredTo("call")).isEqualTo("ann");
    }

    @Test
    @DisplayName("Capacity_T4: a capacity below what is used takes nothing back and lets nothing new in")
    void T4() {
        Centre centre = with(Capacity.builder()
                        .putChannels("chat", channel(30).build())
                        .build())
                .comes("chat-1", Channel.CHAT, SALES)
                .answers("chat-1")
                .comes("chat-2", Channel.CHAT, SALES)
                .answers("chat-2")
                .comes("chat-3", Channel.CHAT, SALES)
                .floor(new AgentCommand.ChangeCapacity(
                        ANN,
                        Capacity.builder()
                                .total(60)
                                .putChannels("chat", channel(30).build())
                                .build()))
                .comes("chat-4", Channel.CHAT, SALES);

        assertThat(centre.happened(OfferRevoked.class)).isEmpty();
        assertThat(centre.answers("chat-3").offeredTo("chat-4")).isEqualTo("-");
        assertThat(centre.ends("chat-1").offeredTo("chat-4")).isEqualTo("-");
        assertThat(centre.ends("chat-2").offeredTo("chat-4")).isEqualTo("ann");
    }

    @Test
    void aWorkItemHoldsWhatTheChannelSaysThatItCameWith() {
        RoutableId item = RoutableId.of(WorkItemId.of("letter"));
        Centre centre = with(Capacity.builder()
                        .putChannels("email", channel(70).build())
                        .build())
                .does(Enqueue.builder()
                        .routable(item)
                        .visit(VisitId.of("letter"))
                        .queue(SALES)
                        .channel(Channel.EMAIL)
                        .build())
                .comes("chat", Channel.CHAT, SALES);

        assertThat(centre.offer("letter").orElseThrow().channel()).hasValue(Channel.EMAIL);
        assertThat(centre.offeredTo("chat")).as("33 beside 70").isEqualTo("-");
    }
}
