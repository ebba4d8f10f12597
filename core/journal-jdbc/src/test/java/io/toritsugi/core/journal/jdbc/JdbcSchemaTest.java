package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.anyVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.toritsugi.core.json.Jackson3;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcSchemaTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a-b", "a b", "a;", "a.b.c", ".a", "a.", "ä", "a\"", "a\n"})
    void aPrefixIsAName(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JdbcSchema(prefix))
                .withMessageContaining("JdbcSchema.prefix", prefix);
    }

    @Test
    void aPrefixHasAnEnd() {
        assertThat(new JdbcSchema("a".repeat(40)).positions()).hasSize(49);
        assertThatIllegalArgumentException().isThrownBy(() -> new JdbcSchema("a".repeat(41)));
    }

    @Test
    void tablesMayLieInASchemaAndBeMadeByAMigration() {
        try (H2Database database = new H2Database()) {
            JdbcJournal journal = JdbcJournal.over(database.dataSource())
                    .recordedAt(AT_NINE)
                    .json(Jackson3.codec())
                    .tablePrefix("crm.journal_")
                    .build();
            database.execute("CREATE SCHEMA crm", journal.schema().script());
            journal.createTables();
            journal.append(TENANT, List.of(anyVersion(FIRST, "i1")));

            assertThat(journal.readAll(TENANT, 0, 10)).hasSize(1);
            assertThat(database.count("crm.journal_events")).isEqualTo(1);
        }
    }

    @Test
    void aJournalNeedsAClockAndAJackson() {
        JdbcJournalBuilder builder = JdbcJournal.over(new H2Database().dataSource());
        assertThatNullPointerException().isThrownBy(builder::build).withMessage("JdbcJournal.recordedAt");
        builder.recordedAt(AT_NINE);
        assertThatNullPointerException().isThrownBy(builder::build).withMessage("JdbcJournal.json");
    }
}
