package io.toritsugi.routing.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.routing.strategy.StrategySettings;
import java.util.TreeMap;
import java.util.function.Function;

/** What the names of strategies and settings must be. */
final class Ids {
    private static final String UNKNOWN = "no-such-setting";

    private Ids() {}

    static void assertSound(String id, String again) {
        assertTrue(
                id != null && id.matches("[a-z0-9][a-z0-9-]{0,63}"),
                () -> "id() must be 1 to 64 lower-case letters, digits and hyphens, was \"" + id + "\"");
        assertEquals(id, again, "another one has another id");
    }

    static void assertRefusesUnknown(String id, Function<StrategySettings, ?> configured) {
        TreeMap<String, String> values = new TreeMap<>();
        values.put(UNKNOWN, "1");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> configured.apply(new StrategySettings(id, values)),
                "configured() took the setting " + UNKNOWN);
        assertTrue(
                String.valueOf(refused.getMessage()).contains(UNKNOWN),
                () -> "the message must name the setting, was \"" + refused.getMessage() + "\"");
        assertNotNull(configured.apply(StrategySettings.none(id)), "configured() gave null");
    }
}
