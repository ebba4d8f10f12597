package io.toritsugi.examples.embed.classpath;

import io.toritsugi.core.event.Dated;

/**
 * A host on the class path that wants no JSON: it runs with neither Jackson's databind.
 *
 * @since 0.1
 */
public final class EmbedWithoutJson {
    private EmbedWithoutJson() {}

    /**
     * Plays a call, and prints the type of each event and then what became of the call.
     *
     * @param arguments none are read
     */
    public static void main(String[] arguments) {
        AbandonedCall call = AbandonedCall.play();
        for (Dated decided : call.events()) {
            System.out.println(decided.event().type());
        }
        System.out.println(call.summary());
    }
}
