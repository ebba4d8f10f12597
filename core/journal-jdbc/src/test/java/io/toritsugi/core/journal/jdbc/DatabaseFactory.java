package io.toritsugi.core.journal.jdbc;

/** Says on which database a contract is tested. */
interface DatabaseFactory {
    /** The database of this test, empty at its beginning. */
    Database database();
}
