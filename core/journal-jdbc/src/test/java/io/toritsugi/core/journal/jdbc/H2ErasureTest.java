package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;

class H2ErasureTest implements DatabaseErasureContract {
    private final H2Database database = new H2Database();
    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());

    @Override
    public Database database() {
        return database;
    }

    @Override
    public PersonalDataKeys keys() {
        return keys;
    }

    @AfterEach
    void forget() {
        database.close();
    }
}
