import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.InteractionOrder;

/** Who serves what, and when. */
module io.toritsugi.routing {
    requires transitive io.toritsugi.core;
    requires static com.fasterxml.jackson.databind;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static tools.jackson.databind;

    exports io.toritsugi.routing;
    exports io.toritsugi.routing.batch;
    exports io.toritsugi.routing.catalog;
    exports io.toritsugi.routing.configuration;
    exports io.toritsugi.routing.configuration.check;
    exports io.toritsugi.routing.explain;
    exports io.toritsugi.routing.order;
    exports io.toritsugi.routing.ranker;
    exports io.toritsugi.routing.ranker.turn;
    exports io.toritsugi.routing.roster;
    exports io.toritsugi.routing.share;
    exports io.toritsugi.routing.stage;
    exports io.toritsugi.routing.strategy;

    opens io.toritsugi.routing;
    opens io.toritsugi.routing.configuration;
    opens io.toritsugi.routing.explain;
    opens io.toritsugi.routing.internal.snapshot;
    opens io.toritsugi.routing.roster;
    opens io.toritsugi.routing.share;
    opens io.toritsugi.routing.stage;

    uses AgentRanker;
    uses BatchAssigner;
    uses InteractionOrder;
}
