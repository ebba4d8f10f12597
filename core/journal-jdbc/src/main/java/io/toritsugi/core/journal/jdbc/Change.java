package io.toritsugi.core.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is written all or nothing.
 *
 * @param place where, for messages
 * @param work writes
 * @param kept whether what the work gave stays, or must leave no trace
 * @param taken says, after a unique constraint has refused the work and it was undone, what the answer is if there is one
 */
record Change<T>(String place, Work<T> work, Predicate<T> kept, Work<Optional<T>> taken) {
    static <T> Change<T> of(String place, Work<T> work) {
        return new Change<>(place, work, any -> true, any -> Optional.empty());
    }

    T run(Connection connection) throws SQLException {
        return work.run(connection);
    }
}
