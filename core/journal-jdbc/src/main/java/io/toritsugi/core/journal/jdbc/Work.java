package io.toritsugi.core.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done over one connection. It may be done again from the beginning. */
@FunctionalInterface
interface Work<T> {
    T run(Connection connection) throws SQLException;
}
