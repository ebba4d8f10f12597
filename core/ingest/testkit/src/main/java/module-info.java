/** Contract suites: what an implementation of an interface of core/ingest must pass. Needs JUnit alone. */
module io.toritsugi.core.ingest.testkit {
    requires transitive io.toritsugi.core.ingest;
    requires transitive org.junit.jupiter.api;

    exports io.toritsugi.core.ingest.testkit;

    opens io.toritsugi.core.ingest.testkit;
}
