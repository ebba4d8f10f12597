package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import java.security.SecureRandom;

class PostgresErasureTest implements DatabaseErasureContract {
    private final PostgresDatabase database = new PostgresDatabase();
    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());

    @Override
    public Database database() {
        return database;
    }

    @Override
    public PersonalDataKeys keys() {
        return keys;
    }
}
