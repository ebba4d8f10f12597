package io.toritsugi.routing.strategy;

import io.toritsugi.routing.strategy.StateCodec.Nothing;

/** Writes nothing. */
enum NoState implements StateCodec<Nothing> {
    CODEC;

    @Override
    public Nothing initial() {
        return Nothing.NOTHING;
    }

    @Override
    public String write(Nothing state) {
        return "";
    }

    @Override
    public Nothing read(String text) {
        if (!text.isEmpty()) {
            throw new IllegalArgumentException("A strategy without state was given the text of one, \"" + text + "\"");
        }
        return Nothing.NOTHING;
    }
}
