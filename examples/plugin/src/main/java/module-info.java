/** A pack of templates: what it must require, and what it provides. */
module io.toritsugi.examples.plugin {
    requires io.toritsugi.acw;
    requires tools.jackson.databind;

    provides io.toritsugi.acw.catalog.TemplateProvider with
            io.toritsugi.examples.plugin.ApplianceCare;
}
