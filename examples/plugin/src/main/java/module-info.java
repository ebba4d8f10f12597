/** A pack of templates and two strategies: what they must require, and what they provide. */
module io.toritsugi.examples.plugin {
    requires io.toritsugi.acw;
    requires io.toritsugi.routing;
    requires tools.jackson.databind;

    provides io.toritsugi.acw.catalog.TemplateProvider with
            io.toritsugi.examples.plugin.ApplianceCare;
    provides io.toritsugi.routing.strategy.AgentRanker with
            io.toritsugi.examples.plugin.NearestDesk;
    provides io.toritsugi.routing.strategy.InteractionOrder with
            io.toritsugi.examples.plugin.RepeatCallersFirst;
}
