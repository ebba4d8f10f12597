package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Snapshot;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How snapshots are kept. */
interface SnapshotContract extends DatabaseFactory {
    @Test
    default void keepsTheLatestSnapshotOfEachName() {
        JdbcJournal journal = database().newJournal(AT_NINE);

        assertThat(journal.loadSnapshot(TENANT, "a")).isEmpty();
        assertThat(journal.saveSnapshot(TENANT, snapshot("a", 5, "five"))).isTrue();
        assertThat(journal.saveSnapshot(TENANT, snapshot("A", 1, "other"))).isTrue();
        assertThat(journal.saveSnapshot(TENANT, snapshot("a", 4, "four"))).isFalse();
        assertThat(journal.loadSnapshot(TENANT, "a")).contains(snapshot("a", 5, "five"));
        assertThat(journal.saveSnapshot(TENANT, snapshot("a", 5, "five again"))).isTrue();
        assertThat(journal.loadSnapshot(TENANT, "a")).contains(snapshot("a", 5, "five again"));
        assertThat(journal.saveSnapshot(TENANT, snapshot("a", 6, "six"))).isTrue();
        assertThat(journal.loadSnapshot(TENANT, "a")).contains(snapshot("a", 6, "six"));
        assertThat(journal.loadSnapshot(TENANT, "A")).contains(snapshot("A", 1, "other"));
        assertThat(journal.loadSnapshot(TenantId.of("other"), "a")).isEmpty();
    }

    @Test
    default void forgetsASnapshotThatWasDeleted() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        journal.saveSnapshot(TENANT, snapshot("a", 5, "five"));

        assertThat(journal.deleteSnapshot(TenantId.of("other"), "a")).isFalse();
        assertThat(journal.deleteSnapshot(TENANT, "a")).isTrue();
        assertThat(journal.deleteSnapshot(TENANT, "a")).isFalse();
        assertThat(journal.saveSnapshot(TENANT, snapshot("a", 1, "one"))).isTrue();
        assertThat(journal.loadSnapshot(TENANT, "a")).contains(snapshot("a", 1, "one"));
    }

    @Test
    default void keepsEveryTextAsItIs() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        List<String> texts = List.of(
                "",
                " ",
                "\\",
                "\\u0000",
                "a\0b",
                "\ud800",
                "b\udc00\ud800",
                "取次👩‍💻",
                "'\"%_?",
                "{\"a\":\"\\\\\"}",
                "long ".repeat(500_000));
        for (String text : texts) {
            String name = "n" + text.substring(0, Math.min(text.length(), 300));
            Snapshot snapshot = new Snapshot(name, 0, "f" + text.substring(0, Math.min(text.length(), 100)), text);

            assertThat(journal.saveSnapshot(TENANT, snapshot)).isTrue();
            assertThat(journal.loadSnapshot(TENANT, name)).contains(snapshot);
        }
    }

    @Test
    default void neverGoesBackWhoeverSavesWithWhom() throws Exception {
        JdbcJournal journal = database().newJournal(AT_NINE);
        List<Callable<Boolean>> savers = new ArrayList<>();
        for (int saver = 0; saver < 4; saver++) {
            int first = saver;
            savers.add(() -> {
                for (int name = 0; name < 10; name++) {
                    for (int at = first; at < 12; at += 4) {
                        journal.saveSnapshot(TENANT, snapshot("n" + name, at, "at " + at + " ".repeat(at * 500)));
                        long kept = journal.loadSnapshot(TENANT, "n" + name)
                                .orElseThrow()
                                .at();
                        assertThat(kept).isGreaterThanOrEqualTo(at);
                    }
                }
                return true;
            });
        }

        Parallel.run(savers);

        for (int name = 0; name < 10; name++) {
            assertThat(journal.loadSnapshot(TENANT, "n" + name).orElseThrow().at())
                    .isEqualTo(11);
        }
    }

    @Test
    default void savesASnapshotWithinTheCallersTransaction() throws Exception {
        JdbcJournal journal = database().newJournal(AT_NINE);
        try (Connection connection = database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(journal.within(connection).saveSnapshot(TENANT, snapshot("a", 1, "one")))
                    .isTrue();
            assertThat(journal.within(connection).loadSnapshot(TENANT, "a")).isPresent();
            connection.rollback();
            assertThat(journal.within(connection).loadSnapshot(TENANT, "a")).isEmpty();
            connection.commit();
        }
        assertThat(journal.loadSnapshot(TENANT, "a")).isEmpty();
    }

    private static Snapshot snapshot(String name, long at, String content) {
        return new Snapshot(name, at, "test-1", content);
    }
}
