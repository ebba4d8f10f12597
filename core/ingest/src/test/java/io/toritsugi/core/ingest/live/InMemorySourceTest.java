package io.toritsugi.core.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.journal.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemorySourceTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final AgentLoggedIn IN =
            AgentLoggedIn.builder().agent(AgentId.of("ann")).build();
    private static final AgentLoggedOut OUT =
            AgentLoggedOut.builder().agent(AgentId.of("ann")).build();

    private final InMemorySource source = InMemorySource.named("chat");

    @Test
    void givesWhatWasReceivedInOrder() {
        source.receive("m1", NOON, List.of(IN, OUT));
        source.receive("m2", NOON, List.of());
        source.receive("m3", NOON.plusSeconds(1), List.of(IN));

        LiveBatch first = source.poll(LivePosition.BEGINNING, 2).get();
        LiveBatch second = source.poll(first.next(), 2).get();

        assertThat(events(first)).extracting(PendingEvent::event).containsExactly(IN, OUT);
        assertThat(first.results()).hasSize(2);
        assertThat(events(second)).extracting(PendingEvent::occurredAt).containsExactly(NOON.plusSeconds(1));
        assertThat(source.poll(second.next(), 2).get()).isEqualTo(new LiveBatch(List.of(), second.next()));
    }

    @Test
    void aMessageThatComesAgainHasTheIdsThatItHad() {
        source.receive("m1", NOON, List.of(IN, OUT));
        source.receive("m1", NOON, List.of(IN, OUT));
        source.receive("m2", NOON, List.of(IN));
        InMemorySource other = InMemorySource.named("mail");
        other.receive("m1", NOON, List.of(IN));

        List<PendingEvent> events =
                events(source.poll(LivePosition.BEGINNING, 9).get());

        assertThat(events).hasSize(5);
        assertThat(events.subList(0, 2)).isEqualTo(events.subList(2, 4));
        assertThat(events.subList(2, 5)).extracting(PendingEvent::eventId).doesNotHaveDuplicates();
        assertThat(events(other.poll(LivePosition.BEGINNING, 9).get()).get(0).eventId())
                .isNotEqualTo(events.get(0).eventId());
    }

    private static List<PendingEvent> events(LiveBatch batch) {
        return batch.results().stream()
                .flatMap(result -> ((RecordResult.Read) result).events().stream())
                .toList();
    }

    @Test
    void forgetsWhatIsStoredAndSaysSo() {
        source.receive("m1", NOON, List.of(IN));
        source.receive("m2", NOON, List.of(IN));
        source.receive("m3", NOON, List.of(IN));
        LivePosition first = source.poll(LivePosition.BEGINNING, 1).get().next();
        LivePosition second = source.poll(first, 1).get().next();

        source.forgetBefore(second);

        assertThat(source.poll(second, 9).get().results())
                .extracting(RecordResult::line)
                .containsExactly(3L);
        assertThat(source.poll(LivePosition.BEGINNING, 9).get().results()).hasSize(1);
        assertThat(source.poll(first, 9).getLeft())
                .isEqualTo(
                        new IngestFailure(
                                IngestFailure.Reason.POSITION_LOST,
                                "chat: has no longer, or never had, what stood at the position; there are the messages 3 to 3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.forgetBefore(first))
                .withMessage("InMemorySource.forgetBefore must be asked with a position of this source, was \"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x", "-1", "0", "999999999999999999999"})
    void refusesAPositionOfAnotherSource(String text) {
        assertThat(source.poll(LivePosition.of(text), 1).getLeft().reason())
                .isEqualTo(IngestFailure.Reason.POSITION_LOST);
    }

    @Test
    void aPositionIsShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LivePosition.of("x".repeat(201)))
                .withMessage("LivePosition must have at most 200 characters, had 201");
    }
}
