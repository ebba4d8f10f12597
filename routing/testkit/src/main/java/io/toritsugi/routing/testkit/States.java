package io.toritsugi.routing.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a strategy remembers after each of several events, beginning with none.
 *
 * @param all the states
 * @param texts the text of each, from before the next event
 */
record States<S>(List<S> all, List<String> texts) {
    static <S> States<S> of(StateCodec<S> codec, List<EventView> events, BiFunction<S, EventView, S> evolve) {
        S state = codec.initial();
        List<S> states = new ArrayList<>(List.of(state));
        List<String> texts = new ArrayList<>(List.of(codec.write(state)));
        for (EventView event : events) {
            state = evolve.apply(state, event);
            assertNotNull(state, () -> "evolve gave null after " + event.event().type());
            states.add(state);
            texts.add(codec.write(state));
        }
        return new States<>(states, texts);
    }

    S last() {
        return all.get(all.size() - 1);
    }

    /** {@return the first, the last, and some in between} */
    List<S> some() {
        int last = all.size() - 1;
        return List.of(all.get(0), all.get(last / 3), all.get(2 * last / 3), all.get(last));
    }

    void assertSame(States<S> others, StateCodec<S> codec) {
        assertEquals(all, others.all, "the same events lead to other states");
        assertEquals(texts, others.texts, "the same events lead to states that are written otherwise");
        assertEquals(texts, all.stream().map(codec::write).toList(), "a state changed when later events were folded");
    }

    /** {@return times to ask at: after the events, before them, and long after} */
    static List<Instant> times(List<EventView> events) {
        Instant first = events.isEmpty() ? Samples.NINE : events.get(0).occurredAt();
        Instant last =
                events.isEmpty() ? Samples.NINE : events.get(events.size() - 1).occurredAt();
        return List.of(last.plusSeconds(60), first.minus(Duration.ofDays(1)), last.plus(Duration.ofDays(400)));
    }

    static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
