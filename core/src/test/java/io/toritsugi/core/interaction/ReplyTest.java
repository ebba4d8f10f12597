package io.toritsugi.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.interaction.Reply.Awaited;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long customers who write wait for a person. */
class ReplyTest {
    private static final InteractionId CHAT = InteractionId.of("chat-1");
    private static final Instant MONDAY = Instant.parse("2026-04-06T09:00:00Z");

    private final ContactMachine machine = new ContactMachine();
    private Interaction state = machine.initial();

    private ReplyTest at(Duration later, ContactEvent event) {
        state = machine.evolve(state, Dated.of(MONDAY.plus(later), event));
        return this;
    }

    private ReplyTest at(int minutes, ContactEvent event) {
        return at(Duration.ofMinutes(minutes), event);
    }

    private static ContactEvent created(Direction direction) {
        return InteractionCreated.builder()
                .interaction(CHAT)
                .channel(Channel.CHAT)
                .direction(direction)
                .build();
    }

    private static ContactEvent written() {
        return MessageReceived.builder()
                .interaction(CHAT)
                .message("m")
                .author(Actor.Kind.CUSTOMER)
                .build();
    }

    private static ContactEvent sent(Actor.Kind author) {
        return MessageSent.builder()
                .interaction(CHAT)
                .message("m")
                .author(author)
                .build();
    }

    @Test
    void whoWritesTwiceWaitsSinceTheFirstTime() {
        at(0, created(Direction.INBOUND))
                .at(1, written())
                .at(10, sent(Actor.Kind.AGENT))
                .at(11, sent(Actor.Kind.AGENT))
                .at(20, written())
                .at(25, written())
                .at(26, sent(Actor.Kind.SUPERVISOR))
                .at(30, written());

        assertThat(state.replies())
                .extracting(Reply::awaited, Reply::waited)
                .containsExactly(
                        tuple(Awaited.FIRST, Duration.ofMinutes(10)), tuple(Awaited.NEXT, Duration.ofMinutes(6)));
        assertThat(state.unansweredSince()).contains(MONDAY.plus(Duration.ofMinutes(30)));
    }

    /** Chatwoot: created on Monday at 9:00, resolved by a bot, reopened on Friday at 14:00, answered at 14:10: 10 minutes. */
    @Test
    void whatIsReopenedWaitsAnew() {
        Duration friday = Duration.ofDays(4).plusHours(5);
        at(0, created(Direction.INBOUND))
                .at(4, sent(Actor.Kind.BOT))
                .at(
                        5,
                        InteractionEnded.builder()
                                .interaction(CHAT)
                                .mechanism(EndMechanism.CUSTOMER_LEFT)
                                .build())
                .at(friday, InteractionReopened.builder().interaction(CHAT).build())
                .at(friday.plusMinutes(10), sent(Actor.Kind.AGENT));

        assertThat(state.replies())
                .extracting(Reply::awaited, Reply::waited)
                .containsExactly(tuple(Awaited.FIRST_AFTER_REOPENING, Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Actor.Kind.class,
            names = {"AGENT", "SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotWrittenByAPersonIsNoReply(Actor.Kind author) {
        at(0, created(Direction.INBOUND)).at(1, written()).at(10, sent(author));

        assertThat(state.replies()).isEmpty();
        assertThat(state.unansweredSince()).contains(MONDAY);
    }

    @Test
    void anAcknowledgementIsNoReply() {
        at(0, created(Direction.INBOUND))
                .at(
                        1,
                        MessageSent.builder()
                                .interaction(CHAT)
                                .message("m")
                                .author(Actor.Kind.AGENT)
                                .automatic(true)
                                .build());

        assertThat(state.replies()).isEmpty();
    }

    /** Zendesk: of a ticket that an agent creates, his own first message answers nothing. */
    @Test
    void whoeverTheCentreWritesToWaitsWhenHeWrites() {
        at(0, created(Direction.OUTBOUND))
                .at(1, sent(Actor.Kind.AGENT))
                .at(60, written())
                .at(65, sent(Actor.Kind.AGENT));

        assertThat(state.replies())
                .extracting(Reply::awaited, Reply::waited)
                .containsExactly(tuple(Awaited.NEXT, Duration.ofMinutes(5)));
    }

    /** The first mail is the contact itself, and no message of its own. */
    @Test
    void whoGotInTouchWaitsWhetherOrNotHeWrote() {
        at(0, created(Direction.INBOUND)).at(7, sent(Actor.Kind.AGENT)).at(8, sent(Actor.Kind.AGENT));

        assertThat(state.replies())
                .extracting(Reply::awaited, Reply::waited)
                .containsExactly(tuple(Awaited.FIRST, Duration.ofMinutes(7)));
    }

    @Test
    void whoCallsWaitsForNobodyToWrite() {
        at(0, created(Direction.INBOUND));

        assertThat(state.unansweredSince()).isEmpty();
    }

    @Test
    void anAnswerBeforeItsQuestionIsOfNoLength() {
        at(10, created(Direction.INBOUND)).at(5, sent(Actor.Kind.AGENT));

        assertThat(state.replies()).isEmpty();
        assertThat(state.unansweredSince()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Reply(MONDAY, Awaited.FIRST, MONDAY.minusSeconds(1), Optional.empty(), Optional.empty()))
                .withMessageContaining("must not be before asked");
    }
}
