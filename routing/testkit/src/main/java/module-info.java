/** Contract suites: what an implementation of an interface of routing must pass. Needs JUnit alone. */
module io.toritsugi.routing.testkit {
    requires transitive io.toritsugi.routing;
    requires transitive org.junit.jupiter.api;

    exports io.toritsugi.routing.testkit;

    opens io.toritsugi.routing.testkit;
}
