package io.toritsugi.examples.embed;

import io.toritsugi.routing.catalog.Strategies;

/**
 * A host that offers the strategies of whatever plugins lie beside it, on the module path or on the class path.
 *
 * <pre>java -p examples/embed-modules/target/embed-modules.jar:examples/plugin/target/plugin.jar:examples/embed-modules/target/lib \
 *     -m io.toritsugi.examples.embed/io.toritsugi.examples.embed.EmbedStrategies</pre>
 *
 * @since 0.1
 */
public final class EmbedStrategies {
    private EmbedStrategies() {}

    /**
     * Prints the strategies that plugins add to those of the SDK.
     *
     * @param arguments none are read
     */
    public static void main(String[] arguments) {
        Strategies shipped = Strategies.shipped();
        Strategies found = Strategies.discover(EmbedStrategies.class.getClassLoader());
        found.rankers().stream()
                .filter(id -> !shipped.rankers().contains(id))
                .forEach(id -> System.out.println("ranker " + id));
        found.orders().stream()
                .filter(id -> !shipped.orders().contains(id))
                .forEach(id -> System.out.println("order " + id));
        System.out.println("module=" + EmbedStrategies.class.getModule().getName());
    }
}
