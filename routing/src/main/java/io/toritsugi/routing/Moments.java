package io.toritsugi.routing;

import io.toritsugi.routing.strategy.AgentMoment;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When things last happened to an agent, and until when he is offered nothing. */
record Moments(Map<AgentMoment, Instant> last, @Nullable Instant coolUntil) {
    static final Moments NONE = new Moments(Map.of(), null);

    Moments {
        last = last.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(last));
    }

    Moments at(AgentMoment moment, Instant instant) {
        Map<AgentMoment, Instant> next = new EnumMap<>(AgentMoment.class);
        next.putAll(last);
        next.put(moment, instant);
        return new Moments(next, coolUntil);
    }

    Moments cooling(@Nullable Instant until) {
        return new Moments(last, until);
    }
}
