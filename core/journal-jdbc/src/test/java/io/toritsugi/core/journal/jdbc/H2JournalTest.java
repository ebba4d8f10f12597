package io.toritsugi.core.journal.jdbc;

import org.junit.jupiter.api.AfterEach;

class H2JournalTest implements DatabaseContract, RowLockContract {
    private final H2Database database = new H2Database();

    @Override
    public Database database() {
        return database;
    }

    @AfterEach
    void forget() {
        database.close();
    }
}
