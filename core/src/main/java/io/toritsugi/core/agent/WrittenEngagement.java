package io.toritsugi.core.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** An engagement as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenEngagement.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenEngagement.Builder.class)
sealed interface WrittenEngagement permits ImmutableWrittenEngagement {
    RoutableId routable();

    Optional<OfferId> offer();

    Optional<VisitId> visit();

    Optional<LegId> leg();

    Optional<Channel> channel();

    @Value.Default
    default int units() {
        return 0;
    }

    @Value.Default
    default LegRole role() {
        return LegRole.PRIMARY;
    }

    Engagement.State state();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant since();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> deadline();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> pausedAt();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> pausedUntil();

    /** {@return whether it was settled that there is a wrap-up, or that there is none} */
    @Value.Default
    default boolean wrapUpSettled() {
        return false;
    }

    Optional<WrapUpTerms> wrapUp();

    @Value.NaturalOrder
    SortedMap<AgentId, Supervision> supervisors();

    static WrittenEngagement of(EngagementState engagement) {
        return new Builder()
                .routable(engagement.routable())
                .offer(engagement.offer())
                .visit(engagement.visit())
                .leg(engagement.leg())
                .channel(engagement.channel())
                .units(engagement.units())
                .role(engagement.role())
                .state(engagement.state())
                .since(engagement.since())
                .deadline(Optional.ofNullable(engagement.deadline()))
                .pausedAt(engagement.wrapUpPausedAt())
                .pausedUntil(engagement.wrapUpPausedUntil())
                .wrapUpSettled(engagement.wrapUpSettled())
                .wrapUp(engagement.wrapUp())
                .putAllSupervisors(engagement.supervisors())
                .build();
    }

    default EngagementState read() {
        Subject subject = new Subject(
                routable(),
                offer().orElse(null),
                visit().orElse(null),
                leg().orElse(null),
                channel().orElse(null),
                units(),
                role());
        WrapUpPlan plan = new WrapUpPlan(wrapUpSettled(), wrapUp().orElse(null));
        return new EngagementState(
                subject,
                state(),
                since(),
                deadline().orElse(null),
                pausedAt()
                        .flatMap(at -> pausedUntil().map(until -> new WrapUpPause(at, until)))
                        .orElse(null),
                plan,
                Collections.unmodifiableSortedMap(supervisors()));
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenEngagement.Builder {
        Builder() {}
    }
}
