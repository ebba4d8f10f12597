package io.toritsugi.core.agent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which state follows which, by what happens: the one place that says so, for rules, folds and pictures.
 *
 * <p>A state that is null is the one before the beginning.
 */
final class TransitionTable<S extends Enum<S>, T extends Enum<T>> {
    /** One arrow. */
    record Transition<S, T>(@Nullable S from, T step, S to) {}

    private final List<Transition<S, T>> transitions;
    private final Map<S, Map<T, S>> next;
    private final Map<T, S> beginnings;

    private TransitionTable(Class<S> states, Class<T> steps, List<Transition<S, T>> transitions) {
        this.transitions = List.copyOf(transitions);
        this.next = new EnumMap<>(states);
        this.beginnings = new EnumMap<>(steps);
        for (S state : states.getEnumConstants()) {
            next.put(state, new EnumMap<>(steps));
        }
        for (Transition<S, T> transition : transitions) {
            after(transition.from()).put(transition.step(), transition.to());
        }
    }

    static <S extends Enum<S>, T extends Enum<T>> TransitionTable<S, T> of(
            Class<S> states, Class<T> steps, List<Transition<S, T>> transitions) {
        return new TransitionTable<>(states, steps, transitions);
    }

    /** {@return the state that follows; null if the step is not allowed there} */
    @Nullable
    S next(@Nullable S from, T step) {
        return after(from).get(step);
    }

    List<Transition<S, T>> transitions() {
        return transitions;
    }

    private Map<T, S> after(@Nullable S from) {
        return from == null ? beginnings : Objects.requireNonNull(next.get(from));
    }
}
