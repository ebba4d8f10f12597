package io.toritsugi.routing.internal.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.internal.view.Moments;
import io.toritsugi.routing.internal.view.PlannedShift;
import io.toritsugi.routing.strategy.AgentMoment;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** When things last happened to an agent, as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenMoments.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenMoments.Builder.class)
sealed interface WrittenMoments permits ImmutableWrittenMoments {
    AgentId agent();

    /** By the name of the moment, in the text form of an instant. */
    @Value.NaturalOrder
    SortedMap<String, String> last();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> coolUntil();

    /** What is planned for him. */
    Optional<Schedule> schedule();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> timeLeft();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> timeLeftChange();

    static WrittenMoments of(AgentId agent, Moments moments) {
        Builder written = new Builder();
        moments.last().forEach((moment, at) -> written.putLast(moment.name(), at.toString()));
        Optional<PlannedShift> shift = Optional.ofNullable(moments.shift());
        return written.agent(agent)
                .coolUntil(Optional.ofNullable(moments.coolUntil()))
                .schedule(shift.map(PlannedShift::schedule))
                .timeLeft(shift.map(PlannedShift::timeLeft))
                .timeLeftChange(shift.map(PlannedShift::change))
                .build();
    }

    default Moments read() {
        Map<AgentMoment, Instant> read = new EnumMap<>(AgentMoment.class);
        last().forEach((moment, at) -> read.put(AgentMoment.valueOf(moment), Instant.parse(at)));
        @Nullable
        PlannedShift shift = schedule().isPresent()
                ? new PlannedShift(
                        schedule().get(),
                        timeLeft().orElse(null),
                        timeLeftChange().orElse(null))
                : null;
        return new Moments(read, coolUntil().orElse(null), shift);
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenMoments.Builder {
        Builder() {}
    }
}
