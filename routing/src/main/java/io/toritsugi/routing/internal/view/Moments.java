package io.toritsugi.routing.internal.view;

import io.toritsugi.routing.strategy.AgentMoment;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When things last happened to an agent, until when he is offered nothing, and what is planned for him. */
public record Moments(
        Map<AgentMoment, Instant> last,
        @Nullable Instant coolUntil,
        @Nullable PlannedShift shift) {
    public static final Moments NONE = new Moments(Map.of(), null, null);

    public Moments {
        last = last.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(last));
    }

    public Moments at(AgentMoment moment, Instant instant) {
        Map<AgentMoment, Instant> next = new EnumMap<>(AgentMoment.class);
        next.putAll(last);
        next.put(moment, instant);
        return new Moments(next, coolUntil, shift);
    }

    public Moments cooling(@Nullable Instant until) {
        return new Moments(last, until, shift);
    }

    public Moments planned(PlannedShift next) {
        return new Moments(last, coolUntil, next);
    }

    /** {@return when something happens by itself to the agent} */
    public Set<Instant> dues() {
        Set<Instant> dues = new TreeSet<>();
        if (coolUntil != null) {
            dues.add(coolUntil);
        }
        if (shift != null && shift.change() != null) {
            dues.add(shift.change());
        }
        return dues;
    }

    /** {@return whether the agent may be offered visits of a queue, for all that is planned for him} */
    public boolean stays(Optional<Duration> lead) {
        return lead.isEmpty() || shift == null || shift.stays(lead.get());
    }
}
