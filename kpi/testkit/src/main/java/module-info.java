/** Contract suites: what an implementation of an interface of kpi must pass. Needs JUnit alone. */
module io.toritsugi.kpi.testkit {
    requires transitive io.toritsugi.kpi;
    requires transitive org.junit.jupiter.api;

    exports io.toritsugi.kpi.testkit;

    opens io.toritsugi.kpi.testkit;
}
