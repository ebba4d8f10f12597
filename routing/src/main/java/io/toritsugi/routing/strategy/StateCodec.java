package io.toritsugi.routing.strategy;

/**
 * Writes what a strategy remembers as text, and reads it again.
 *
 * <p>{@code read(write(state))} equals {@code state}. Thread-safe.
 *
 * @param <S> what the strategy remembers: an immutable value with {@code equals}
 * @since 0.1
 */
public interface StateCodec<S> {
    /** What a strategy remembers that remembers nothing. Immutable and thread-safe. */
    enum Nothing {
        /** Nothing. */
        NOTHING
    }

    /** {@return the state of a queue in which nothing has happened} */
    S initial();

    /**
     * {@return the text of a state}
     *
     * @param state a state
     */
    String write(S state);

    /**
     * {@return the state of a text}
     *
     * @param text what {@link #write} wrote
     * @throws IllegalArgumentException if it is no such text; the router begins with {@link #initial} then
     */
    S read(String text);

    /** {@return the codec of a strategy that remembers nothing} */
    static StateCodec<Nothing> none() {
        return NoState.CODEC;
    }
}
