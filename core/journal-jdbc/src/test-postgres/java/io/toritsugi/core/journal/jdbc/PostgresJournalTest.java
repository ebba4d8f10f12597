package io.toritsugi.core.journal.jdbc;

class PostgresJournalTest implements DatabaseContract, ProcessContract, RowLockContract {
    private final PostgresDatabase database = new PostgresDatabase();

    @Override
    public Database database() {
        return database;
    }
}
