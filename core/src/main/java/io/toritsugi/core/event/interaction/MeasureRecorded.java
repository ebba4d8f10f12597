package io.toritsugi.core.event.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Another system measured something, such as the share of silence in a call.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = MeasureRecorded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = MeasureRecorded.Builder.class)
public sealed interface MeasureRecorded extends ContactEvent permits ImmutableMeasureRecorded {
    /** The name of this type of event on the wire. */
    String TYPE = "MeasureRecorded";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return what was measured} */
    String name();

    /** {@return the figure} */
    BigDecimal value();

    /** {@return its unit, such as {@code "s"} or {@code "ratio"}} */
    String unit();

    /** {@return the leg on which it happened, where there was one} */
    Optional<LegId> leg();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MeasureRecorded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableMeasureRecorded.Builder {
        Builder() {}
    }
}
