/** Contract suites: what an implementation of an interface of acw must pass. Needs JUnit alone. */
module io.toritsugi.acw.testkit {
    requires transitive io.toritsugi.acw;
    requires transitive org.junit.jupiter.api;

    exports io.toritsugi.acw.testkit;

    opens io.toritsugi.acw.testkit;
}
