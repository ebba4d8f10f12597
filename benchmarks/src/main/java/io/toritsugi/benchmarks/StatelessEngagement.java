package io.toritsugi.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import java.util.List;

/** The same engagement as a state machine of stateless4j: states and triggers, and nothing else. */
final class StatelessEngagement {
    /** The six states. */
    enum State {
        OFFERED,
        ACCEPTED,
        CONNECTED,
        HELD,
        WRAP_UP,
        DONE
    }

    /** What moves it. */
    enum Trigger {
        OFFER,
        ACCEPT,
        CONNECT,
        HOLD,
        RESUME,
        END,
        FINISH
    }

    static final List<Trigger> LIFE = List.of(Trigger.values());

    private static final StateMachineConfig<State, Trigger> CONFIG = config();

    private StatelessEngagement() {}

    static StateMachine<State, Trigger> start() {
        return new StateMachine<>(State.DONE, CONFIG);
    }

    private static StateMachineConfig<State, Trigger> config() {
        StateMachineConfig<State, Trigger> config = new StateMachineConfig<>();
        config.configure(State.DONE).permit(Trigger.OFFER, State.OFFERED);
        config.configure(State.OFFERED).permit(Trigger.ACCEPT, State.ACCEPTED);
        config.configure(State.ACCEPTED).permit(Trigger.CONNECT, State.CONNECTED);
        config.configure(State.CONNECTED).permit(Trigger.HOLD, State.HELD).permit(Trigger.END, State.WRAP_UP);
        config.configure(State.HELD).permit(Trigger.RESUME, State.CONNECTED).permit(Trigger.END, State.WRAP_UP);
        config.configure(State.WRAP_UP).permit(Trigger.FINISH, State.DONE);
        return config;
    }
}
