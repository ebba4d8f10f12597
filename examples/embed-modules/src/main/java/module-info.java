/** A host on the module path: what it must require, and nothing else. */
module io.toritsugi.examples.embed {
    requires io.toritsugi.acw;
    requires io.toritsugi.core;
    requires io.toritsugi.routing;
    requires tools.jackson.databind;
}
