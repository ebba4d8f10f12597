package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.NINE;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.anyVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ids, texts and times there may be. */
interface TextContract extends DatabaseFactory {
    List<String> IDS = List.of(
            "a",
            "A",
            "á",
            "ａ",
            "a b",
            "a%",
            "a_",
            "'; DROP TABLE toritsugi_events; --",
            "\"quoted\" \\ ? :x {fn now()}",
            "取次".repeat(100),
            "コールセンター",
            "ｺｰﾙｾﾝﾀｰ",
            "👩‍💻".repeat(40),
            "x".repeat(200),
            "#looks like a digest");

    @Test
    default void tellsApartWhateverIdsThereAre() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        for (String id : IDS) {
            HostEvent event = HostEvent.builder()
                    .name(id)
                    .addAbout(new Ref(Ref.Kind.CUSTOMER, id))
                    .build();
            journal.append(TenantId.of(id), List.of(batch(FIRST, event)));
            journal.append(TENANT, List.of(batch(StreamId.of(id), event)));
        }

        for (String id : IDS) {
            assertThat(names(journal.readStream(TENANT, StreamId.of(id), 0, 10)))
                    .containsExactly(id);
            assertThat(names(journal.readConcerning(TENANT, new Ref(Ref.Kind.CUSTOMER, id), 0, 10)))
                    .containsExactly(id);
            assertThat(names(journal.readAll(TenantId.of(id), 0, 10))).containsExactly(id);
        }
        assertThat(names(journal.readAll(TENANT, 0, 100))).isEqualTo(IDS);
    }

    @Test
    default void findsThingsWhoseIdsFitInNoColumn() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        List<String> ids = List.of("", "\0", "?", "y".repeat(201), "y".repeat(100_000), "#");
        for (String id : ids) {
            HostEvent event = HostEvent.builder()
                    .name("about " + ids.indexOf(id))
                    .addAbout(new Ref(Ref.Kind.AGENT, id))
                    .build();
            journal.append(TENANT, List.of(batch(FIRST, event)));
        }

        for (String id : ids) {
            assertThat(names(journal.readConcerning(TENANT, new Ref(Ref.Kind.AGENT, id), 0, 10)))
                    .containsExactly("about " + ids.indexOf(id));
        }
        assertThat(journal.readConcerning(TENANT, new Ref(Ref.Kind.AGENT, "\ud800"), 0, 10))
                .as("half a pair is no question mark")
                .isEmpty();
    }

    @Test
    default void refusesIdsThatTheDatabaseWouldChange() {
        JdbcJournal journal = database().newJournal(AT_NINE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.append(TENANT, List.of(anyVersion(StreamId.of("\ud800"), "i1"))))
                .withMessageContaining("StreamId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.append(TenantId.of("\udc00a"), List.of(anyVersion(FIRST, "i1"))))
                .withMessageContaining("TenantId");
    }

    @Test
    default void keepsLargeEvents() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        HostEvent event = HostEvent.builder()
                .name("large")
                .putPayload("text", FactValue.of("取次 \"\\ \n".repeat(250_000)))
                .build();

        Appended appended = journal.append(TENANT, List.of(batch(FIRST, event, event)))
                .getOrElseThrow(conflict -> new AssertionError(conflict.message()));

        assertThat(journal.readAll(TENANT, 0, Integer.MAX_VALUE)).isEqualTo(appended.events());
    }

    @Test
    default void keepsManyEventsOfOneAppend() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        String[] interactions = Collections.nCopies(1_201, "i1").toArray(new String[0]);

        Appended appended = journal.append(TENANT, List.of(anyVersion(FIRST, interactions)))
                .getOrElseThrow(conflict -> new AssertionError(conflict.message()));

        List<RecordedEvent> read = new ArrayList<>();
        List<RecordedEvent> page;
        do {
            page = journal.readConcerning(TENANT, Ref.of(InteractionId.of("i1")), read.size(), 500);
            read.addAll(page);
        } while (!page.isEmpty());
        assertThat(read).isEqualTo(appended.events());
        assertThat(journal.readAll(TENANT, 0, Integer.MAX_VALUE)).isEqualTo(appended.events());
    }

    @Test
    default void keepsEveryInstant() {
        for (Instant at : List.of(Instant.MIN, Instant.ofEpochSecond(-1, 999_999_999), Instant.MAX)) {
            JdbcJournal journal = database().newJournal(() -> at);
            TenantId tenant = TenantId.of(at.toString());
            journal.append(tenant, List.of(anyVersion(FIRST, "i1")));

            assertThat(journal.readAll(tenant, 0, 10))
                    .extracting(RecordedEvent::recordedAt)
                    .containsExactly(at);
        }
    }

    @Test
    default void saysWhereARowIsDamaged() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        journal.append(TENANT, List.of(anyVersion(FIRST, "i1", "i2")));
        database()
                .execute("UPDATE " + journal.schema().events()
                        + " SET body = '{\"event\":\"PERSONAL-CANARY\"' WHERE event_position = 2");

        JournalFailure failure =
                catchThrowableOfType(JournalFailure.class, () -> journal.readStream(TENANT, FIRST, 0, 10));

        assertThat(failure.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(failure.place()).contains("acme", "position 2");
        assertThat(failure).hasStackTraceContaining("position 2");
        assertThat(journal.readStream(TENANT, FIRST, 0, 1)).hasSize(1);
    }

    private static StreamBatch batch(StreamId stream, HostEvent... events) {
        StreamBatch.Builder batch = StreamBatch.builder().stream(stream);
        for (HostEvent event : events) {
            batch.addEvents(PendingEvent.of(NINE, event));
        }
        return batch.build();
    }

    private static List<String> names(List<RecordedEvent> events) {
        return events.stream().map(event -> ((HostEvent) event.event()).name()).toList();
    }
}
