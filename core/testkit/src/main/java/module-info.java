/** Contract suites: what an implementation of an interface of core must pass. Needs JUnit alone. */
module io.toritsugi.core.testkit {
    requires transitive io.toritsugi.core;
    requires transitive org.junit.jupiter.api;

    exports io.toritsugi.core.testkit;
    exports io.toritsugi.core.testkit.customer;

    opens io.toritsugi.core.testkit;
    opens io.toritsugi.core.testkit.customer;
}
