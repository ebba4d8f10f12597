package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.NINE;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.batch;
import static io.toritsugi.core.journal.jdbc.Failures.assertHidden;
import static io.toritsugi.core.journal.jdbc.Failures.thrownBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.StreamBatch;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the journal says when the database does not do what it should. */
interface RefusalContract extends DatabaseFactory {
    @Test
    default void showsNoParameterInAFailureOfTheDatabase() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        database().execute("DROP TABLE " + journal.schema().concerns());
        StreamBatch personal = StreamBatch.builder().stream(FIRST)
                .addEvents(PendingEvent.of(
                        NINE,
                        CustomerIdentified.builder()
                                .interaction(InteractionId.of("i1"))
                                .customer(CustomerId.of(StrictPool.CANARY))
                                .build()))
                .build();

        JournalFailure failure = thrownBy(() -> journal.append(TENANT, List.of(personal)));

        assertThat(failure).hasMessageContaining("createTables");
        assertHidden(failure);
        assertThat(journal.version(TENANT, FIRST)).isZero();

        journal.createTables();
        database()
                .execute("INSERT INTO " + journal.schema().concerns()
                        + " (tenant, kind, token, event_position) VALUES ('acme', 'CUSTOMER', '" + StrictPool.CANARY
                        + "', 1)");
        JournalFailure taken = thrownBy(() -> journal.append(TENANT, List.of(personal)));

        assertHidden(taken);
    }

    @Test
    default void saysThatItMayNotWriteAndReadsOn() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        journal.append(TENANT, List.of(batch(FIRST, 0, "i1")));
        JdbcJournal reader = database().journal(database().readOnly(), AT_NINE);

        assertThat(reader.readAll(TENANT, 0, 10)).hasSize(1);
        JournalFailure failure = thrownBy(() -> reader.append(TENANT, List.of(batch(FIRST, 1, "i2"))));
        assertThat(failure.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(reader.readAll(TENANT, 0, 10)).hasSize(1);
        assertThat(journal.append(TENANT, List.of(batch(FIRST, 1, "i2"))).isRight())
                .isTrue();
    }

    @Test
    default void saysThatAnotherTransactionIsInTheWayAndGoesOnAfterIt() throws Exception {
        JdbcJournal journal = database().newJournal(AT_NINE);
        journal.append(TENANT, List.of(batch(FIRST, 0, "i1")));
        JdbcJournal impatient = database().journal(database().impatient(), AT_NINE);
        try (Connection connection = database().dataSource().getConnection();
                Connection other = database().impatient().getConnection()) {
            connection.setAutoCommit(false);
            journal.within(connection).append(TENANT, List.of(batch(FIRST, 1, "i2")));
            other.setAutoCommit(false);
            List<StreamBatch> next = List.of(batch(FIRST, 2, "i3"));

            for (Journal waiting : List.of(impatient, impatient.within(other))) {
                JournalFailure failure = thrownBy(() -> waiting.append(TENANT, next));
                assertThat(failure.reason()).isEqualTo(Reason.CONTENTION);
                assertThat(failure.outcomeUnknown()).isFalse();
            }
            assertThat(impatient.readAll(TENANT, 0, 10)).hasSize(1);
            connection.commit();
            other.rollback();
            assertThat(impatient.within(other).append(TENANT, next).isRight()).isTrue();
            other.commit();
        }
        assertThat(journal.readAll(TENANT, 0, 10)).hasSize(3);
    }

    @Test
    default void saysThatThereIsNoConnection() throws Exception {
        StrictPool pool = new StrictPool(database().dataSource(), true);
        JdbcJournal journal = database().journal(pool, AT_NINE);
        journal.createTables();
        pool.close();

        JournalFailure failure = thrownBy(() -> journal.append(TENANT, List.of(batch(FIRST, 0, "i1"))));

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure.place()).isEqualTo("the DataSource");
    }
}
