/** KPI definitions, their computation from events, and reports. */
module io.toritsugi.kpi {
    requires transitive io.toritsugi.core;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports io.toritsugi.kpi.page;
}
