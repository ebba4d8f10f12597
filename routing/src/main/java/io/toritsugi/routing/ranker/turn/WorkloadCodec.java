package io.toritsugi.routing.ranker.turn;

import io.toritsugi.routing.strategy.StateCodec;

/** Writes a workload, and reads one of the same window. */
record WorkloadCodec(Window window) implements StateCodec<Workload> {
    @Override
    public Workload initial() {
        return Workload.none(window);
    }

    @Override
    public String write(Workload state) {
        return state.write();
    }

    @Override
    public Workload read(String text) {
        return Workload.read(window, text);
    }
}
