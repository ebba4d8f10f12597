package io.toritsugi.routing.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.toritsugi.routing.strategy.StateCodec;
import java.util.List;

/** What a codec must do, whatever it writes. */
final class Codecs {
    private Codecs() {}

    static <S> void assertRoundTrips(StateCodec<S> codec, StateCodec<S> other, List<S> states) {
        assertEquals(codec.initial(), other.initial(), "codec().initial() differs from one to the next");
        for (S state : states) {
            String text = codec.write(state);
            assertNotNull(text, "codec().write gave null");
            assertEquals(text, codec.write(state), "codec().write gave another text the second time");
            S read = other.read(text);
            assertEquals(state, read, "codec().read gave another state");
            assertEquals(state.hashCode(), read.hashCode(), "codec().read gave a state with another hash code");
            assertEquals(text, codec.write(read), "codec().write gave another text for what was read");
        }
    }

    static void assertRefuses(StateCodec<?> codec) {
        for (String text : List.of("\u0000", "no such state", "\t\t\n\t", "{\"state\":", "取次")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> codec.read(text),
                    () -> "codec().read took what codec().write never wrote: " + text);
        }
    }
}
