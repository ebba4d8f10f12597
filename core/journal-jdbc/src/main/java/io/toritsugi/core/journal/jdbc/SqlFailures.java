package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a database says of a failure: by its SQLState, and where SQLite and H2 have none of the standard, by their codes.
 *
 * <p>Drivers quote statements with their parameters in messages. So no message of theirs goes on, only state, code and stack.
 */
final class SqlFailures {
    private static final int LONGEST_CHAIN = 20;

    private static final Set<String> LOCK_TIMEOUTS = Set.of("HYT00", "55P03");
    private static final Set<String> OUTCOME_OPEN = Set.of("40002", "40003");

    private static final Map<String, Reason> BY_STATE = Map.of(
            "53100", Reason.DISK_FULL,
            "25006", Reason.READ_ONLY,
            "42501", Reason.READ_ONLY,
            "XX001", Reason.DAMAGED,
            "XX002", Reason.DAMAGED);

    private static final int H2_CONCURRENT_UPDATE = 90131;
    private static final Map<Integer, Reason> BY_CODE_OF_H2 = Map.of(
            90020, Reason.LOCKED,
            90030, Reason.DAMAGED,
            90096, Reason.READ_ONLY,
            90097, Reason.READ_ONLY,
            90100, Reason.DISK_FULL);

    private static final int SQLITE_CONSTRAINT = 19;
    private static final Set<Integer> SQLITE_BUSY_OR_LOCKED = Set.of(5, 6);
    private static final Map<Integer, Reason> BY_CODE_OF_SQLITE = Map.of(
            3, Reason.READ_ONLY,
            8, Reason.READ_ONLY,
            11, Reason.DAMAGED,
            13, Reason.DISK_FULL,
            26, Reason.DAMAGED);

    private SqlFailures() {}

    /** {@return whether a unique constraint refused a row} */
    static boolean isTaken(SQLException failure) {
        return any(
                failure,
                one -> one instanceof SQLIntegrityConstraintViolationException
                        || stateOf(one).startsWith("23")
                        || (isOfSqlite(one) && codeOfSqlite(one) == SQLITE_CONSTRAINT));
    }

    /** {@return whether another transaction was in the way, and this one leaves no trace if it is rolled back now} */
    static boolean isContention(SQLException failure) {
        return isTaken(failure) || hasWaited(failure) || isCertainlyRolledBack(failure);
    }

    /** {@return whether a lock was waited for in vain} */
    static boolean hasWaited(SQLException failure) {
        return any(failure, one -> LOCK_TIMEOUTS.contains(stateOf(one)) || isBusyOfSqlite(one));
    }

    /** {@return whether a commit that failed so has failed for certain} */
    static boolean isCertainlyRolledBack(SQLException failure) {
        return any(failure, one -> isRolledBack(one) || isBusyOfSqlite(one));
    }

    static Reason reason(SQLException failure) {
        if (isContention(failure)) {
            return Reason.CONTENTION;
        }
        SQLException one = failure;
        for (int i = 0; one != null && i < LONGEST_CHAIN; i++, one = next(one)) {
            Reason reason = reasonOf(one);
            if (reason != null) {
                return reason;
            }
        }
        return Reason.UNAVAILABLE;
    }

    /** {@return the failure of what has left no trace} */
    static JournalFailure at(String place, SQLException failure) {
        return JournalFailure.of(reason(failure), place, detail(failure), withoutText(failure));
    }

    /** {@return the failure of what may have been written all the same} */
    static JournalFailure ofUnknownOutcome(String place, SQLException failure) {
        return JournalFailure.ofUnknownOutcome(reason(failure), place, detail(failure), withoutText(failure));
    }

    private static String detail(SQLException failure) {
        String hint = stateOf(failure).startsWith("42") || (isOfSqlite(failure) && codeOfSqlite(failure) == 1)
                ? "; maybe the tables are not there: see JdbcJournal.createTables and JdbcSchema"
                : "";
        return described(failure) + hint;
    }

    private static String described(SQLException failure) {
        return failure.getClass().getName() + " with SQLState " + failure.getSQLState() + " and code "
                + failure.getErrorCode();
    }

    private static SQLException withoutText(SQLException failure) {
        SQLException first = bare(failure);
        SQLException last = first;
        SQLException one = next(failure);
        for (int i = 0; one != null && i < LONGEST_CHAIN; i++, one = next(one)) {
            SQLException bare = bare(one);
            last.initCause(bare);
            last = bare;
        }
        return first;
    }

    private static SQLException bare(SQLException failure) {
        SQLException bare = new SQLException(described(failure), failure.getSQLState(), failure.getErrorCode());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static boolean isRolledBack(SQLException one) {
        String state = stateOf(one);
        return (state.startsWith("40") && !OUTCOME_OPEN.contains(state))
                || (isOfH2(one) && one.getErrorCode() == H2_CONCURRENT_UPDATE);
    }

    private static boolean isBusyOfSqlite(SQLException one) {
        return isOfSqlite(one) && SQLITE_BUSY_OR_LOCKED.contains(codeOfSqlite(one));
    }

    private static @Nullable Reason reasonOf(SQLException one) {
        if (isOfSqlite(one)) {
            return BY_CODE_OF_SQLITE.get(codeOfSqlite(one));
        }
        return isOfH2(one) ? BY_CODE_OF_H2.get(one.getErrorCode()) : BY_STATE.get(stateOf(one));
    }

    private static boolean any(SQLException failure, Predicate<SQLException> is) {
        SQLException one = failure;
        for (int i = 0; one != null && i < LONGEST_CHAIN; i++, one = next(one)) {
            if (is.test(one)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SQLException next(SQLException one) {
        if (one.getNextException() != null) {
            return one.getNextException();
        }
        return one.getCause() instanceof SQLException cause && cause != one ? cause : null;
    }

    private static String stateOf(SQLException one) {
        String state = one.getSQLState();
        return state == null ? "" : state;
    }

    private static boolean isOfSqlite(SQLException one) {
        return one.getClass().getName().startsWith("org.sqlite.");
    }

    // The low byte is the primary code; the rest says more of it, such as SQLITE_BUSY_SNAPSHOT of SQLITE_BUSY.
    private static int codeOfSqlite(SQLException one) {
        return one.getErrorCode() & 0xff;
    }

    private static boolean isOfH2(SQLException one) {
        return one.getClass().getName().startsWith("org.h2.");
    }
}
