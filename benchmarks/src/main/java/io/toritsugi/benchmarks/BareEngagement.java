package io.toritsugi.benchmarks;

import io.toritsugi.benchmarks.StatelessEngagement.State;
import io.toritsugi.benchmarks.StatelessEngagement.Trigger;
import java.time.Instant;

/** The same engagement as a record and a switch: the least that any program must do. */
record BareEngagement(State state, Instant since) {
    static final BareEngagement START = new BareEngagement(State.DONE, Instant.EPOCH);

    BareEngagement after(Trigger trigger, Instant at) {
        State next = switch (trigger) {
            case OFFER -> from(State.DONE, State.OFFERED);
            case ACCEPT -> from(State.OFFERED, State.ACCEPTED);
            case CONNECT -> from(State.ACCEPTED, State.CONNECTED);
            case HOLD -> from(State.CONNECTED, State.HELD);
            case RESUME -> from(State.HELD, State.CONNECTED);
            case END -> from(State.CONNECTED, State.WRAP_UP);
            case FINISH -> from(State.WRAP_UP, State.DONE);
        };
        return new BareEngagement(next, at);
    }

    private State from(State needed, State next) {
        if (state != needed) {
            throw new IllegalStateException(next + " does not follow " + state);
        }
        return next;
    }
}
