/** How well it went: KPI definitions as data, their collection from events, reports, surveys, forecasts and staffing. */
module io.toritsugi.kpi {
    requires transitive io.toritsugi.core;
    requires static com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static tools.jackson.databind;

    exports io.toritsugi.kpi.agenttime;
    exports io.toritsugi.kpi.backlog;
    exports io.toritsugi.kpi.bulk;
    exports io.toritsugi.kpi.collect;
    exports io.toritsugi.kpi.commitment;
    exports io.toritsugi.kpi.compare;
    exports io.toritsugi.kpi.definition;
    exports io.toritsugi.kpi.forecast;
    exports io.toritsugi.kpi.funnel;
    exports io.toritsugi.kpi.measure;
    exports io.toritsugi.kpi.page;
    exports io.toritsugi.kpi.quality;
    exports io.toritsugi.kpi.repeat;
    exports io.toritsugi.kpi.report;
    exports io.toritsugi.kpi.resolution;
    exports io.toritsugi.kpi.scorecard;
    exports io.toritsugi.kpi.staffing;
    exports io.toritsugi.kpi.staffing.plan;
    exports io.toritsugi.kpi.survey;
    exports io.toritsugi.kpi.targets;
    exports io.toritsugi.kpi.view;
    exports io.toritsugi.kpi.unit;
    exports io.toritsugi.kpi.workforce;
    exports io.toritsugi.kpi.write;

    opens io.toritsugi.kpi.compare;
    opens io.toritsugi.kpi.definition;
    opens io.toritsugi.kpi.forecast;
    opens io.toritsugi.kpi.measure;
    opens io.toritsugi.kpi.report;
    opens io.toritsugi.kpi.scorecard;
    opens io.toritsugi.kpi.survey;
    opens io.toritsugi.kpi.targets;
    opens io.toritsugi.kpi.view;
}
