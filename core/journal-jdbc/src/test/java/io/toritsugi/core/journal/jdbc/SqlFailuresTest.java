package io.toritsugi.core.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "40001, CONTENTION",
        "40P01, CONTENTION",
        "55P03, CONTENTION",
        "HYT00, CONTENTION",
        "23505, CONTENTION",
        "40003, UNAVAILABLE",
        "53100, DISK_FULL",
        "53300, UNAVAILABLE",
        "25006, READ_ONLY",
        "42501, READ_ONLY",
        "XX001, DAMAGED",
        "08006, UNAVAILABLE",
        "42P01, UNAVAILABLE"
    })
    void aStateHasItsReason(String state, Reason reason) {
        SQLException failure = new SQLException("text", state, 7);

        assertThat(SqlFailures.reason(failure)).isEqualTo(reason);
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(failure);
        assertThat(SqlFailures.reason(batch)).isEqualTo(reason);
        assertThat(SqlFailures.reason(new SQLException(failure))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HYT00", "55P03", "40003", "40002", "23505", "08006", "53100"})
    void aCommitThatFailedSoMayHaveBeenDone(String state) {
        assertThat(SqlFailures.isCertainlyRolledBack(new SQLException("text", state)))
                .isFalse();
    }

    @Test
    void stateCodeAndStackGoOnAndNoText() {
        SQLException inner = new SQLException("PERSONAL-CANARY", "22001", 8);
        SQLException outer = new SQLException("PERSONAL-CANARY", "42P01", 7, inner);

        JournalFailure failure = SqlFailures.at("toritsugi_events", outer);

        assertThat(failure)
                .hasMessageContaining("42P01")
                .hasMessageContaining("code 7")
                .hasMessageContaining("createTables");
        assertThat(failure.getCause()).hasMessageContaining("42P01").cause().hasMessageContaining("22001");
        assertThat(failure.getCause()).extracting(Throwable::getStackTrace).isEqualTo(outer.getStackTrace());
        assertThat(stackOf(failure)).doesNotContain("CANARY");
    }

    @Test
    void aChainThatBitesItsTailHasAnEnd() {
        SQLException one = new SQLException("one", "08006");
        SQLException other = new SQLException("other", "08006", one);
        one.initCause(other);

        assertThat(SqlFailures.at("x", one).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    private static String stackOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
