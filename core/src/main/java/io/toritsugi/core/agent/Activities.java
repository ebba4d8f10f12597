package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Activity.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Derives what is shown of an agent: the first of the kinds that is true of him, since the earliest of its causes. */
final class Activities {
    private Activities() {}

    static Activity of(Agent agent) {
        if (agent.leaseLost()) {
            return new Activity(Kind.TOOL_LOST, agent.statusSince(), agent.reason());
        }
        return since(agent, Engagement.State.CONNECTED)
                .map(since -> working(Kind.ON_CONTACT, since))
                .or(() -> since(agent, Engagement.State.HELD).map(since -> working(Kind.ON_HOLD, since)))
                .or(() -> manual(agent))
                .or(() -> since(agent, Engagement.State.WRAP_UP).map(since -> working(Kind.WRAP_UP, since)))
                .or(() -> since(agent, Engagement.State.OFFERED, Engagement.State.ACCEPTED)
                        .map(since -> working(Kind.OFFERED, since)))
                .orElseGet(() -> new Activity(ofStatus(agent), agent.statusSince(), agent.reason()));
    }

    private static Kind ofStatus(Agent agent) {
        return switch (agent.status()) {
            case LOGGED_OUT -> Kind.LOGGED_OUT;
            case READY -> Kind.READY;
            case NOT_READY -> Kind.NOT_READY;
            case DRAINING -> Kind.DRAINING;
        };
    }

    private static Activity working(Kind kind, Instant since) {
        return new Activity(kind, Optional.of(since), Optional.empty());
    }

    private static Optional<Activity> manual(Agent agent) {
        return agent.manualWork().stream()
                .map(ManualWork::since)
                .min(Comparator.naturalOrder())
                .map(since -> working(Kind.MANUAL_WORK, since));
    }

    private static Optional<Instant> since(Agent agent, Engagement.State... states) {
        return agent.engagements().stream()
                .filter(engagement -> Stream.of(states).anyMatch(state -> state == engagement.state()))
                .map(Engagement::since)
                .min(Comparator.naturalOrder());
    }
}
