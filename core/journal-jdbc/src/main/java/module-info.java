/** A journal in the tables of a database. */
module io.toritsugi.core.journal.jdbc {
    requires transitive io.toritsugi.core;
    requires transitive java.sql;

    exports io.toritsugi.core.journal.jdbc;
}
